import { resolve } from 'node:path';
import { compileBicep, compileBicepParameters } from '@azguard/core/bicep';
import { FileHost, slashed } from './host.ts';

/** The modules of registries that Bicep files need, themselves or through local modules, each with the file that first asked for it. */
export function wantedModules(paths: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const path of paths) {
    const host = new FileHost();
    const entry = host.read(slashed(resolve(path)));
    if (entry === undefined) continue;
    if (/param$/i.test(path)) compileBicepParameters(entry, host);
    else compileBicep(entry, host);
    for (const reference of host.modules) if (!wanted.has(reference)) wanted.set(reference, path);
  }
  return wanted;
}
