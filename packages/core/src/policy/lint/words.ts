import { isExpression, parseExpression, Refusal } from '../../arm/index.ts';
import type { JsonNode } from '../../source/index.ts';
import type { Comparison } from '../condition.ts';
import type { PlacedComparison } from './rule.ts';

/** Small questions that several rules ask. */

/** The field of a comparison, also of a count; `undefined` for values and for names that are computed. */
function fieldOf({ left }: Comparison): string | undefined {
  const field = left.kind === 'count' ? left.over : left;
  return field.kind === 'field' && !isExpression(field.text) ? field.text : undefined;
}

/** The alias of a comparison: a field with a namespace in front. */
export function aliasOf(comparison: Comparison): string | undefined {
  const field = fieldOf(comparison);
  return field !== undefined && /^[^/.]+\.[^/]+\//.test(field) ? field : undefined;
}

export function isField(comparison: Comparison, name: string): boolean {
  return comparison.left.kind === 'field' && comparison.left.text.toLowerCase() === name;
}

/** The texts on the right side, one or a list; expressions left out. */
export function textsOf(node: JsonNode): readonly string[] {
  if (node.kind === 'array') return node.items.flatMap(textsOf);
  return node.kind === 'string' && !isExpression(node.value) ? [node.value] : [];
}

/** The types that are asked for by name: `equals`, `in`, or what `like` matches. */
export function typesNamed(comparisons: readonly PlacedComparison[]): readonly string[] {
  const own = comparisons.filter(
    ({ condition }) => isField(condition, 'type') && (condition.operator === 'equals' || condition.operator === 'in'),
  );
  return distinct(own.flatMap(({ condition }) => textsOf(condition.expected)));
}

/** Each text once, whatever its case, as it is first written. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.toReversed().map((text) => [text.toLowerCase(), text])).values()].toReversed();
}

/** The name of the function that a whole value calls. */
export function wholeCall(node: JsonNode): string | undefined {
  if (node.kind !== 'string' || !isExpression(node.value)) return undefined;
  const expression = parseExpression(node.value);
  return expression instanceof Refusal || expression.kind !== 'call' ? undefined : expression.name.toLowerCase();
}

/** Effects that change or refuse something, in lower case. */
export const ENFORCING: ReadonlySet<string> = new Set(['deny', 'denyaction', 'modify', 'append', 'deployifnotexists']);
