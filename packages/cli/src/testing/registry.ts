import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers in the place of its own answer. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A registry on this machine that speaks the distribution protocol over real sockets. */
export class TestRegistry {
  readonly received: Received[] = [];
  /** By path: answers that take the place of the registry's own, first come, first served. */
  readonly instead: Map<string, Answering[]> = new Map();
  /** The token without which nothing is given out. */
  token: string | undefined;
  private readonly contents = new Map<string, { readonly bytes: Buffer; readonly headers: Record<string, string> }>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Publishes a module, and gives the digest of its manifest. */
  publish(
    repository: string,
    tag: string,
    template: string,
    mediaType = 'application/vnd.ms.bicep.module.layer.v1+json',
  ): string {
    const blob = Buffer.from(template);
    const layers = [{ mediaType, digest: sha256(blob), size: blob.length }];
    return this.publishManifest(repository, tag, JSON.stringify({ schemaVersion: 2, layers }), blob);
  }

  publishManifest(repository: string, tag: string, text: string, blob: Buffer = Buffer.alloc(0)): string {
    const manifest = { bytes: Buffer.from(text), headers: { 'docker-content-digest': sha256(Buffer.from(text)) } };
    this.contents.set(`/v2/${repository}/manifests/${tag}`, manifest);
    this.contents.set(`/v2/${repository}/manifests/${sha256(manifest.bytes)}`, manifest);
    this.contents.set(`/v2/${repository}/blobs/${sha256(blob)}`, { bytes: blob, headers: {} });
    return sha256(manifest.bytes);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://registry');
    const body = Buffer.concat(await request.toArray()).toString();
    this.received.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body,
    });
    const instead = this.instead.get(pathname)?.shift();
    if (instead) return instead(request, response);
    if (pathname === '/token') return void response.end(JSON.stringify({ access_token: this.token }));
    const found = this.contents.get(pathname);
    if (this.token !== undefined && request.headers.authorization !== `Bearer ${this.token}`) {
      const scope = `repository:${pathname.split('/').slice(2, -2).join('/')}:pull`;
      response.setHeader('www-authenticate', `Bearer realm="http://${this.host}/token",service="test registry",scope="${scope}"`);
      return void response.writeHead(401).end();
    }
    if (found === undefined) return void response.writeHead(404).end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
    response.writeHead(200, found.headers).end(found.bytes);
  }
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
