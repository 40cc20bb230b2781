import { ELSEWHERE, type Aliases, type Capabilities } from './aliases.ts';

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
  readonly aliases: ReadonlyMap<string, AliasListing>;
}

/** Aliases in memory. */
export class AliasTable implements Aliases {
  private readonly types = new Map<string, TypeEntry>();
  private readonly names = new Set<string>();

  constructor(providers: readonly ProviderListing[]) {
    for (const { namespace, resourceTypes } of providers) {
      for (const listing of resourceTypes) {
        const aliases = new Map((listing.aliases ?? []).map((alias) => [alias.name.toLowerCase(), alias]));
        this.types.set(`${namespace}/${listing.resourceType}`.toLowerCase(), { listing, aliases });
        for (const name of aliases.keys()) this.names.add(name);
      }
    }
  }

  resolve(alias: string, type: string, apiVersion: string | undefined): string | undefined {
    const found = this.find(alias, type);
    if (found !== undefined) return pathOf(found, apiVersion);
    return this.names.has(alias.toLowerCase()) ? ELSEWHERE : undefined;
  }

  modifiable(alias: string, type: string, apiVersion: string | undefined): boolean | undefined {
    const found = this.find(alias, type);
    if (found === undefined) return undefined;
    const metadata = (apiVersion === undefined ? undefined : versionOf(found, apiVersion)?.metadata) ?? found.defaultMetadata;
    return /\bmodifiable\b/i.test(metadata?.attributes ?? '');
  }

  capabilities(type: string): Capabilities | undefined {
    const text = this.types.get(type)?.listing.capabilities;
    return text === undefined ? undefined : { tags: /supportstags/i.test(text), location: /supportslocation/i.test(text) };
  }

  latestApiVersion(type: string): string | undefined {
    const versions = this.types.get(type)?.listing.apiVersions?.toSorted() ?? [];
    return versions.findLast((version) => !/preview/i.test(version)) ?? versions.at(-1);
  }

  private find(alias: string, type: string): AliasListing | undefined {
    return this.types.get(type)?.aliases.get(alias.toLowerCase());
  }
}

function pathOf(alias: AliasListing, apiVersion: string | undefined): string | undefined {
  return (apiVersion === undefined ? undefined : versionOf(alias, apiVersion)?.path) ?? alias.defaultPath;
}

function versionOf(alias: AliasListing, apiVersion: string): NonNullable<AliasListing['paths']>[number] | undefined {
  const lower = apiVersion.toLowerCase();
  return alias.paths?.find(({ apiVersions }) => apiVersions.some((version) => version.toLowerCase() === lower));
}
