import { Unknown, type Cause, type Expression } from '../arm/index.ts';
import { isJsonObject, type Json, type JsonRecord } from '../resource/index.ts';
import { Float } from '../source/index.ts';
import { sameText } from './fold.ts';
import { allOf, anyOf, type Truth } from './truth.ts';

/**
 * The text that conditions compare: both sides are turned into one and compared without case; null and what is absent are
 * the empty text. `undefined` for objects and arrays, which have none.
 * https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/equality-check-on-numeric-field.md
 */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value instanceof Float ? floatText(value.value) : undefined;
}

function floatText(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Whether a condition's `equals` holds between two values: scalars by their text, arrays and objects member by member. */
export function looselyEqual(a: Json | undefined, b: Json | undefined): Truth {
  if (a instanceof Unknown || b instanceof Unknown) return undefined;
  const [left, right] = [textOf(a), textOf(b)];
  if (left !== undefined && right !== undefined) return sameText(left, right);
  return left === undefined && right === undefined ? sameMembers(a, b, looselyEqual) : false;
}

/**
 * Whether the function `equals()` and its kin hold two values for equal: same type, texts with their case.
 * https://github.com/Azure/azure-policy-linter/blob/main/src/PolicyLinter.Core/Expressions/EvaluationHelpers/ExpressionBuiltInFunctions.cs
 */
export function deeplyEqual(a: Json | undefined, b: Json | undefined): Truth {
  if (a instanceof Unknown || b instanceof Unknown) return undefined;
  if (a === b) return true;
  if (a instanceof Float || b instanceof Float) return isNumber(a) && isNumber(b) && Number(a) === Number(b);
  return sameMembers(a, b, deeplyEqual);
}

function sameMembers(a: Json | undefined, b: Json | undefined, same: (a: Json | undefined, b: Json | undefined) => Truth): Truth {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && allOf(a.keys(), (i) => same(a[i] as Json, b[i] as Json));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && allOf(keys, (key) => memberTruth(a[key], memberOf(b, key), same));
}

function memberTruth(a: Json | undefined, b: Json | undefined, same: (a: Json | undefined, b: Json | undefined) => Truth): Truth {
  return b === undefined ? false : same(a, b);
}

export function isNumber(value: Json | undefined): value is number | bigint | Float {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Float;
}

export function isInteger(value: Json | undefined): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

/** A member of an object by its name in any case, an exact match first. */
export function memberOf(object: JsonRecord, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const { length } = name;
  let lower: string | undefined;
  for (const key in object) {
    if (key.length !== length) continue;
    lower ??= name.toLowerCase();
    if (key.toLowerCase() === lower && Object.hasOwn(object, key)) return object[key];
  }
  return undefined;
}

/** An object of members as they come, harmless whatever they are called. */
export function record(members: Iterable<readonly [string, Json]>): JsonRecord {
  const made = Object.create(null) as { [key: string]: Json };
  for (const [key, value] of members) made[key] = value;
  return made;
}

/** Whether any part of a value isn't known. */
export function hasUnknown(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Unknown) return true;
  if (value instanceof Float) return false;
  return Object.values(value).some(hasUnknown);
}

/** Why parts of a value aren't known, each cause once. */
export function causesIn(values: Iterable<Json | undefined>): readonly Cause[] {
  const causes = new Causes();
  for (const value of values) causes.addFrom(value);
  return causes.list();
}

/** Collects causes, each once. */
export class Causes {
  private readonly found = new Map<string, Cause>();

  add(cause: Cause): void {
    this.found.set(`${cause.kind} ${cause.name}`, cause);
  }

  addFrom(value: Json | undefined): void {
    if (typeof value !== 'object' || value === null || value instanceof Float) return;
    if (value instanceof Unknown) value.causes.forEach((cause) => this.add(cause));
    else for (const member of Object.values(value)) this.addFrom(member);
  }

  get size(): number {
    return this.found.size;
  }

  list(): readonly Cause[] {
    return [...this.found.values()];
  }
}

/** An expression that Azure refuses to evaluate; whatever depends on it isn't known, and the message says why. */
export function failure(message: string): Unknown {
  return new Unknown(NOTHING, [{ kind: 'error', name: message }]);
}

/** A value that nobody gave: `kind` says which one. */
export function notGiven(kind: Cause['kind'], name: string, residual: Expression = NOTHING): Unknown {
  return new Unknown(residual, [{ kind, name }]);
}

const NOTHING: Expression = { kind: 'call', name: 'null', args: [], start: 0, end: 0 };

/** Whether one of a list's members is loosely equal to a value. */
export function includesLoosely(list: readonly Json[], value: Json | undefined): Truth {
  return anyOf(list, (member) => looselyEqual(value, member));
}
