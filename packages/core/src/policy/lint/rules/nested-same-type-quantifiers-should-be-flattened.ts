import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/nested-same-type-quantifiers-should-be-flattened.md */
export const rule: LintRule = {
  id: 'nested-same-type-quantifiers-should-be-flattened',
  severity: 'info',
  about: 'allOf in allOf, anyOf in anyOf',
  check({ conditions }, report) {
    for (const { condition, around } of conditions) {
      const [outer] = around;
      if (condition.kind !== 'allOf' && condition.kind !== 'anyOf') continue;
      if (outer?.kind !== condition.kind || condition.conditions.length < 2 || outer.conditions.length < 2) continue;
      report(condition.span, `This "${condition.kind}" stands in another one: its conditions can stand there themselves.`);
    }
  },
};
