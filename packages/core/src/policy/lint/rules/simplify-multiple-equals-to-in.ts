import { repeatedFields } from '../repeated.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/simplify-multiple-equals-to-in.md */
export const rule: LintRule = {
  id: 'simplify-multiple-equals-to-in',
  severity: 'info',
  about: 'several equals on one field',
  check({ conditions }, report) {
    for (const { span, field, count } of repeatedFields(conditions, 'anyOf', 'equals')) {
      report(span, `${count} times "equals" on '${field}' in an anyOf: one "in" with a list says the same.`);
    }
  },
};
