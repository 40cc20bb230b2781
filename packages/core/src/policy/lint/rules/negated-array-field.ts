import type { LintRule } from '../rule.ts';

/** https://learn.microsoft.com/azure/governance/policy/how-to/author-policies-for-arrays */
export const rule: LintRule = {
  id: 'negated-array-field',
  severity: 'info',
  about: 'a negated condition on all members of an array',
  check({ comparisons }, report) {
    for (const { condition, inCount } of comparisons) {
      const { left, operator } = condition;
      if (inCount || left.kind !== 'field' || !left.text.includes('[*]') || !operator.startsWith('not')) continue;
      report(
        condition.span,
        `"${operator}" on '${left.text}' holds when no member is so, and also when there are no members.`,
        'Where one member is enough, count: {"count": {"field": ..., "where": ...}, "greater": 0}.',
      );
    }
  },
};
