import { Unknown, type Refusal } from '../../arm/index.ts';
import { isJsonObject, type Json, type JsonRecord } from '../../resource/index.ts';
import { deeplyEqual, isInteger, isNumber, memberOf, record, textOf } from '../values.ts';
import { indexIgnoringCase, lastIndexIgnoringCase } from './culture.ts';
import { asCount, asText, refuse, type FunctionTable } from './function.ts';
import { MAX_LENGTH } from './text.ts';

/** Functions of lists and objects, those that take texts as well among them. */
export const collectionFunctions: FunctionTable = {
  createArray: { arity: [0, Infinity], needs: 'any', evaluate: (args) => args },
  array: { arity: [1, 1], needs: 'outer', evaluate: ([value]) => (Array.isArray(value) ? value : [value!]) },
  createObject: { arity: [0, Infinity], evaluate: createObject },
  concat: { arity: [1, Infinity], evaluate: concat },
  length: {
    arity: [1, 1],
    needs: 'outer',
    evaluate: ([value]) => {
      if (isJsonObject(value)) return Object.keys(value).length;
      return Array.isArray(value) ? value.length : (asText(value)?.length ?? refuse('it needs a text, a list or an object'));
    },
  },
  empty: {
    arity: [1, 1],
    needs: 'outer',
    evaluate: ([value]) => {
      if (isJsonObject(value)) return Object.keys(value).length === 0;
      const text = Array.isArray(value) ? undefined : asText(value);
      return Array.isArray(value)
        ? value.length === 0
        : text === undefined
          ? refuse('it needs a text, a list or an object')
          : text === '';
    },
  },
  contains: { arity: [2, 2], evaluate: ([container, item]) => contains(container!, item!) },
  first: { arity: [1, 1], needs: 'outer', evaluate: ([value]) => endOf(value!, 0) },
  last: { arity: [1, 1], needs: 'outer', evaluate: ([value]) => endOf(value!, -1) },
  take: { arity: [2, 2], evaluate: ([value, count]) => part(value!, count!, (list, n) => list.slice(0, Math.max(n, 0))) },
  skip: { arity: [2, 2], evaluate: ([value, count]) => part(value!, count!, (list, n) => list.slice(Math.max(n, 0))) },
  indexOf: {
    arity: [2, 2],
    evaluate: ([container, item]) =>
      position(container!, item!, indexIgnoringCase, (list) => list.findIndex((member) => deeplyEqual(member, item) === true)),
  },
  lastIndexOf: {
    arity: [2, 2],
    evaluate: ([container, item]) =>
      position(container!, item!, lastIndexIgnoringCase, (list) =>
        list.findLastIndex((member) => deeplyEqual(member, item) === true),
      ),
  },
  intersection: { arity: [2, Infinity], evaluate: (args) => combine(args, intersectLists, intersectObjects) },
  union: {
    arity: [2, Infinity],
    evaluate: (args) =>
      combine(
        args,
        (lists) => distinct(lists.flat()),
        (objects) => objects.reduce(merge),
      ),
  },
  range: {
    arity: [2, 2],
    evaluate: ([start, count]) => {
      const [from, n] = [asCount(start), asCount(count)];
      if (from === undefined || n === undefined || n < 0 || n > 10_000)
        return refuse('it needs a start and a count between 0 and 10000');
      return from + n - 1 > 2_147_483_647 ? refuse('it goes beyond 2147483647') : Array.from({ length: n }, (_, i) => from + i);
    },
  },
  items: {
    arity: [1, 1],
    evaluate: ([value]) => {
      if (!isJsonObject(value)) return refuse('it needs an object');
      const keys = Object.keys(value).toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      return keys.map((key) =>
        record([
          ['key', key],
          ['value', value[key]!],
        ]),
      );
    },
  },
  tryGet: { arity: [2, Infinity], needs: 'outer', evaluate: tryGet },
};

function createObject(args: readonly Json[]): Json | Refusal {
  if (args.length % 2 === 1) return refuse('it needs a name and a value for each property');
  const members = new Map<string, Json>();
  for (let i = 0; i < args.length; i += 2) {
    const name = asText(args[i]);
    if (name === undefined) return refuse('the name of a property has to be a text');
    if (members.has(name)) return refuse(`the property '${name}' is given twice`);
    members.set(name, args[i + 1]!);
  }
  return record(members);
}

