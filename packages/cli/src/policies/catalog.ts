import { existsSync } from 'node:fs';
import type { CatalogInfo } from '@azguard/core/finding';
import { AliasTable, type Aliases } from '@azguard/core/policy';
import type { BuiltIns } from '@azguard/core/policy/organisation';
import { Source } from '@azguard/core/source';
import {
  CatalogAliases,
  catalogAt,
  CatalogError,
  openCatalog,
  userCatalog,
  type BuiltInJson,
  type Catalog,
} from '@azguard/platform/catalog';
import { shown } from '../files/index.ts';
import { UsageError } from '../usage.ts';

/** What is known of Azure itself: from a catalog, or nothing. */
export interface Knowledge {
  readonly catalog: Catalog | undefined;
  readonly aliases: Aliases;
  readonly builtIns: BuiltIns | undefined;
}

/** Opens the catalog at a path, or the user's own where there is one. */
export function openKnowledge(path: string | undefined): Knowledge {
  const catalog = open(path);
  if (catalog === undefined) return { catalog, aliases: new AliasTable([]), builtIns: undefined };
  const builtIns: BuiltIns = {
    definition: (name) => sourceOf(catalog.definition(name)),
    initiative: (name) => sourceOf(catalog.initiative(name)),
  };
  return { catalog, aliases: new CatalogAliases(catalog), builtIns };
}

/** `catalog ~/.cache/azguard/azguard.catalog of 2026-03-01, sha256 0123456789ab` */
export function nameCatalog(catalog: Catalog | undefined): string {
  if (catalog === undefined)
    return 'without a catalog: policies that need to know aliases are not assessed; azguard catalog update makes one';
  return `catalog ${shown(catalog.name)} of ${catalog.date.slice(0, 10)}, sha256 ${catalog.checksum.slice(0, 12)}`;
}

/** What programs are told about a catalog. */
export function catalogInfo(catalog: Catalog | undefined): CatalogInfo | undefined {
  return catalog && { name: shown(catalog.name), date: catalog.date, checksum: catalog.checksum };
}

function open(path: string | undefined): Catalog | undefined {
  const at = path === undefined ? userCatalog() : catalogAt(path);
  if (!existsSync(at)) {
    if (path === undefined) return undefined;
    throw new UsageError(`There is no catalog at ${at}. azguard catalog update --catalog ${path} --from SOURCE makes one.`);
  }
  try {
    return openCatalog(at);
  } catch (error) {
    if (error instanceof CatalogError)
      throw new UsageError(`${shown(at)}: ${error.message} azguard catalog update makes a new one.`);
    throw error;
  }
}

function sourceOf(builtIn: BuiltInJson | undefined): Source | undefined {
  return builtIn && new Source(builtIn.id, builtIn.json);
}
