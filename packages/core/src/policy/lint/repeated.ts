import type { Span } from '../../source/index.ts';
import type { PlacedCondition } from './rule.ts';

/** Fields that one operator compares several times in one quantifier. */
export function repeatedFields(
  conditions: readonly PlacedCondition[],
  kind: 'allOf' | 'anyOf',
  operator: 'equals' | 'notEquals',
): readonly { readonly span: Span; readonly field: string; readonly count: number }[] {
  return conditions.flatMap(({ condition }) => {
    if (condition.kind !== kind) return [];
    const fields = new Map<string, { readonly field: string; readonly span: Span; count: number }>();
    for (const inner of condition.conditions) {
      if (inner.kind !== 'comparison' || inner.operator !== operator || inner.left.kind !== 'field') continue;
      const key = inner.left.text.toLowerCase();
      const known = fields.get(key);
      if (known) known.count += 1;
      else fields.set(key, { field: inner.left.text, span: condition.span, count: 1 });
    }
    return [...fields.values()].filter(({ count }) => count > 1);
  });
}
