import { isField } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/type-condition-first-in-allof.md */
export const rule: LintRule = {
  id: 'type-condition-first-in-allof',
  severity: 'info',
  about: 'the type stands behind other conditions',
  check({ conditions }, report) {
    for (const { condition } of conditions) {
      if (condition.kind !== 'allOf') continue;
      const at = condition.conditions.findIndex((inner) => inner.kind === 'comparison' && isField(inner, 'type'));
      if (at > 0)
        report(
          condition.conditions[at]!.span,
          'The condition on the type comes first by custom: readers see what the policy is about.',
          'Move it to the front.',
        );
    }
  },
};
