import type { Call, Expression, Property } from './expression.ts';

/** A call made by the expansion itself, for what is left of an expression: it stands nowhere in a text. */
export function callOf(name: string, args: readonly Expression[]): Call {
  return { kind: 'call', name, args, start: 0, end: 0 };
}

/** `target.name`, likewise. */
export function propertyOf(target: Expression, name: string): Property {
  return { kind: 'property', target, name, start: 0, end: 0 };
}

export function textOf(value: string): Expression {
  return { kind: 'literal', value, start: 0, end: 0 };
}
