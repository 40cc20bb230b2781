import { aliasOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/equality-check-on-numeric-field.md */
export const rule: LintRule = {
  id: 'equality-check-on-numeric-field',
  severity: 'info',
  about: 'a number is compared as a text',
  check({ comparisons, aliases }, report) {
    for (const { condition } of comparisons) {
      if (condition.left.kind !== 'field' || (condition.operator !== 'equals' && condition.operator !== 'notEquals')) continue;
      const alias = aliasOf(condition);
      const type = alias && aliases?.find(alias)?.valueType;
      if (type !== 'Integer' && type !== 'Number') continue;
      report(
        condition.span,
        `"${condition.operator}" compares the texts of both sides: the number 5.0 does not equal "5".`,
        `For numbers: {"value": "[equals(field('${alias}'), 5)]", "equals": true}.`,
      );
    }
  },
};
