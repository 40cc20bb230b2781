/**
 * What Azure publishes about types: where an alias points to, and what a type can have. Types are in lower case, aliases in
 * any case. https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-alias
 */
export interface Aliases {
  /**
   * The path in the body of a resource (`properties.rules[*].name`); ELSEWHERE where the alias belongs to another type, so
   * that the resource has no such property; `undefined` for an alias that nobody knows.
   */
  resolve(alias: string, type: string, apiVersion: string | undefined): string | undefined;
  /** Whether `modify` may change it; `undefined`: not known. */
  modifiable(alias: string, type: string, apiVersion: string | undefined): boolean | undefined;
  capabilities(type: string): Capabilities | undefined;
  /** The newest version of a type, which compliance scans read with. */
  latestApiVersion(type: string): string | undefined;
}

/** What a type can have; mode `Indexed` looks only at types that have both. */
export interface Capabilities {
  readonly tags: boolean;
  readonly location: boolean;
}

export const ELSEWHERE = 'elsewhere';

/** The type that an alias names: all before its last slash, in lower case. */
export function typeOfAlias(alias: string): string {
  return alias.slice(0, alias.lastIndexOf('/')).toLowerCase();
}
