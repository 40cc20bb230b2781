/** What may stand on the right of a condition, or in `value`: plain JSON whose strings can be template expressions (`[parameters('x')]`). */
export type PolicyValue = null | boolean | number | string | readonly PolicyValue[] | { readonly [key: string]: PolicyValue };

/**
 * The `policyRule` of an Azure Policy definition, as a typed literal.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule
 */
export interface PolicyRule {
  readonly if: PolicyCondition;
  readonly then: PolicyThen;
}

export type PolicyCondition = AllOf | AnyOf | Not | Comparison;

export interface AllOf {
  readonly allOf: readonly PolicyCondition[];
}

export interface AnyOf {
  readonly anyOf: readonly PolicyCondition[];
}

export interface Not {
  readonly not: PolicyCondition;
}

/** One subject compared by exactly one operator. */
export type Comparison = Subject & OneOf<Operators>;

type Subject = { readonly field: string } | { readonly value: PolicyValue } | { readonly count: FieldCount | ValueCount };

/** How many members of an array field (`alias[*]`) meet a condition. */
export interface FieldCount {
  readonly field: string;
  readonly where?: PolicyCondition;
}

/** How many values of a list meet a condition; `current('name')` is the value looked at. */
export interface ValueCount {
  readonly value: PolicyValue;
  readonly name?: string;
  readonly where?: PolicyCondition;
}

/** https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#conditions */
export interface Operators {
  readonly equals: PolicyValue;
  readonly notEquals: PolicyValue;
  readonly like: string;
  readonly notLike: string;
  readonly match: string;
  readonly matchInsensitively: string;
  readonly notMatch: string;
  readonly notMatchInsensitively: string;
  readonly contains: PolicyValue;
  readonly notContains: PolicyValue;
  readonly in: readonly PolicyValue[] | string;
  readonly notIn: readonly PolicyValue[] | string;
  readonly containsKey: string;
  readonly notContainsKey: string;
  readonly less: number | string;
  readonly lessOrEquals: number | string;
  readonly greater: number | string;
  readonly greaterOrEquals: number | string;
  readonly exists: boolean | string;
}

export type Operator = keyof Operators;

type OneOf<T> = { [K in keyof T]: { readonly [P in K]: T[P] } & { readonly [P in Exclude<keyof T, K>]?: never } }[keyof T];

/** What happens where the condition holds. `effect` is the name of an effect in any case, or an expression that gives one. */
export interface PolicyThen {
  readonly effect: string;
  readonly details?: PolicyValue | ExistenceDetails;
}

/** Which related resource auditIfNotExists and deployIfNotExists look for, and what must hold for one of them. */
export interface ExistenceDetails {
  readonly type: string;
  readonly name?: string;
  readonly kind?: string;
  readonly resourceGroupName?: string;
  readonly existenceScope?: 'resourceGroup' | 'subscription';
  readonly existenceCondition?: PolicyCondition;
  readonly [more: string]: PolicyValue | PolicyCondition | undefined;
}
