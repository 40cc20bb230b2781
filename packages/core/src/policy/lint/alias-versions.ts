import type { Span } from '../../source/index.ts';
import { typeOfAlias } from '../aliases.ts';
import type { LintedPolicy } from './rule.ts';
import { aliasOf } from './words.ts';

/** An alias that a rule uses, with the API versions that say nothing about it: there it most likely isn't. */
export interface AliasUse {
  readonly alias: string;
  readonly span: Span;
  readonly missing: readonly string[];
  /** The newest released version of its type. */
  readonly latest: string | undefined;
}

/** The aliases that aren't the same in all versions, each where it first stands. */
export function uses({ comparisons, aliases }: LintedPolicy): readonly AliasUse[] {
  const found = new Map<string, AliasUse>();
  for (const { condition } of comparisons) {
    const alias = aliasOf(condition);
    const known = alias === undefined ? undefined : aliases?.find(alias);
    if (alias === undefined || known === undefined || known.versions.length === 0 || found.has(alias.toLowerCase())) continue;
    const type = typeOfAlias(alias);
    const missing = known.versions.flatMap(({ apiVersions, isSpecified }) => (isSpecified === false ? apiVersions : []));
    found.set(alias.toLowerCase(), { alias, span: condition.left.span, missing, latest: aliases?.latestApiVersion(type) });
  }
  return [...found.values()];
}

/** The newest version of the alias's type that has it. */
export function newestWith({ aliases }: LintedPolicy, alias: string, missing: readonly string[]): string | undefined {
  return aliases?.factsOf(typeOfAlias(alias))?.apiVersions.find((version) => !missing.includes(version));
}
