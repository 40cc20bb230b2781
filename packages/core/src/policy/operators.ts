import { Unknown } from '../arm/index.ts';
import { isJsonObject, type Json } from '../resource/index.ts';
import { comparedWith, fold } from './fold.ts';
import { wildcardMatcher, placeholderMatcher } from './patterns.ts';
import type { Operator } from './rule.ts';
import { not, type Truth } from './truth.ts';
import { isPresent } from './present.ts';
import { hasUnknown, includesLoosely, isNumber, looselyEqual, memberOf, textOf } from './values.ts';

/**
 * What an operator says about a value that a condition found. `undefined` is a field that is absent: it is the empty text to
 * `equals` and `in`, but has nothing that a pattern could match. https://github.com/Azure/azure-policy has definitions that rely
 * on it: "Network interfaces should not have public IPs" asks for `notLike: *`.
 */
export type Test = (actual: Json | undefined) => Truth;

/** An operator with its right side filled in, or why Azure can't evaluate it. */
type Operation = (expected: Json) => Test | string;

/**
 * The operators of conditions. Each is given its right side once and then tests many values.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#conditions
 */
const positive: Readonly<Record<string, Operation>> = {
  equals,
  like: (expected) => textTest(expected, (pattern) => wildcardMatcher(pattern)),
  match: (expected) => textTest(expected, (pattern) => placeholderMatcher(pattern, false)),
  matchInsensitively: (expected) => textTest(expected, (pattern) => placeholderMatcher(pattern, true)),
  contains,
  in: isIn,
  containsKey,
  less: (expected) => ordered(expected, (order) => order < 0),
  lessOrEquals: (expected) => ordered(expected, (order) => order <= 0),
  greater: (expected) => ordered(expected, (order) => order > 0),
  greaterOrEquals: (expected) => ordered(expected, (order) => order >= 0),
  exists,
};

const NEGATIONS: Readonly<Record<string, string>> = {
  notEquals: 'equals',
  notLike: 'like',
  notMatch: 'match',
  notMatchInsensitively: 'matchInsensitively',
  notContains: 'contains',
  notIn: 'in',
  notContainsKey: 'containsKey',
};

const byLowerName: ReadonlyMap<string, Operator> = new Map(
  [...Object.keys(positive), ...Object.keys(NEGATIONS)].map((name) => [name.toLowerCase(), name as Operator]),
);

/** The operator of a name in any case. */
export function findOperator(name: string): Operator | undefined {
  return byLowerName.get(name.toLowerCase());
}

/** The operator that is true exactly where this one is false; `undefined` where the language has none. */
export function opposite(operator: Operator): Operator | undefined {
  const positiveForm = NEGATIONS[operator];
  if (positiveForm !== undefined) return positiveForm as Operator;
  const negation = Object.keys(NEGATIONS).find((name) => NEGATIONS[name] === operator);
  return (negation ?? REVERSED[operator]) as Operator | undefined;
}

const REVERSED: Readonly<Record<string, string>> = {
  less: 'greaterOrEquals',
  greaterOrEquals: 'less',
  greater: 'lessOrEquals',
  lessOrEquals: 'greater',
};

/** Fills in the right side of an operator; a text instead of a test says why Azure can't evaluate it. */
export function operation(operator: Operator, expected: Json): Test | string {
  const positiveForm = NEGATIONS[operator];
  const test = positive[positiveForm ?? operator]!(expected);
  return positiveForm === undefined || typeof test === 'string' ? test : (actual) => not(test(actual));
}

function equals(expected: Json): Test {
  if (expected instanceof Unknown) return unknown;
  const text = textOf(expected);
  if (text === undefined) return (actual) => looselyEqual(actual, expected);
  const isSame = comparedWith(text);
  return (actual) => {
    if (typeof actual === 'string') return isSame(actual);
    if (actual instanceof Unknown) return undefined;
    const other = textOf(actual);
    return other !== undefined && isSame(other);
  };
}

function textTest(expected: Json, matcher: (pattern: string) => (text: string) => boolean): Test | string {
  if (expected instanceof Unknown) return unknown;
  const pattern = textOf(expected);
  if (pattern === undefined) return 'it is compared with a pattern that is no text';
  const matches = matcher(pattern);
  return (actual) => {
    if (actual instanceof Unknown) return undefined;
    const text = actual === undefined ? undefined : textOf(actual);
    return text !== undefined && matches(text);
  };
}

function contains(expected: Json): Test {
  const text = expected instanceof Unknown ? undefined : textOf(expected);
  const folded = text === undefined ? undefined : fold(text);
  return (actual) => {
    if (actual instanceof Unknown) return undefined;
    if (Array.isArray(actual)) return includesLoosely(actual as readonly Json[], expected);
    if (actual === undefined) return false;
    if (expected instanceof Unknown) return undefined;
    const other = textOf(actual);
    return other !== undefined && folded !== undefined && fold(other).includes(folded);
  };
}

function isIn(expected: Json): Test | string {
  if (expected instanceof Unknown) return unknown;
  if (!Array.isArray(expected)) return 'the operators in and notIn need an array on their right';
  const list = expected as readonly Json[];
  if (list.some((member) => hasUnknown(member) || textOf(member) === undefined)) return (actual) => includesLoosely(list, actual);
  const texts = new Set(list.map((member) => fold(textOf(member)!)));
  return (actual) => {
    if (actual instanceof Unknown) return undefined;
    const text = textOf(actual);
    return text !== undefined && (texts.has(text) || texts.has(fold(text)));
  };
}

function containsKey(expected: Json): Test | string {
  if (expected instanceof Unknown) return unknown;
  const key = textOf(expected);
  if (key === undefined) return 'the operators containsKey and notContainsKey need a text on their right';
  return (actual) => {
    if (actual instanceof Unknown) return undefined;
    return isJsonObject(actual) && memberOf(actual, key) !== undefined;
  };
}

/** What is absent is neither less nor greater; values of different types can't be compared at all. */
function ordered(expected: Json, holds: (order: number) => boolean): Test | string {
  if (expected instanceof Unknown) return unknown;
  if (!isNumber(expected) && typeof expected !== 'string') return 'only numbers, texts and dates have an order';
  return (actual) => {
    if (actual === undefined || actual === null) return false;
    const order = actual instanceof Unknown ? undefined : compare(actual, expected);
    return order === undefined ? undefined : holds(order);
  };
}

/** Negative, zero or positive; `undefined` where Azure refuses to compare. */
function compare(a: Json, b: Json): number | undefined {
  if (isNumber(a) && isNumber(b)) return typeof a === 'bigint' && typeof b === 'bigint' ? sign(a, b) : sign(Number(a), Number(b));
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  const [left, right] = [instant(a), instant(b)];
  if (left !== undefined && right !== undefined) return sign(left, right);
  return sign(fold(a), fold(b));
}

function sign<T extends number | bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Milliseconds since 1970 of an ISO 8601 date, with or without a time. */
function instant(text: string): number | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const time = Date.parse(text.length > 10 && !ZONE.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;
const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/i;

function exists(expected: Json): Test | string {
  if (expected instanceof Unknown) return unknown;
  const text = textOf(expected)?.toLowerCase();
  if (text !== 'true' && text !== 'false') return 'the operator exists needs true or false on its right';
  const wanted = text === 'true';
  return (actual) => {
    if (actual instanceof Unknown) return isPresent(actual) ? wanted : undefined;
    return (actual !== undefined && actual !== null) === wanted;
  };
}

const unknown: Test = () => undefined;
