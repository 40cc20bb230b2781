import type { Call } from '../../arm/index.ts';
import type { Diagnostic, JsonObject, Span } from '../../source/index.ts';
import type { Aliases } from '../aliases.ts';
import type { Comparison, Condition } from '../condition.ts';
import type { PolicyDefinition } from '../definition.ts';
import type { ParameterDeclaration } from '../parameters.ts';

/** One thing to look for in definitions that Azure accepts and that still aren't what their authors want. */
export interface LintRule {
  /** Where Microsoft's own linter has the same rule, its name there: https://github.com/Azure/azure-policy-linter/tree/main/docs/Rules */
  readonly id: string;
  readonly severity: Diagnostic['severity'];
  /** What it finds, in a line. */
  readonly about: string;
  readonly check: (policy: LintedPolicy, report: LintReport) => void;
}

export type LintReport = (at: Span, message: string, hint?: string) => void;

/** What rules look at. */
export interface LintedPolicy {
  readonly definition: PolicyDefinition;
  /** The object with `parameters`, `mode` and `policyRule`. */
  readonly properties: JsonObject;
  /** Every condition of `if` and of `existenceCondition`, outer ones first. */
  readonly conditions: readonly PlacedCondition[];
  readonly comparisons: readonly PlacedComparison[];
  /** Every call of a function in an expression of the rule, outer ones first. */
  readonly calls: readonly PlacedCall[];
  /** The parameter that decides the effect; `undefined` where the effect is written out. */
  readonly effectParameter: ParameterDeclaration | undefined;
  /** All effects that it can have, in lower case, as far as the definition tells. */
  readonly effects: readonly string[];
  /** `undefined` without a catalog: rules that need one say nothing. */
  readonly aliases: AliasKnowledge | undefined;
}

export interface PlacedCondition {
  readonly condition: Condition;
  /** The conditions around it, innermost first. */
  readonly around: readonly Condition[];
  /** Whether it stands in the `where` of a count. */
  readonly inCount: boolean;
  readonly in: 'if' | 'existenceCondition';
}

export interface PlacedComparison extends PlacedCondition {
  readonly condition: Comparison;
}

export interface PlacedCall {
  readonly call: Call;
  /** The whole value that it stands in. */
  readonly node: Span;
  /** Where the call itself stands. */
  readonly span: Span;
  /** The calls and selections around it, innermost first. */
  readonly around: readonly PlacedAround[];
}

export type PlacedAround = { readonly kind: 'argument'; readonly of: Call; readonly at: number } | { readonly kind: 'selection' };

/** What a catalog tells beyond where aliases point to. */
export interface AliasKnowledge extends Aliases {
  /** Whether any type has an alias of this name. */
  known(alias: string): boolean;
  /** An alias of a type; without a type, of the one that it names. */
  find(alias: string, type?: string): KnownAlias | undefined;
  factsOf(
    type: string,
  ): { readonly apiVersions: readonly string[]; readonly aliases: readonly { readonly name: string }[] } | undefined;
}

export interface KnownAlias {
  readonly path: string;
  /** Exceptions; `isSpecified` is false where the versions say nothing about the property. */
  readonly versions: readonly { readonly apiVersions: readonly string[]; readonly isSpecified: boolean | undefined }[];
  readonly valueType: string | undefined;
}
