import { wholeCall } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/unguarded-tryget-operator-value.md */
export const rule: LintRule = {
  id: 'unguarded-tryget-operator-value',
  severity: 'error',
  about: 'the right side of a condition can be null',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      if (wholeCall(condition.expected) !== 'tryget') continue;
      report(
        condition.expected,
        'Where tryGet finds nothing, there is nothing to compare with: Azure fails and refuses the request.',
        "Give a fallback: [coalesce(tryGet(...), '')].",
      );
    }
  },
};
