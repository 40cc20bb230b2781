import type { LintRule } from './rule.ts';
import { rule as aliasOfAnotherType } from './rules/alias-of-another-type.ts';
import { rule as allParameterReferencesMustResolve } from './rules/all-parameter-references-must-resolve.ts';
import { rule as blockingEffectOnRoleAssignments } from './rules/blocking-effect-on-role-assignments.ts';
import { rule as broadTypeMatchingOperator } from './rules/broad-type-matching-operator.ts';
import { rule as deeplyNestedFieldAlias } from './rules/deeply-nested-field-alias.ts';
import { rule as effectAllowedValuesShouldNotMixIncompatibleEffects } from './rules/effect-allowed-values-should-not-mix-incompatible-effects.ts';
import { rule as effectParameterMissingAllowedValues } from './rules/effect-parameter-missing-allowed-values.ts';
import { rule as effectParameterMissingDefaultValue } from './rules/effect-parameter-missing-default-value.ts';
import { rule as effectParameterWithoutDisabled } from './rules/effect-parameter-without-disabled.ts';
import { rule as equalityCheckOnNumericField } from './rules/equality-check-on-numeric-field.ts';
import { rule as fieldAliasUnavailableInLatestApiVersion } from './rules/field-alias-unavailable-in-latest-api-version.ts';
import { rule as fieldAliasUnavailableInOldApiVersions } from './rules/field-alias-unavailable-in-old-api-versions.ts';
import { rule as hardCodedPolicyEnforcementEffect } from './rules/hard-coded-policy-enforcement-effect.ts';
import { rule as likeNotlikeWithoutWildcards } from './rules/like-notlike-without-wildcards.ts';
import { rule as likeWithSeveralWildcards } from './rules/like-with-several-wildcards.ts';
import { rule as literalAsterisk } from './rules/literal-asterisk.ts';
import { rule as matchWithoutWildcards } from './rules/match-without-wildcards.ts';
import { rule as negatedArrayField } from './rules/negated-array-field.ts';
import { rule as nestedSameTypeQuantifiersShouldBeFlattened } from './rules/nested-same-type-quantifiers-should-be-flattened.ts';
import { rule as orderingOperatorOnIncompatibleFieldType } from './rules/ordering-operator-on-incompatible-field-type.ts';
import { rule as parameterMissingDescription } from './rules/parameter-missing-description.ts';
import { rule as parameterMissingDisplayName } from './rules/parameter-missing-display-name.ts';
import { rule as policyRuleReferencesMultipleResourceTypes } from './rules/policy-rule-references-multiple-resource-types.ts';
import { rule as requestContextIdentityIsEnforcementOnly } from './rules/request-context-identity-is-enforcement-only.ts';
import { rule as riskyEffectParameterDefaultValue } from './rules/risky-effect-parameter-default-value.ts';
import { rule as simplifyMultipleEqualsToIn } from './rules/simplify-multiple-equals-to-in.ts';
import { rule as simplifyMultipleNotequalsToNotin } from './rules/simplify-multiple-notequals-to-notin.ts';
import { rule as trygetUseWithNullCoercingOperator } from './rules/tryget-use-with-null-coercing-operator.ts';
import { rule as typeConditionFirstInAllof } from './rules/type-condition-first-in-allof.ts';
import { rule as typeNeverInMode } from './rules/type-never-in-mode.ts';
import { rule as unguardedRequestContextIdentityAccess } from './rules/unguarded-request-context-identity-access.ts';
import { rule as unguardedTrygetOperatorValue } from './rules/unguarded-tryget-operator-value.ts';
import { rule as unknownAlias } from './rules/unknown-alias.ts';
import { rule as unnecessaryQuantifierWrapper } from './rules/unnecessary-quantifier-wrapper.ts';
import { rule as unreachableCondition } from './rules/unreachable-condition.ts';
import { rule as unusedParameter } from './rules/unused-parameter.ts';

/** Every rule, by name. */
export const lintRules: readonly LintRule[] = [
  aliasOfAnotherType,
  allParameterReferencesMustResolve,
  blockingEffectOnRoleAssignments,
  broadTypeMatchingOperator,
  deeplyNestedFieldAlias,
  effectAllowedValuesShouldNotMixIncompatibleEffects,
  effectParameterMissingAllowedValues,
  effectParameterMissingDefaultValue,
  effectParameterWithoutDisabled,
  equalityCheckOnNumericField,
  fieldAliasUnavailableInLatestApiVersion,
  fieldAliasUnavailableInOldApiVersions,
  hardCodedPolicyEnforcementEffect,
  likeNotlikeWithoutWildcards,
  likeWithSeveralWildcards,
  literalAsterisk,
  matchWithoutWildcards,
  negatedArrayField,
  nestedSameTypeQuantifiersShouldBeFlattened,
  orderingOperatorOnIncompatibleFieldType,
  parameterMissingDescription,
  parameterMissingDisplayName,
  policyRuleReferencesMultipleResourceTypes,
  requestContextIdentityIsEnforcementOnly,
  riskyEffectParameterDefaultValue,
  simplifyMultipleEqualsToIn,
  simplifyMultipleNotequalsToNotin,
  trygetUseWithNullCoercingOperator,
  typeConditionFirstInAllof,
  typeNeverInMode,
  unguardedRequestContextIdentityAccess,
  unguardedTrygetOperatorValue,
  unknownAlias,
  unnecessaryQuantifierWrapper,
  unreachableCondition,
  unusedParameter,
];
