import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where and as whom a template is expanded; what a scope doesn't have is absent. */
export interface SnapshotContext {
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  readonly managementGroupId?: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  readonly deploymentName?: string;
}

/** What the official engine answers for a template: the text of its snapshot (JSON), or why it refuses. */
export type Answer = { readonly snapshot: string } | { readonly error: string };

/** What the official compiler makes of a Bicep file, or the codes of the errors for which it makes nothing of it. */
export interface BicepAnswer {
  readonly json: string | undefined;
  readonly errors: readonly string[];
}

/** How to get the official engine where it isn't installed. */
export const HOW_TO_INSTALL: string = [
  'The differential tests ask the official Bicep CLI, which was not found. To get it, either',
  '  - install it (https://learn.microsoft.com/azure/azure-resource-manager/bicep/install) so that `bicep` is on the PATH, or',
  '  - with the .NET SDK, in an empty folder: dotnet new console && dotnet add package Azure.Bicep.CommandLine.linux-x64',
  '    (or .osx-arm64, .win-x64), and set BICEP to the `bicep` file in its `tools` folder.',
].join('\n');

/** The CLI to ask: `BICEP`, else `bicep` on the PATH; `undefined` where there is none. */
export function findOfficial(): string | undefined {
  const name = process.platform === 'win32' ? 'bicep.exe' : 'bicep';
  const candidates = process.env['BICEP']
    ? [process.env['BICEP']]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

interface Compilation {
  readonly diagnostics: readonly { readonly level: string; readonly code: string; readonly message: string }[];
}

interface BicepCompilation extends Compilation {
  readonly success: boolean;
  readonly contents?: string;
}

interface Reply<T> {
  readonly id?: number;
  readonly result?: T;
  readonly error?: { readonly message: string };
}

/**
 * One process of the official CLI, answering over JSON-RPC (`bicep jsonrpc --stdio`), one request at a time: an answer takes
 * 5 to 20 ms. A process that dies or hangs is replaced, and its request answered with an error.
 */
export class Official {
  private readonly binary: string;
  private readonly folder: string = mkdtempSync(join(tmpdir(), 'official-'));
  private process: ChildProcess | undefined;
  private received: Buffer = Buffer.alloc(0);
  private waiting: ((reply: Reply<never>) => void) | undefined;
  private lastId = 0;

  constructor(binary: string) {
    this.binary = binary;
  }

  /** Expands a template (JSON text) with parameter values, as `az deployment` would see them. */
  async expand(template: string, parameters: Readonly<Record<string, unknown>>, context: SnapshotContext): Promise<Answer> {
    writeFileSync(join(this.folder, 'main.json'), template);
    const assignments = Object.entries(parameters).map(([name, value]) => `param ${name} = ${bicepLiteral(value)}\n`);
    const path = join(this.folder, 'main.bicepparam');
    writeFileSync(path, `using './main.json'\n${assignments.join('')}`);
    const { result, error } = await this.call<{ readonly snapshot: string }>('bicep/getSnapshot', { path, metadata: context });
    if (result) return { snapshot: result.snapshot };
    return {
      error: error?.message === 'Compilation failed' ? await this.compilationErrors(path) : (error?.message ?? 'no answer'),
    };
  }

  /** Compiles a Bicep file that stands in a folder with others. */
  async compile(files: Readonly<Record<string, string>>, entry: string): Promise<BicepAnswer> {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
    const { result } = await this.call<BicepCompilation>('bicep/compile', { path: join(this.folder, entry) });
    const errors = result?.diagnostics.filter((d) => d.level === 'Error').map((d) => d.code) ?? [];
    return { json: result?.success ? result.contents : undefined, errors };
  }

  close(): void {
    this.process?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What is wrong with the parameters, in the words of the compiler that reads them. */
  private async compilationErrors(path: string): Promise<string> {
    const { result } = await this.call<Compilation>('bicep/compileParams', { path, parameterOverrides: {} });
    const errors = result?.diagnostics.filter((d) => d.level === 'Error').map((d) => `${d.code}: ${d.message}`) ?? [];
    return errors.join('; ') || 'Compilation failed';
  }

  private call<T>(method: string, params: unknown, timeout = 60_000): Promise<Reply<T>> {
    const running = (this.process ??= this.start());
    this.lastId += 1;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: this.lastId, method, params }));
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.restart(running, `no answer within ${timeout} ms`), timeout);
      this.waiting = (reply) => {
        clearTimeout(timer);
        this.waiting = undefined;
        resolve(reply);
      };
      running.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    });
  }

  private start(): ChildProcess {
    const env = { ...process.env, TZ: 'UTC', DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '0', BICEP_TRACING_ENABLED: 'false' };
    const started = spawn(this.binary, ['jsonrpc', '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    this.received = Buffer.alloc(0);
    started.stdout.on('data', (data: Buffer) => this.receive(data));
    started.stdin.on('error', () => this.restart(started, 'the CLI closed its input'));
    started.on('error', (error) => this.restart(started, error.message));
    started.on('exit', () => this.restart(started, 'the CLI ended'));
    return started;
  }

  private restart(ended: ChildProcess, why: string): void {
    if (this.process !== ended) return;
    this.process = undefined;
    ended.kill('SIGKILL');
    this.waiting?.({ error: { message: `PROCESS: ${why}` } });
  }

  private receive(data: Buffer): void {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    for (;;) {
      const headerEnd = this.received.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.received.toString('latin1', 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.received.length < end) return;
      const reply = JSON.parse(this.received.toString('utf8', headerEnd + 4, end)) as Reply<never>;
      this.received = this.received.subarray(end);
      if (reply.id === this.lastId) this.waiting?.(reply);
    }
  }
}

/** A JSON value as a literal of the Bicep language. */
function bicepLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return bicepString(value);
  if (typeof value === 'number' && !Number.isInteger(value)) return `json('${value}')`;
  if (Array.isArray(value)) return `[\n${value.map((item) => `${bicepLiteral(item)}\n`).join('')}]`;
  if (typeof value === 'object') {
    return `{\n${Object.entries(value)
      .map(([key, item]) => `${bicepString(key)}: ${bicepLiteral(item)}\n`)
      .join('')}}`;
  }
  return JSON.stringify(value);
}

function bicepString(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', $: '\\$' };
  // oxlint-disable-next-line no-control-regex
  return `'${text.replace(/[\\'\u0000-\u001f]|\$(?=\{)/g, (c) => escapes[c] ?? `\\u{${c.charCodeAt(0).toString(16)}}`)}'`;
}
