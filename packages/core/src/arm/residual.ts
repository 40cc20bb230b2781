import { Float } from '../source/index.ts';
import type { Call, Expression, Property } from './expression.ts';
import { formatDouble } from './functions/number-text.ts';
import type { Scope } from './scope.ts';
import { OpenObject, Unknown, type Cause, type ObjectValue, type Value } from './value.ts';

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

/** The expression that gives a value: an object becomes `createObject('a', 1)`, what isn't known its residual. */
export function toExpression(value: Value): Expression {
  if (value instanceof Unknown) return value.residual;
  if (value === null) return callOf('null', []);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'boolean') return callOf(value ? 'true' : 'false', []);
  if (typeof value === 'bigint' || Number.isInteger(value))
    return { kind: 'literal', value: value as bigint | number, start: 0, end: 0 };
  if (typeof value === 'number' || value instanceof Float)
    return callOf('json', [textOf(formatDouble(typeof value === 'number' ? value : value.value))]);
  if (Array.isArray(value)) return callOf('createArray', value.map(toExpression));
  const args: Expression[] = [];
  for (const [key, member] of value as ObjectValue) args.push(nameOf(value as ObjectValue, key), toExpression(member));
  return callOf('createObject', args);
}

/** What is left of a call whose arguments are not all known. */
export function residualCall({ namespace, name }: Call, args: readonly Value[]): Unknown {
  return new Unknown(
    { kind: 'call', ...(namespace === undefined ? {} : { namespace }), name, args: args.map(toExpression), start: 0, end: 0 },
    causesOf(args),
  );
}

/** What is left of a call of which only the first arguments were evaluated: the others stay as they are written. */
export function partlyEvaluated(call: Call, evaluated: readonly Value[], causes: readonly Cause[], scope: Scope): Unknown {
  const written = call.args.slice(evaluated.length).map((argument) => scope.inPlace?.(argument) ?? argument);
  return new Unknown(
    { kind: 'call', name: call.name, args: [...evaluated.map(toExpression), ...written], start: 0, end: 0 },
    causes,
  );
}

/** Whether any part of a value isn't known. */
export function hasUnknown(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Float) return false;
  if (value instanceof Unknown || value instanceof OpenObject) return true;
  if (Array.isArray(value)) return (value as readonly Value[]).some(hasUnknown);
  for (const member of (value as ObjectValue).values()) if (hasUnknown(member)) return true;
  return false;
}

/** Why values aren't known, each reason once. */
export function causesOf(values: readonly Value[]): readonly Cause[] {
  if (values.length === 1 && values[0] instanceof Unknown) return values[0].causes;
  const found = new Map<string, Cause>();
  for (const value of values) collectCauses(value, found);
  return [...found.values()];
}

function collectCauses(value: Value, into: Map<string, Cause>): void {
  if (value instanceof Unknown) for (const cause of value.causes) into.set(`${cause.kind} ${cause.name}`, cause);
  else if (Array.isArray(value)) for (const item of value as readonly Value[]) collectCauses(item, into);
  else if (value instanceof Map) {
    for (const member of (value as ObjectValue).values()) collectCauses(member, into);
    if (value instanceof OpenObject) for (const name of value.expressions.values()) collectCauses(name, into);
  }
}

function nameOf(object: ObjectValue, key: string): Expression {
  const name = object instanceof OpenObject ? object.expressions.get(key) : undefined;
  return name?.residual ?? textOf(key);
}
