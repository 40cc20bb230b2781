import { wholeCall } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/tryget-use-with-null-coercing-operator.md */
export const rule: LintRule = {
  id: 'tryget-use-with-null-coercing-operator',
  severity: 'info',
  about: 'what tryGet does not find is compared as an empty text',
  check({ comparisons }, report) {
    for (const { condition } of comparisons) {
      const { left, operator } = condition;
      if (left.kind !== 'value' || !COERCING.has(operator) || wholeCall(left.node) !== 'tryget') continue;
      report(
        left.span,
        `What tryGet doesn't find is null, and "${operator}" takes null for the empty text.`,
        'Where that is not meant, give a fallback: coalesce(tryGet(...), ...).',
      );
    }
  },
};

const COERCING: ReadonlySet<string> = new Set([
  'equals',
  'notEquals',
  'in',
  'notIn',
  'like',
  'notLike',
  'contains',
  'notContains',
  'match',
  'notMatch',
  'matchInsensitively',
  'notMatchInsensitively',
]);
