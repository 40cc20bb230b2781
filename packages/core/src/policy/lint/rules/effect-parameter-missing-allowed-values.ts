import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/effect-parameter-missing-allowed-values.md */
export const rule: LintRule = {
  id: 'effect-parameter-missing-allowed-values',
  severity: 'warning',
  about: 'any effect can be assigned',
  check({ effectParameter }, report) {
    if (effectParameter === undefined || (effectParameter.allowedValues?.length ?? 0) > 0) return;
    report(
      effectParameter.span,
      `The parameter '${effectParameter.name}' takes any effect, also one that the rule was never made for.`,
      'Add "allowedValues" with the effects that fit the rule, such as ["Audit", "Deny", "Disabled"].',
    );
  },
};
