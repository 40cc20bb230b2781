import type { Aliases } from '@azguard/core/policy';
import type { Catalog } from './catalog.ts';
import type { AliasFacts, TypeFacts, VersionedPath } from './model.ts';
import { namespaceOf, typeOfAlias } from './names.ts';

/** The aliases of a catalog, each namespace unpacked when a policy first names it. */
export class CatalogAliases implements Aliases {
  private readonly catalog: Catalog;
  private readonly types = new Map<string, IndexedType | undefined>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  resolve(alias: string, type: string, apiVersion: string | undefined): string | undefined {
    const found = this.find(alias, type);
    if (found !== undefined) return exceptionFor(found, apiVersion)?.path ?? found.path;
    return this.known(alias) ? 'elsewhere' : undefined;
  }

  modifiable(alias: string, type: string, apiVersion: string | undefined): boolean | undefined {
    const found = this.find(alias, type);
    return found && (exceptionFor(found, apiVersion)?.modifiable ?? found.modifiable);
  }

  capabilities(type: string): TypeFacts['capabilities'] {
    return this.type(type)?.facts.capabilities;
  }

  latestApiVersion(type: string): string | undefined {
    const versions = this.type(type)?.facts.apiVersions;
    return versions?.find((version) => !/preview/i.test(version)) ?? versions?.[0];
  }

  /** What is known of an alias: of the given type, or without one of the type that it names. */
  find(alias: string, type: string = typeOfAlias(alias)): AliasFacts | undefined {
    return this.type(type)?.aliases.get(alias.toLowerCase());
  }

  /** Whether any type has an alias of this name. */
  known(alias: string): boolean {
    if (this.find(alias) !== undefined) return true;
    const types = this.catalog.provider(namespaceOf(alias))?.facts().types ?? [];
    return types.some(({ type }) => this.find(alias, type) !== undefined);
  }

  /** All aliases and versions of a type, in any case; `undefined` for a type that the catalog doesn't have. */
  factsOf(type: string): TypeFacts | undefined {
    return this.type(type)?.facts;
  }

  private type(type: string): IndexedType | undefined {
    const key = type.toLowerCase();
    if (!this.types.has(key)) {
      const facts = this.catalog.provider(namespaceOf(type))?.type(key);
      this.types.set(key, facts && { facts, aliases: new Map(facts.aliases.map((alias) => [alias.name.toLowerCase(), alias])) });
    }
    return this.types.get(key);
  }
}

interface IndexedType {
  readonly facts: TypeFacts;
  readonly aliases: ReadonlyMap<string, AliasFacts>;
}

/**
 * What holds in one API version where that isn't what holds in general.
 * https://learn.microsoft.com/rest/api/resources/providers/list#alias
 */
function exceptionFor({ versions }: AliasFacts, apiVersion: string | undefined): VersionedPath | undefined {
  if (apiVersion === undefined || versions.length === 0) return undefined;
  const version = apiVersion.toLowerCase();
  return versions.find(({ apiVersions }) => apiVersions.some((one) => one.toLowerCase() === version));
}
