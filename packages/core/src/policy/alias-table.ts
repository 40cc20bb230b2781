import { ELSEWHERE, typeOfAlias, type Aliases, type Capabilities } from './aliases.ts';

/** Resource providers as Azure lists them: https://learn.microsoft.com/rest/api/resources/providers/list with `$expand=resourceTypes/aliases`. */
export interface ProviderListing {
  readonly namespace: string;
  readonly resourceTypes: readonly TypeListing[];
}

export interface TypeListing {
  readonly resourceType: string;
  readonly apiVersions?: readonly string[];
  /** `SupportsTags, SupportsLocation` */
  readonly capabilities?: string;
  readonly aliases?: readonly AliasListing[];
}

export interface AliasListing {
  readonly name: string;
  readonly defaultPath?: string;
  readonly defaultMetadata?: AliasMetadata;
  readonly paths?: readonly {
    readonly path: string;
    readonly apiVersions: readonly string[];
    readonly metadata?: AliasMetadata;
  }[];
}

export interface AliasMetadata {
  readonly attributes?: string;
  readonly type?: string;
}

interface TypeEntry {
  readonly listing: TypeListing;
  readonly aliases: Map<string, AliasListing>;
}

/** Aliases in memory. */
export class AliasTable implements Aliases {
  private readonly types = new Map<string, TypeEntry>();
  /** Whether the listing says of any alias what may be done with it; then the others are not to be changed. */
  private hasAttributes = false;
  private readonly all = new Map<string, AliasListing>();

  constructor(providers: readonly ProviderListing[]) {
    for (const { namespace, resourceTypes } of providers)
      for (const listing of resourceTypes) this.add(`${namespace}/${listing.resourceType}`.toLowerCase(), listing);
  }

  private add(type: string, listing: TypeListing): void {
    const entry = this.types.get(type) ?? { listing, aliases: new Map<string, AliasListing>() };
    this.types.set(type, entry);
    for (const alias of listing.aliases ?? []) {
      entry.aliases.set(alias.name.toLowerCase(), alias);
      this.all.set(alias.name.toLowerCase(), alias);
      this.hasAttributes ||= alias.defaultMetadata?.attributes !== undefined;
    }
  }

  resolve(alias: string, type: string, apiVersion: string | undefined): string | undefined {
    const found = this.find(alias, type);
    if (found !== undefined) return pathOf(found, apiVersion);
    return this.all.has(alias.toLowerCase()) ? ELSEWHERE : undefined;
  }

  modifiable(alias: string, type: string, apiVersion: string | undefined): boolean | undefined {
    const found = this.find(alias, type);
    if (found === undefined) return undefined;
    const metadata = (apiVersion === undefined ? undefined : versionOf(found, apiVersion)?.metadata) ?? found.defaultMetadata;
    return this.hasAttributes ? /\bmodifiable\b/i.test(metadata?.attributes ?? '') : undefined;
  }

  capabilities(type: string): Capabilities | undefined {
    const text = this.types.get(type)?.listing.capabilities;
    return text === undefined ? undefined : { tags: /supportstags/i.test(text), location: /supportslocation/i.test(text) };
  }

  latestApiVersion(type: string): string | undefined {
    const versions = this.types.get(type)?.listing.apiVersions?.toSorted() ?? [];
    return versions.findLast((version) => !/preview/i.test(version)) ?? versions.at(-1);
  }

  /** The alias of a type; some listings have those of child types with their parent. */
  private find(alias: string, type: string): AliasListing | undefined {
    const name = alias.toLowerCase();
    return this.types.get(type)?.aliases.get(name) ?? (typeOfAlias(alias) === type ? this.all.get(name) : undefined);
  }
}

function pathOf(alias: AliasListing, apiVersion: string | undefined): string | undefined {
  return (apiVersion === undefined ? undefined : versionOf(alias, apiVersion)?.path) ?? alias.defaultPath;
}

function versionOf(alias: AliasListing, apiVersion: string): NonNullable<AliasListing['paths']>[number] | undefined {
  const lower = apiVersion.toLowerCase();
  return alias.paths?.find(({ apiVersions }) => apiVersions.some((version) => version.toLowerCase() === lower));
}
