import { homedir } from 'node:os';
import { join } from 'node:path';
import { Source } from '@azguard/core/source';
import { readSource } from '../files/index.ts';

/**
 * A module of a registry, `br:mcr.microsoft.com/bicep/avm/res/storage/storage-account:0.9.0`, from where Microsoft's own tools
 * keep what they restored: `~/.bicep/br/<registry>/<path, $ for />/<tag>$/main.json`, or the folder that `BICEP_CACHE_DIRECTORY`
 * names; `undefined` when it isn't there. Nothing is fetched.
 */
export function restoredModule(reference: string): Source | undefined {
  const [, registry, path, tag, digest] =
    /^br:([\w.:-]+?)\/([\w./-]+)(?::([\w.-]+)|@(sha256:[0-9a-f]{64}))$/i.exec(reference) ?? [];
  if (registry === undefined || path === undefined || path.includes('..')) return undefined;
  const version = digest === undefined ? `${tag}$` : digest.replace(':', '#');
  const folder = process.env['BICEP_CACHE_DIRECTORY'] ?? join(homedir(), '.bicep');
  const source = readSource(
    join(folder, 'br', registry.replace(':', '$'), path.replaceAll('/', '$'), version, 'main.json'),
    reference,
  );
  return source instanceof Source ? source : undefined;
}
