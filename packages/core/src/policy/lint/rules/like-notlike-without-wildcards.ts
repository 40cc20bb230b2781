import { textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/like-notlike-without-wildcards.md */
export const rule: LintRule = {
  id: 'like-notlike-without-wildcards',
  severity: 'warning',
  about: 'like without a wildcard',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      const { operator, expected } = condition;
      if ((operator !== 'like' && operator !== 'notLike') || !textsOf(expected).some((text) => !text.includes('*'))) continue;
      report(
        expected,
        `"${operator}" without a * means the same as "${operator === 'like' ? 'equals' : 'notEquals'}".`,
        'Say so, or put the * where it was meant.',
      );
    }
  },
};