/** Lists end to end, or everything as one text. */
function concat(args: readonly Json[]): Json | Refusal {
  if (args.every((value) => Array.isArray(value))) return args.flat();
  let text = '';
  for (const value of args) {
    if (Array.isArray(value) || isJsonObject(value)) return refuse('it needs texts, or lists only');
    text += typeof value === 'boolean' ? (value ? 'True' : 'False') : textOf(value)!;
    if (text.length > MAX_LENGTH) return refuse('the result is too long');
  }
  return text;
}

function contains(container: Json, item: Json): Json | Refusal {
  if (Array.isArray(container)) return container.some((member: Json) => deeplyEqual(member, item) === true);
  const text = asText(item);
  if (text === undefined) return refuse('it looks for a text');
  if (isJsonObject(container)) return memberOf(container, text) !== undefined;
  const whole = asText(container);
  return whole === undefined ? refuse('it needs a text, a list or an object') : indexIgnoringCase(whole, text) >= 0;
}

function endOf(value: Json, at: 0 | -1): Json | Refusal {
  if (value === null) return null;
  if (Array.isArray(value)) return (value.at(at) as Json | undefined) ?? null;
  return typeof value === 'string' ? (value.at(at) ?? '') : refuse('it needs a text or a list');
}

function part(
  value: Json,
  count: Json,
  cut: (value: { slice(start: number, end?: number): Json }, count: number) => Json,
): Json | Refusal {
  const n = asCount(count);
  if (n === undefined || (value !== null && typeof value !== 'string' && !Array.isArray(value)))
    return refuse('it needs a text or a list, and an integer');
  return value === null ? null : cut(value as string | Json[], n);
}

function position(
  container: Json,
  item: Json,
  inText: (text: string, part: string) => number,
  inList: (list: readonly Json[]) => number,
): Json | Refusal {
  if (container === null) return -1;
  if (Array.isArray(container)) return inList(container);
  const text = asText(item);
  return typeof container === 'string' && text !== undefined ? inText(container, text) : refuse('it needs a list, or two texts');
}

function combine(
  args: readonly Json[],
  lists: (lists: readonly (readonly Json[])[]) => Json,
  objects: (objects: readonly JsonRecord[]) => Json,
): Json | Refusal {
  if (args.every((value) => Array.isArray(value))) return lists(args as readonly (readonly Json[])[]);
  return args.every((value) => isJsonObject(value)) ? objects(args) : refuse('it needs lists only, or objects only');
}

function distinct(list: readonly Json[]): Json[] {
  const seen = new Map<string, Json>();
  for (const value of list) if (!seen.has(keyOf(value))) seen.set(keyOf(value), value);
  return [...seen.values()];
}

/** The same text for values that are deeply equal. */
function keyOf(value: Json): string {
  if (isNumber(value)) return `n${Number(value)}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${keyOf(value[key]!)}`)
    .join(',')}}`;
}

function intersectLists(lists: readonly (readonly Json[])[]): Json {
  const others = lists.slice(1).map((list) => new Set(list.map(keyOf)));
  return distinct(lists[0]!).filter((value) => others.every((other) => other.has(keyOf(value))));
}

function intersectObjects(objects: readonly JsonRecord[]): Json {
  const [first = {}, ...others] = objects;
  const common = Object.keys(first).filter((key) =>
    others.every((other) => Object.hasOwn(other, key) && deeplyEqual(other[key], first[key]) === true),
  );
  return record(common.map((key) => [key, first[key]!] as const));
}

/** Members of both, names without case; the second one's value counts, objects are merged in turn. */
function merge(a: JsonRecord, b: JsonRecord): JsonRecord {
  const names = new Map(Object.keys(a).map((key) => [key.toLowerCase(), key]));
  const members = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const name = names.get(key.toLowerCase()) ?? key;
    const old = members.get(name);
    members.set(name, isJsonObject(old) && isJsonObject(value) ? merge(old, value) : value);
  }
  return record(members);
}

/** The first step may lead nowhere, the others not. */
function tryGet([root, ...path]: readonly Json[]): Json | Refusal {
  let value = dereference(root!, path[0]!) ?? null;
  if (value === null || value instanceof Unknown) return value;
  for (const name of path.slice(1)) {
    const next = dereference(value, name);
    if (next === undefined) return refuse(`the property '${textOf(name) ?? ''}' doesn't exist`);
    if (next instanceof Unknown) return next;
    value = next;
  }
  return value;
}

function dereference(value: Json, name: Json): Json | undefined {
  if (isJsonObject(value)) return typeof name === 'string' ? memberOf(value, name) : undefined;
  return Array.isArray(value) && isInteger(name) ? (value[Number(name)] as Json | undefined) : undefined;
}
