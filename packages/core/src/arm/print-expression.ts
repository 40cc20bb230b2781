import { Float } from '../source/index.ts';
import type { Expression } from './expression.ts';
import { callOf, textOf } from './residual.ts';
import { formatDouble } from './functions/number-text.ts';
import { Unknown, type ObjectValue, type Value } from './value.ts';

/**
 * The text of an expression without the brackets around it, in the one way Microsoft's engine prints what is left of an
 * expression: `concat('a', reference('x').y)`.
 */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'call': {
      const name = expression.namespace === undefined ? expression.name : `${expression.namespace}.${expression.name}`;
      return `${name}(${expression.args.map(printExpression).join(', ')})`;
    }
    case 'property':
      return `${printExpression(expression.target)}.${expression.name}`;
    case 'index': {
      const { index } = expression;
      const target = printExpression(expression.target);
      if (index.kind === 'literal' && typeof index.value === 'string' && isIdentifier(index.value)) return `${target}.${index.value}`;
      return `${target}[${printExpression(index)}]`;
    }
  }
}

/** The expression that gives a value: an object becomes `createObject('a', 1)`, what isn't known its residual. */
export function toExpression(value: Value): Expression {
  if (value instanceof Unknown) return value.residual;
  if (value === null) return callOf('null', []);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'boolean') return callOf(value ? 'true' : 'false', []);
  if (typeof value === 'bigint' || Number.isInteger(value)) return { kind: 'literal', value: value as bigint | number, start: 0, end: 0 };
  if (typeof value === 'number' || value instanceof Float) return callOf('json', [textOf(formatDouble(Number(value)))]);
  if (Array.isArray(value)) return callOf('createArray', value.map(toExpression));
  const args: Expression[] = [];
  for (const [key, member] of value as ObjectValue) args.push(textOf(key), toExpression(member));
  return callOf('createObject', args);
}

function quote(text: string): string {
  return `'${text.includes("'") ? text.replaceAll("'", "''") : text}'`;
}

/** Whether `.name` can be written instead of `['name']`. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u.test(text);
}
