import { homedir } from 'node:os';
import { join } from 'node:path';

/** A module in a registry: `br:mcr.microsoft.com/bicep/avm/res/storage/storage-account:0.9.0`. */
export interface RegistryModule {
  readonly registry: string;
  readonly repository: string;
  /** A tag, or a digest: `sha256:...`. */
  readonly version: string;
}

/** Reads a reference whose aliases are resolved; `undefined` for anything that a registry can't have. */
export function readReference(reference: string): RegistryModule | undefined {
  const [, registry, repository, tag, digest] =
    /^br:([a-z\d](?:[a-z\d.-]{0,252}[a-z\d])?(?::\d{1,5})?)\/([a-z\d]+(?:[._-][a-z\d]+)*(?:\/[a-z\d]+(?:[._-][a-z\d]+)*)*)(?::(\w[\w.-]{0,127})|@(sha256:[0-9a-f]{64}))$/i.exec(
      reference.slice(0, LONGEST),
    ) ?? [];
  const version = tag ?? digest;
  if (registry === undefined || repository === undefined || version === undefined) return undefined;
  if (!URL.canParse(`https://${registry}`)) return undefined;
  return { registry: registry.toLowerCase(), repository, version };
}

const LONGEST = 1024;

/** Where Microsoft's own tools keep a module that they restored: `~/.bicep/br/<registry>/<path, $ for />/<tag>$`. */
export function moduleFolder({ registry, repository, version }: RegistryModule): string {
  const cache = process.env['BICEP_CACHE_DIRECTORY'] ?? join(homedir(), '.bicep');
  const name = version.startsWith('sha256:') ? version.replace(':', '#') : tagName(version);
  return join(cache, 'br', registry.replace(':', '$'), repository.replaceAll('/', '$'), name);
}

/** Tags that differ in case only have to differ in folders that don't know case: behind the `$`, bits say which letters are large. */
function tagName(tag: string): string {
  let large = 0n;
  for (let i = 0; i < tag.length; i++) if (/[A-Z]/.test(tag[i]!)) large |= 1n << BigInt(i);
  return `${tag}$${large === 0n ? '' : large.toString(16)}`;
}
