import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogAliases, openCatalog, updateCatalog } from '@azguard/platform/catalog';
import { corpus, median, middle, ms, Skipped, times, type Bench, type Row } from './harness.ts';

/** Size of a catalog of everything in the public corpus, and how long it takes to open it and to unpack parts of it. */
export async function bench(): Promise<Bench> {
  const sources = ['policy-aliases.csv.gz', 'azure-policy'].map((name) => join(corpus(), name));
  const absent = sources.find((source) => !existsSync(source));
  if (absent !== undefined) throw new Skipped(`${absent} isn't there (AZGUARD_CORPUS)`);
  const folder = mkdtempSync(join(tmpdir(), 'azguard-bench-'));
  try {
    const path = join(folder, 'azguard.catalog');
    const { aliasCount, parts } = await updateCatalog(path, sources, new Date(0));
    const held = `${aliasCount} aliases of ${parts.providers?.count} types, ${parts.definitions?.count} definitions, ${parts.initiatives?.count} initiatives`;
    const reading = await median(() => readFileSync(path));
    const open = await median(() => openCatalog(path));
    const rows: Row[] = [
      { what: 'size on disk', figure: `${(statSync(path).size / 1000).toFixed(0)} kB`, beside: 'at most 1 MB' },
      { what: 'open, checksum verified', figure: ms(open), beside: `reading the bytes ${ms(reading)}, ${times(open / reading)}` },
      ...namespaces(path),
      {
        what: 'one definition, the first time',
        figure: ms((await median(() => openCatalog(path).definition(BENCHMARK))) - open),
      },
      {
        what: 'one initiative, the first time',
        figure: ms((await median(() => openCatalog(path).initiative(BENCHMARK))) - open),
      },
    ];
    return { title: 'Catalog', about: `${held}.`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The namespaces with the most aliases, each with its largest type, and one that most templates need. */
function namespaces(path: string): readonly Row[] {
  return ['Microsoft.DataMigration', 'Microsoft.Network', 'Microsoft.Storage'].map((namespace) => {
    const types = openCatalog(path).provider(namespace)!.facts().types;
    const largest = types.reduce((a, b) => (b.aliases.length > a.aliases.length ? b : a));
    const taken = Array.from({ length: 9 }, () => {
      const aliases = new CatalogAliases(openCatalog(path));
      const start = performance.now();
      aliases.latestApiVersion(largest.type);
      return performance.now() - start;
    });
    const count = types.reduce((sum, type) => sum + type.aliases.length, 0);
    return {
      what: `${namespace} (${count} aliases) and in it ${largest.type} (${largest.aliases.length})`,
      figure: ms(middle(taken)),
      beside: 'at most 20 ms',
    };
  });
}

/** The Microsoft cloud security benchmark. */
const BENCHMARK = '1f3afdf9-d0c9-4c3d-847f-89da613e70a8';
