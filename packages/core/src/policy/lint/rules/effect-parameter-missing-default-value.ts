import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/effect-parameter-missing-default-value.md */
export const rule: LintRule = {
  id: 'effect-parameter-missing-default-value',
  severity: 'warning',
  about: 'the effect has no default',
  check({ effectParameter }, report) {
    if (effectParameter === undefined || effectParameter.defaultValue !== undefined) return;
    report(
      effectParameter.span,
      `The parameter '${effectParameter.name}' has no default: every assignment has to choose an effect, and nobody sees which one was meant.`,
      'Add a "defaultValue" that only reports, such as "Audit".',
    );
  },
};
