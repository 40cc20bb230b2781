import { Float } from '@azguard/core/source';
import type { Plain } from './plain.ts';

/** One place where two answers differ; `undefined` where one of them has nothing. */
export interface Difference {
  /** `properties.rules[3].name` */
  readonly path: string;
  readonly expected: Plain | undefined;
  readonly actual: Plain | undefined;
}

export interface ResourceComparison {
  readonly equal: number;
  /** Equal but for outputs of nested deployments that are known here and left open there. */
  readonly knowsMore: number;
  readonly different: readonly { readonly id: string; readonly differences: readonly Difference[] }[];
  readonly missing: readonly Shown[];
  readonly extra: readonly Shown[];
}

type Shown = Readonly<Record<string, Plain>>;

/** Pairs two lists of resources by id (those of the same id in order, the rest by type in order) and compares each pair. */
export function compareResources(expected: readonly Shown[], actual: readonly Shown[]): ResourceComparison {
  const pairs: [Shown, Shown][] = [];
  const byId = pair(expected, actual, (r) => `${text(r['id'])} ${text(r['apiVersion'])}`, pairs);
  const byIdOnly = pair(byId.expected, byId.actual, (r) => text(r['id']), pairs);
  const byName = pair(byIdOnly.expected, byIdOnly.actual, (r) => `${text(r['type'])} ${text(r['name'])}`.toLowerCase(), pairs);
  const { expected: missing, actual: extra } = pair(byName.expected, byName.actual, (r) => text(r['type']).toLowerCase(), pairs);
  let equal = 0;
  let knowsMore = 0;
  const different: { id: string; differences: Difference[] }[] = [];
  for (const [e, a] of pairs) {
    const differences: Difference[] = [];
    compare(withoutOddCondition(e), a, '', differences);
    if (differences.length === 0) equal += 1;
    else if (differences.every(isKnownHere)) knowsMore += 1;
    else different.push({ id: text(e['id']), differences });
  }
  return { equal, knowsMore, different, missing, extra };
}

/** A condition that isn't a boolean the official engine shows as it is and goes on; here it counts as true, with a warning. */
function withoutOddCondition(resource: Shown): Shown {
  const { condition, ...rest } = resource;
  return typeof condition === 'string' && condition.startsWith('[') ? resource : rest;
}

/**
 * Whether the official engine leaves the outputs of a nested deployment open that are known here: it finds deployments only by
 * ids that are known to the last letter, and not where, say, their names have a `newGuid()` or `environment()` in them.
 */
function isKnownHere({ expected, actual }: Difference): boolean {
  const count = (value: Plain | undefined): number => text(value).match(OUTPUTS)?.length ?? 0;
  return typeof expected === 'string' && expected.startsWith('[') && actual !== undefined && count(actual) < count(expected);
}

const OUTPUTS = /microsoft\.resources\/deployments|\.outputs\b/gi;

/** Appends every place where two values differ. Order of keys doesn't count; a number's type (`1`, `1.0`) does. */
export function compare(expected: Plain | undefined, actual: Plain | undefined, path: string, into: Difference[]): void {
  if (expected === actual) return;
  if (expected instanceof Float && actual instanceof Float && expected.value === actual.value) return;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    for (let i = 0; i < length; i++) compare(expected[i] as Plain, actual[i] as Plain, `${path}[${i}]`, into);
  } else if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      compare(own(expected, key), own(actual, key), path === '' ? key : `${path}.${key}`, into);
    }
  } else into.push({ path, expected, actual });
}

/** What kind of difference it is, so that many of one cause are seen as one: where, and what became of the value. */
export function kindOf({ path, expected, actual }: Difference): string {
  const field = path
    .replace(/\[\d+\]/g, '[]')
    .split('.')
    .slice(0, 2)
    .join('.');
  return `${field.startsWith('properties') ? 'properties' : field}: ${shape(expected)} expected, ${shape(actual)} found`;
}

export function text(value: Plain | undefined): string {
  return typeof value === 'string'
    ? value
    : (JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v)) ?? 'nothing');
}

function shape(value: Plain | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return /^\[(?!\[).*\]$/s.test(value) ? `residual ${/^\[([\w.]*)/.exec(value)?.[1]}` : 'string';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Float ? 'float' : typeof value;
}

function pair(
  expected: readonly Shown[],
  actual: readonly Shown[],
  key: (r: Shown) => string,
  into: [Shown, Shown][],
): { expected: Shown[]; actual: Shown[] } {
  const waiting = new Map<string, Shown[]>();
  for (const resource of actual) {
    const list = waiting.get(key(resource));
    if (list) list.push(resource);
    else waiting.set(key(resource), [resource]);
  }
  const left: Shown[] = [];
  for (const resource of expected) {
    const found = waiting.get(key(resource))?.shift();
    if (found) into.push([resource, found]);
    else left.push(resource);
  }
  const rest = new Set([...waiting.values()].flat());
  return { expected: left, actual: actual.filter((resource) => rest.has(resource)) };
}

function isObject(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float);
}

function own(object: { readonly [key: string]: Plain }, key: string): Plain | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
