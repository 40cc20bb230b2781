import { existsSync, statSync } from 'node:fs';
import { catalogAt, CatalogError, openCatalog, updateCatalog, userCatalog, type Catalog } from '@azguard/platform/catalog';
import { counted } from '@azguard/core/report';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface UpdateOptions {
  readonly from?: readonly string[];
  readonly catalog?: string;
}

export interface StatusOptions {
  readonly catalog?: string;
  readonly format: 'console' | 'json';
}

/** `azguard catalog update --from SOURCE` */
export async function updateVerb({ from = [], catalog: at }: UpdateOptions, terminal: Terminal): Promise<number> {
  if (from.length === 0 || from.some((source) => source.toLowerCase() === 'azure')) {
    terminal.out(HOW);
    return from.length === 0 ? 2 : 0;
  }
  terminal.progress('packing the catalog');
  try {
    const catalog = await updateCatalog(at === undefined ? userCatalog() : catalogAt(at), from, new Date());
    terminal.progress('');
    terminal.out(describe(catalog, terminal));
    return 0;
  } catch (error) {
    terminal.progress('');
    if (error instanceof CatalogError) throw new UsageError(error.message);
    throw error;
  }
}

/** `azguard catalog status` */
export function statusVerb({ catalog: at, format }: StatusOptions, terminal: Terminal): number {
  const path = at === undefined ? userCatalog() : catalogAt(at);
  if (!existsSync(path)) {
    if (format === 'json') terminal.out(`${JSON.stringify({ path, exists: false }, null, 2)}\n`);
    else
      terminal.out(
        `There is no catalog at ${path}.\nThe built-in guardrails work without one; Azure policies that name aliases are not assessed.\n\n${HOW}`,
      );
    return 0;
  }
  try {
    const catalog = openCatalog(path);
    terminal.out(format === 'json' ? `${JSON.stringify(asJson(catalog), null, 2)}\n` : describe(catalog, terminal));
    return 0;
  } catch (error) {
    if (error instanceof CatalogError) throw new UsageError(`${path}: ${error.message} azguard catalog update makes a new one.`);
    throw error;
  }
}

function asJson(catalog: Catalog): object {
  const { name: path, checksum, date, aliasCount: aliases, parts } = catalog;
  return { path, exists: true, checksum, date, bytes: statSync(path).size, aliases, parts };
}

function describe(catalog: Catalog, { style }: Terminal): string {
  const { name, checksum, aliasCount, parts } = catalog;
  const rows = [
    parts.providers && [
      `${counted(aliasCount, 'alias', 'aliases')} of ${counted(parts.providers.count, 'type')}`,
      parts.providers,
    ],
    parts.definitions && [counted(parts.definitions.count, 'definition'), parts.definitions],
    parts.initiatives && [counted(parts.initiatives.count, 'initiative'), parts.initiatives],
  ].filter((row) => row !== undefined) as [string, { from: string; date: string }][];
  return [
    style('strong', name),
    `sha256 ${checksum}, ${Math.round(statSync(name).size / 1000)} kB`,
    ...rows.map(([what, { from, date }]) => `${what.padEnd(32)}  ${date.slice(0, 10)}  from ${from}`),
    '',
  ].join('\n');
}

const HOW = `A catalog holds what Azure publishes: where aliases lead, what types can have, built-in policies. azguard itself never
signs in to Azure for it; the Azure CLI writes the files:

  az provider list --expand resourceTypes/aliases > providers.json
  az policy definition list > definitions.json
  az policy set-definition list > initiatives.json
  azguard catalog update --from providers.json --from definitions.json --from initiatives.json

Without access to Azure, take the built-in policies from a checkout of https://github.com/Azure/azure-policy
(--from azure-policy), aliases from a list of "alias,path" rows (--from aliases.csv), or somebody else's catalog
(--from https://example.net/azguard.catalog).
`;
