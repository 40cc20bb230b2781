import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/unnecessary-quantifier-wrapper.md */
export const rule: LintRule = {
  id: 'unnecessary-quantifier-wrapper',
  severity: 'info',
  about: 'allOf or anyOf around one condition',
  check({ conditions }, report) {
    for (const { condition } of conditions) {
      if ((condition.kind === 'allOf' || condition.kind === 'anyOf') && condition.conditions.length === 1) {
        report(condition.span, `This "${condition.kind}" has one condition, which can stand alone.`);
      }
    }
  },
};
