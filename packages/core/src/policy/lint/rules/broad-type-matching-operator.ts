import { isField } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/broad-type-matching-operator.md */
export const rule: LintRule = {
  id: 'broad-type-matching-operator',
  severity: 'warning',
  about: 'the type is matched by a pattern, which can mean more types than wanted',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      if (!isField(condition, 'type') || !BROAD.has(condition.operator)) continue;
      report(
        condition.span,
        `"${condition.operator}" on the type also takes types that nobody thought of, such as child types.`,
        'Name the types: "equals" for one, "in" for several.',
      );
    }
  },
};

const BROAD: ReadonlySet<string> = new Set(['like', 'match', 'matchInsensitively', 'contains']);
