import { textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/match-without-wildcards.md */
export const rule: LintRule = {
  id: 'match-without-wildcards',
  severity: 'warning',
  about: 'match without a placeholder',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      const { operator, expected } = condition;
      if (
        (operator !== 'matchInsensitively' && operator !== 'notMatchInsensitively') ||
        !textsOf(expected).some((text) => !/[#?.]/.test(text))
      )
        continue;
      report(
        expected,
        `"${operator}" without #, ? or . means the same as "${operator === 'matchInsensitively' ? 'equals' : 'notEquals'}".`,
        'Say so, or put the placeholders where they were meant.',
      );
    }
  },
};
