import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Catalog, openCatalog, packCatalog } from './catalog.ts';
import { CatalogError } from './container.ts';
import { mergeFacts } from './merge.ts';
import type { CatalogFacts, Part } from './model.ts';
import { readFacts } from './read/source.ts';

/**
 * Brings the catalog at a path up to date with some sources. Each part that a source has (types with their aliases,
 * definitions, initiatives) replaces the one in the catalog; the other parts stay. The file changes at once or not at all.
 */
export async function updateCatalog(path: string, sources: readonly string[], now: Date): Promise<Catalog> {
  const read: CatalogFacts[] = [];
  for (const source of sources) read.push(await readFacts(source));
  const date = now.toISOString();
  const fresh = Object.fromEntries(
    PARTS.flatMap((part) => {
      const from = sources.filter((_, i) => read[i]![part] !== undefined);
      return from.length === 0 ? [] : [[part, { from: from.join(', '), date }] as const];
    }),
  );
  const old = existingCatalog(path);
  const bytes = packCatalog({ ...old?.facts(), ...mergeFacts(read) }, { ...old?.parts, ...fresh });
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
  return new Catalog(path, bytes);
}

/** A catalog that can't be read is replaced: this is how it is mended. */
function existingCatalog(path: string): Catalog | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return openCatalog(path);
  } catch (error) {
    if (error instanceof CatalogError) return undefined;
    throw error;
  }
}

const PARTS: readonly Part[] = ['providers', 'definitions', 'initiatives'];
