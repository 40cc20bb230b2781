import { Float } from '../../source/index.ts';
import { printExpression } from '../print-expression.ts';
import { Unknown, type ObjectValue, type Value } from '../value.ts';

/**
 * Whether two values are the same, as `equals` and `contains` see it: strings with their case, objects in any order, `1` and `1.0`
 * different. What isn't known is the same when the same expression is left, and otherwise not: Microsoft's engine compares so.
 */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.isNaN(a) && Number.isNaN(b);
  if (a instanceof Float || b instanceof Float) return a instanceof Float && b instanceof Float && a.value === b.value;
  if (a instanceof Unknown || b instanceof Unknown) {
    return a instanceof Unknown && b instanceof Unknown && printExpression(a.residual) === printExpression(b.residual);
  }
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && sameItems(a as readonly Value[], b as readonly Value[]);
  return sameMembers(a as ObjectValue, b as ObjectValue);
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]!));
}

function sameMembers(a: ObjectValue, b: ObjectValue): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

/**
 * A text that is equal for two values when `union`, `intersection` and `distinct` take them for one; to these the order of an
 * object's members matters.
 */
export function identityOf(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object')
    return Number.isInteger(value) || typeof value !== 'number' ? String(value) : `${value}f`;
  if (value instanceof Float) return `${value.value}f`;
  if (value instanceof Unknown) return `[${printExpression(value.residual)}]`;
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(identityOf).join()}]`;
  const members = [...(value as ObjectValue)].map(([key, member]) => `${JSON.stringify(key)}:${identityOf(member)}`);
  return `{${members.join()}}`;
}
