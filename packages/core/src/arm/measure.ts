import type { Expression } from './expression.ts';
import { Unknown, type ObjectValue, type Value } from './value.ts';

/** How much there is of a value when it is written out. */
export interface Measure {
  /** Values in it, with itself; of what isn't known, the parts of the expression that is left. */
  readonly size: number;
  readonly depth: number;
}

const LEAF: Measure = { size: 1, depth: 0 };
const measured = new WeakMap<object, Measure>();

/**
 * Measures a value. Parts that are shared are counted wherever they stand, but looked at once: forty variables, each twice the
 * one before, are forty arrays in memory, and more than any disk holds when they are written out.
 */
export function measure(value: Value): Measure {
  if (value instanceof Unknown) return measureExpression(value.residual);
  if (typeof value !== 'object' || value === null) return LEAF;
  return (
    measured.get(value) ?? remembered(value, Array.isArray(value) ? (value as readonly Value[]).map(measure) : membersOf(value))
  );
}

function membersOf(value: Exclude<Value, Unknown | null | string | number | boolean | bigint>): readonly Measure[] {
  return value instanceof Map ? [...(value as ObjectValue).values()].map(measure) : [];
}

function measureExpression(expression: Expression): Measure {
  return measured.get(expression) ?? remembered(expression, partsOf(expression).map(measureExpression));
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'property':
      return [expression.target];
    case 'index':
      return [expression.target, expression.index];
    case 'call':
      return expression.args;
  }
}

function remembered(whole: object, parts: readonly Measure[]): Measure {
  const size = parts.reduce((sum, part) => sum + part.size, 1);
  const depth = parts.reduce((most, part) => Math.max(most, part.depth + 1), 0);
  const result = { size, depth };
  measured.set(whole, result);
  return result;
}
