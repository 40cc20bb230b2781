import { counted, harmless, renderDiagnostics } from '@azguard/core/report';
import { isTrusted, Registry, RegistryError } from '@azguard/platform/registry';
import { isRestored, readReference, storeModule, wantedModules, type RegistryModule } from '../bicep/index.ts';
import { findFiles, isErrno, SIZE_LIMIT } from '../files/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Options {
  readonly force?: true;
  readonly timeout: number;
}

/** `azguard restore [PATH...]` */
export async function restore(paths: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const { candidates, problems } = findFiles(paths.length === 0 ? ['.'] : paths, /\.bicep(?:param)?$/i);
  if (problems.length > 0) terminal.error(renderDiagnostics(problems, terminal));
  if (problems.some(({ severity }) => severity === 'error')) return 2;
  if (candidates.length === 0) throw new UsageError('There are no Bicep files here. Name a file or a folder that has some.');
  const restoring = new Restoring(options, terminal);
  await restoring.all(wantedModules(candidates.map(({ name }) => name)));
  return restoring.end();
}

class Restoring {
  private readonly force: boolean;
  private readonly timeout: number;
  private readonly terminal: Terminal;
  private readonly credential: ReturnType<typeof readCredential>;
  private readonly registries = new Map<string, Registry>();
  private readonly counts = { restored: 0, present: 0, specs: 0, failed: 0 };

  constructor({ force, timeout }: Options, terminal: Terminal) {
    this.force = force === true;
    this.timeout = timeout * 1000;
    this.terminal = terminal;
    this.credential = readCredential();
  }

  /** A few at a time, in the order in which they are wanted. */
  async all(wanted: ReadonlyMap<string, string>): Promise<void> {
    const queue = [...wanted];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.one(...next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    this.terminal.progress('');
  }

  private async one(reference: string, askedFor: string): Promise<void> {
    if (reference.startsWith('ts:')) {
      this.counts.specs += 1;
      return;
    }
    const module = readReference(reference);
    if (module && !this.force && isRestored(module)) {
      this.counts.present += 1;
      return;
    }
    this.terminal.progress(`restoring ${harmless(reference)}`);
    try {
      if (module === undefined) throw new RegistryError(MALFORMED);
      await this.bring(module);
      this.counts.restored += 1;
      this.terminal.out(`${this.terminal.style('good', 'restored')}  ${harmless(reference)}\n`);
    } catch (error) {
      if (!(error instanceof RegistryError) && !isErrno(error)) throw error;
      this.counts.failed += 1;
      const { style } = this.terminal;
      const where = style('path', `needed by ${harmless(askedFor)}`);
      this.terminal.error(`${style('high', 'failed')}  ${harmless(reference)}\n  ${harmless(error.message)}\n  ${where}\n`);
    }
  }

  private async bring(module: RegistryModule): Promise<void> {
    const pulled = await this.registry(module.registry).pull(module.repository, module.version);
    if (!isTemplate(pulled.template)) throw new RegistryError('What the registry has there is no template.');
    storeModule(module, pulled);
  }

  private registry(host: string): Registry {
    if (!isTrusted(host, process.env['BICEP_TRUSTED_REGISTRIES']))
      throw new RegistryError(`${host} is no registry that is asked without being told to: name it in BICEP_TRUSTED_REGISTRIES.`);
    let registry = this.registries.get(host);
    if (registry === undefined) {
      const token = this.credential?.registry === host ? this.credential.token : undefined;
      registry = new Registry(host, { timeout: this.timeout, limit: SIZE_LIMIT, token });
      this.registries.set(host, registry);
    }
    return registry;
  }

  end(): number {
    const { restored, present, specs, failed } = this.counts;
    const parts = [`${counted(restored, 'module')} restored`, `${present} already there`];
    if (failed > 0) parts.push(`${failed} failed`);
    this.terminal.out(`${parts.join(', ')}\n`);
    if (specs > 0)
      this.terminal.error(
        `${counted(specs, 'template spec')} left out: they need a sign-in to Azure, which azguard restore doesn't do.\n`,
      );
    return failed > 0 ? 1 : 0;
  }
}

/** The token of one registry, which no other sees. */
function readCredential(): { readonly registry: string; readonly token: string } | undefined {
  const { AZGUARD_REGISTRY: registry = '', AZGUARD_REGISTRY_TOKEN: token = '' } = process.env;
  if (token === '') return undefined;
  if (registry !== '') return { registry: registry.toLowerCase(), token };
  throw new UsageError('AZGUARD_REGISTRY_TOKEN is for one registry; say for which: AZGUARD_REGISTRY=contoso.azurecr.io.');
}

function isTemplate(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && '$schema' in value;
  } catch {
    return false;
  }
}

const AT_ONCE = 4;
const MALFORMED = 'This is no reference to a module: br:REGISTRY/PATH:TAG or br:REGISTRY/PATH@sha256:DIGEST is.';
