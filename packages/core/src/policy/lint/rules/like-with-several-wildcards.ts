import { textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#conditions */
export const rule: LintRule = {
  id: 'like-with-several-wildcards',
  severity: 'error',
  about: 'like takes one wildcard only',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      const { operator, expected } = condition;
      if ((operator !== 'like' && operator !== 'notLike') || !textsOf(expected).some((text) => text.split('*').length > 2))
        continue;
      report(expected, `"${operator}" takes one * only.`, 'Combine several conditions with "allOf", or use "contains".');
    }
  },
};
