import { createHash } from 'node:crypto';
import { readChallenge, type Challenge } from './challenge.ts';
import { RegistryError } from './error.ts';
import { isLoopback, send, type Answer } from './http.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import { accessToken } from './token.ts';

/** What a registry gave, byte for byte. */
export interface PulledModule {
  readonly manifest: Buffer;
  /** Of the manifest: `sha256:...`. */
  readonly digest: string;
  /** The compiled template. */
  readonly template: Buffer;
}

export interface RegistryOptions {
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** The most bytes that a template may have. */
  readonly limit: number;
  /** A refresh token of this registry, where it isn't open to all. */
  readonly token?: string | undefined;
}

const MANIFEST_LIMIT = 4 * 2 ** 20;

/**
 * One registry, spoken to by the distribution protocol. Tokens are kept for as long as it is.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
export class Registry {
  private readonly base: URL;
  private readonly options: RegistryOptions;
  private readonly tokens = new Map<string, string>();

  constructor(host: string, options: RegistryOptions) {
    const { hostname } = new URL(`https://${host}`);
    this.base = new URL(`${isLoopback(hostname) ? 'http' : 'https'}://${host}`);
    this.options = options;
  }

  /** The module under a tag or a digest, its digests checked. Throws {@link RegistryError}. */
  async pull(repository: string, version: string): Promise<PulledModule> {
    const found = await this.get(repository, `manifests/${version}`, MANIFEST_LIMIT);
    const digest = digestOf(found.body);
    const promised = version.startsWith('sha256:') ? version : (found.headers.get('docker-content-digest') ?? digest);
    if (promised !== digest) throw new RegistryError(`Its manifest has the digest ${digest}, and not ${promised} as promised.`);
    const layer = readManifest(found.body.toString('utf8'));
    if (layer.size > this.options.limit)
      throw new RegistryError(`It has ${layer.size.toLocaleString('en')} bytes; that is too large.`);
    const { body: template } = await this.get(repository, `blobs/${layer.digest}`, this.options.limit);
    const actual = digestOf(template);
    if (actual !== layer.digest)
      throw new RegistryError(`Its template has the digest ${actual}, and not ${layer.digest} as promised.`);
    return { manifest: found.body, digest, template };
  }

  private async get(repository: string, path: string, limit: number): Promise<Answer> {
    const url = new URL(`/v2/${repository}/${path}`, this.base);
    let answer = await this.ask(url, limit, this.tokens.get(repository));
    if (answer.status === 401) {
      const challenge = readChallenge(answer.headers.get('www-authenticate'));
      if (challenge === undefined) throw new RegistryError(`${this.base.host} wants a sign-in that azguard doesn't know.`);
      const token = await this.signIn(challenge);
      this.tokens.set(repository, token);
      answer = await this.ask(url, limit, token);
    }
    if (answer.status === 200) return answer;
    throw new RegistryError(this.refusal(answer.status));
  }

  private async ask(url: URL, limit: number, token: string | undefined): Promise<Answer> {
    const headers = { accept: MANIFEST, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    return await send(url, { headers, limit }, this.options.timeout);
  }

  private async signIn(challenge: Challenge): Promise<string> {
    return await accessToken(this.base, challenge, this.options.token, this.options.timeout);
  }

  private refusal(status: number): string {
    const { host } = this.base;
    if (status === 404) return `${host} doesn't have it.`;
    if (status === 401 || status === 403)
      return `${host} doesn't let ${this.options.token ? 'this token' : 'just anybody'} read it.`;
    return `${host} answers ${status}.`;
  }
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
