import { textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** Only `like` and `notLike` know `*`: https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#conditions */
export const rule: LintRule = {
  id: 'literal-asterisk',
  severity: 'warning',
  about: 'a * where it is no wildcard',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      const { operator, expected, left } = condition;
      if (left.kind !== 'field' || !LITERAL.has(operator)) continue;
      if (!textsOf(expected).some((text) => text.length > 1 && text.includes('*'))) continue;
      report(
        expected,
        `To "${operator}" the * is an asterisk and no wildcard.`,
        `Use "${operator.startsWith('not') ? 'notLike' : 'like'}" where any text may stand.`,
      );
    }
  },
};

const LITERAL: ReadonlySet<string> = new Set([
  'equals',
  'notEquals',
  'in',
  'notIn',
  'match',
  'notMatch',
  'matchInsensitively',
  'notMatchInsensitively',
]);
