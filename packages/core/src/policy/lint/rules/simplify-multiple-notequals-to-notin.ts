import { repeatedFields } from '../repeated.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/simplify-multiple-notequals-to-notin.md */
export const rule: LintRule = {
  id: 'simplify-multiple-notequals-to-notin',
  severity: 'info',
  about: 'several notEquals on one field',
  check({ conditions }, report) {
    for (const { span, field, count } of repeatedFields(conditions, 'allOf', 'notEquals')) {
      report(span, `${count} times "notEquals" on '${field}' in an allOf: one "notIn" with a list says the same.`);
    }
  },
};
