/** What Azure publishes about the types of one resource provider. */
export interface ProviderFacts {
  readonly namespace: string;
  readonly types: readonly TypeFacts[];
}

export interface TypeFacts {
  /** In full: `Microsoft.Storage/storageAccounts`. */
  readonly type: string;
  /** What policies in mode `Indexed` depend on; `undefined` where the source doesn't say. */
  readonly capabilities: Capabilities | undefined;
  /** All that the source names for the type, newest first. */
  readonly apiVersions: readonly string[];
  readonly aliases: readonly AliasFacts[];
}

export interface Capabilities {
  readonly tags: boolean;
  readonly location: boolean;
}

export interface AliasFacts {
  readonly name: string;
  /** Where the value stands in the resource, in all API versions that `versions` doesn't name. */
  readonly path: string;
  /** The exceptions: API versions in which it stands elsewhere, or is something else. */
  readonly versions: readonly VersionedPath[];
  /** Whether `modify` may change it; `undefined` where the source doesn't say. */
  readonly modifiable: boolean | undefined;
  /** The type of the value; `undefined` where the source doesn't say. */
  readonly valueType: ValueType | undefined;
}

export interface VersionedPath {
  readonly path: string;
  readonly apiVersions: readonly string[];
  /** `false`: these versions say nothing about the property, so that it most likely isn't there. */
  readonly isSpecified: boolean | undefined;
  readonly modifiable: boolean | undefined;
}

/** https://learn.microsoft.com/rest/api/resources/providers/list#aliaspathtokentype */
export type ValueType = 'Any' | 'Array' | 'Boolean' | 'Integer' | 'Number' | 'Object' | 'String';

/** A definition or initiative as Microsoft writes it: `{properties, id, name}`. */
export interface BuiltIn {
  readonly name: string;
  readonly properties: { readonly [key: string]: unknown };
}

/** What a source of a catalog holds; a part that it doesn't have is absent. */
export interface CatalogFacts {
  readonly providers?: readonly ProviderFacts[];
  readonly definitions?: readonly BuiltIn[];
  readonly initiatives?: readonly BuiltIn[];
}

export type Part = keyof CatalogFacts;

/** Orders API versions, newest first; of one date, the released one before the previews. */
export function newestFirst(a: string, b: string): number {
  const [dateA, dateB] = [a.slice(0, 10), b.slice(0, 10)];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
