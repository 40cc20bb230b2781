import type { Comparison, Condition } from '../../condition.ts';
import { textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

export const rule: LintRule = {
  id: 'unreachable-condition',
  severity: 'error',
  about: 'conditions that can not hold together',
  check({ conditions }, report) {
    for (const { condition, around } of conditions) {
      if (condition.kind !== 'comparison') continue;
      const wanted = wantedBy(condition);
      if (wanted === undefined) continue;
      const other = beside(condition, around).find((one) => contradicts(wantedBy(one), wanted));
      if (other === undefined) continue;
      report(
        condition.span,
        `'${wanted.field}' can't be this as well: a condition beside or around this one asks for ${textsOf(other.expected).join(' or ')}.`,
        'Should it be "anyOf"?',
      );
    }
  },
};

interface Wanted {
  readonly field: string;
  readonly values: ReadonlySet<string>;
}

/** The values that a comparison leaves to its field. */
function wantedBy({ left, operator, expected }: Comparison): Wanted | undefined {
  if (left.kind !== 'field' || left.text.includes('[*]') || (operator !== 'equals' && operator !== 'in')) return undefined;
  const values = textsOf(expected);
  const complete = expected.kind === 'array' ? values.length === expected.items.length : values.length === 1;
  return complete && values.length > 0
    ? { field: left.text.toLowerCase(), values: new Set(values.map((text) => text.toLowerCase())) }
    : undefined;
}

function contradicts(one: Wanted | undefined, other: Wanted): boolean {
  return one !== undefined && one.field === other.field && ![...one.values].some((value) => other.values.has(value));
}

/** The comparisons before this one that have to hold with it: in the `allOf` it stands in, and in those around that. */
function beside(condition: Condition, around: readonly Condition[]): readonly Comparison[] {
  const found: Comparison[] = [];
  let inner = condition;
  for (const outer of around) {
    if (outer.kind === 'not' || outer.kind === 'comparison') break;
    if (outer.kind === 'allOf') {
      for (const one of outer.conditions.slice(0, outer.conditions.indexOf(inner)))
        if (one.kind === 'comparison') found.push(one);
    }
    inner = outer;
  }
  return found;
}
