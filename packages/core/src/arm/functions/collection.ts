import type { Call } from '../expression.ts';
import { hasUnknown, residualCall } from '../residual.ts';
import { OpenObject, property, Refusal, shownValue, typeNameOf, Unknown, type ObjectValue, type Value } from '../value.ts';
import { indexOfText, lastIndexOfText } from './collation.ts';
import type { FunctionTable, PlainFunction } from './function.ts';
import { identityOf, same } from './same.ts';
import { mergeInto } from './merge.ts';
import { ARRAY, either, INTEGER, knownOnly, STRING, typed, wrongType } from './signature.ts';
import { numberLimit } from './number.ts';
import { fitsText, tooMuch } from './size.ts';

/**
 * Functions that take arrays, objects or strings alike.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array
 */
export const collectionFunctions: FunctionTable = {
  concat: { arity: [0, Infinity], evaluate: concat },
  contains: { arity: [2, 2], evaluate: ([container, item], call) => contains(container!, item!, call) },
  empty: {
    arity: [1, 1],
    evaluate: ([value], call) =>
      sized(value!, call, (size) => size === 0, 'expects its parameter to be an object, an array, or a string', value === null),
  },
  length: {
    arity: [1, 1],
    evaluate: ([value], call) => sized(value!, call, (size) => size, 'expects its parameter to be an array, object, or a string'),
  },
  first: { arity: [1, 1], evaluate: ([value], call) => end(value!, call, 0) },
  last: { arity: [1, 1], evaluate: ([value], call) => end(value!, call, -1) },
  indexOf: { arity: [2, 2], evaluate: (args, call) => indexOf(args, call, 'first') },
  lastIndexOf: { arity: [2, 2], evaluate: (args, call) => indexOf(args, call, 'last') },
  skip: part((value, count) => value.slice(Math.max(0, count))),
  take: part((value, count) => value.slice(0, Math.max(0, count)), ''),
  union: { arity: [2, Infinity], evaluate: (args, call) => ofOneType(args, call, unionOfArrays, unionOfObjects) },
  intersection: {
    arity: [2, Infinity],
    evaluate: (args, call) => ofOneType(args, call, intersectionOfArrays, intersectionOfObjects),
  },
};

/** Strings, numbers and booleans in one string, or arrays in one array. */
export function concat(args: readonly Value[], call: Call): Value | Refusal {
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  let arrays: boolean | undefined;
  for (const argument of args) {
    const isArray = Array.isArray(argument);
    if ((!isArray && !joinable(argument)) || (arrays !== undefined && arrays !== isArray)) {
      const message =
        "The provided parameters for language function 'concat' are invalid. Either all or none of the parameters must be an array.";
      return new Refusal('arm/argument-type', message);
    }
    arrays = isArray;
  }
  if (arrays) return (args as readonly (readonly Value[])[]).flat();
  const texts = args.map(textOfScalar);
  return fitsText(texts.reduce((sum, text) => sum + text.length, 0)) ? texts.join('') : tooMuch();
}

/** What `concat` takes among strings. */
function joinable(value: Value): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint' || Number.isInteger(value);
}

function textOfScalar(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : shownValue(value);
}

function contains(container: Value, item: Value, call: Call): Value | Refusal {
  if (container instanceof Unknown || item instanceof Unknown) return residualCall(call, [container, item]);
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  if (Array.isArray(container)) return (container as readonly Value[]).some((element) => same(element, item));
  if (container instanceof Map && typeof item === 'string') return property(container as ObjectValue, item) !== undefined;
  const types = `'${typeNameOf(container)}' and '${typeNameOf(item)}'`;
  const message =
    `The template function 'contains' expects parameters of matching types: a dictionary and a key (string), an array and a value (object), ` +
    `or a string and a substring. The provided types ${types} are incompatible.`;
  return new Refusal('arm/argument-type', message);
}

function sized(value: Value, call: Call, answer: (size: number) => Value, expects: string, none = false): Value | Refusal {
  if (value instanceof Unknown || value instanceof OpenObject)
    return value instanceof Unknown ? residualCall(call, [value]) : answer(value.size);
  if (typeof value === 'string' || Array.isArray(value)) return answer(value.length);
  if (value instanceof Map) return answer(value.size);
  if (none) return answer(0);
  return mistyped(call, expects, value);
}

function end(value: Value, call: Call, at: 0 | -1): Value | Refusal {
  if (value instanceof Unknown) return residualCall(call, [value]);
  if (typeof value === 'string') return value.at(at) ?? '';
  if (Array.isArray(value)) return (value as readonly Value[]).at(at) ?? null;
  return mistyped(call, 'expects its parameter be an array or a string', value);
}

function mistyped(call: Call, expects: string, value: Exclude<Value, Unknown>): Refusal {
  const message = `The template language function '${call.name}' ${expects}. The provided value is of type '${typeNameOf(value)}'.`;
  return new Refusal('arm/argument-type', message);
}

function indexOf(args: readonly Value[], call: Call, which: 'first' | 'last'): Value | Refusal {
  const [container, item] = args as readonly [Value, Value];
  if (container instanceof Unknown || item instanceof Unknown) return residualCall(call, args);
  if (typeof container === 'string') {
    if (typeof item !== 'string') return wrongType(call, 1, 2, ['String'], item);
    return which === 'first' ? indexOfText(container, item) : lastIndexOfText(container, item);
  }
  if (!Array.isArray(container)) return wrongType(call, 0, 2, ['String', 'Array'], container);
  if (hasUnknown(item)) return residualCall(call, args);
  return indexInArray(container as readonly Value[], item, which) ?? residualCall(call, args);
}

/** The index of an element; `undefined` when one that isn't known might be it. */
function indexInArray(array: readonly Value[], item: Value, which: 'first' | 'last'): number | undefined {
  for (let n = 0; n < array.length; n++) {
    const i = which === 'first' ? n : array.length - 1 - n;
    if (hasUnknown(array[i]!)) return undefined;
    if (same(array[i]!, item)) return i;
  }
  return -1;
}

/** `skip` and `take`: part of a string or array. */
function part(cut: (value: string | readonly Value[], count: number) => Value, uncounted?: string): PlainFunction {
  const checked = typed([either(ARRAY, STRING), INTEGER], ([value, count]) => {
    if (value === uncounted) return value;
    const problem = numberLimit(count, 'int32');
    return problem ?? cut(value, Number(count));
  });
  return knownOnly({
    arity: checked.arity,
    evaluate: (args, call, evaluation) => {
      const [value] = args as readonly [Exclude<Value, Unknown>];
      if (typeof value === 'string' || Array.isArray(value)) return checked.evaluate(args, call, evaluation);
      return mistyped(call, "expects its first parameter 'collection' to be an array or a string", value);
    },
  });
}

/** Arguments that are all arrays or all objects. */
function ofOneType(
  args: readonly Value[],
  call: Call,
  arrays: (args: readonly (readonly Value[])[], call: Call) => Value | Refusal,
  objects: (args: readonly ObjectValue[], call: Call) => Value | Refusal,
): Value | Refusal {
  const known = args.filter((argument): argument is Exclude<Value, Unknown> => !(argument instanceof Unknown));
  const wrong = args.findIndex(
    (argument) => !(argument instanceof Unknown || Array.isArray(argument) || argument instanceof Map),
  );
  if (wrong >= 0) return wrongType(call, wrong, args.length, ['Array', 'Object'], args[wrong]!);
  if (known.length < args.length) return residualCall(call, args);
  const type = typeNameOf(known[0]!);
  if (known.some((argument) => typeNameOf(argument) !== type)) {
    const message = `Template language function '${call.name}' expects parameters of the same type, but found multiple types.`;
    return new Refusal('arm/argument-type', message);
  }
  return type === 'Array' ? arrays(args as readonly (readonly Value[])[], call) : objects(args as readonly ObjectValue[], call);
}

function unionOfArrays(arrays: readonly (readonly Value[])[], call: Call): Value {
  if (arrays.some(hasUnknown)) return residualCall(call, arrays);
  return unique(arrays.flat());
}

/** The elements, each once, where it comes first. */
export function unique(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const identity = identityOf(value);
    return !seen.has(identity) && seen.add(identity);
  });
}

function unionOfObjects(objects: readonly ObjectValue[], call: Call): Value | Refusal {
  const [first, ...others] = objects as readonly [ObjectValue, ...ObjectValue[]];
  if (first instanceof OpenObject) return residualCall(call, objects);
  const merged = new Map<string, Value>(first);
  for (const object of others) {
    if (object instanceof OpenObject) return residualCall(call, objects);
    const problem = mergeInto(merged, object);
    if (problem !== undefined) return problem;
  }
  return merged;
}

function intersectionOfArrays(arrays: readonly (readonly Value[])[], call: Call): Value {
  if (arrays.some(hasUnknown)) return residualCall(call, arrays);
  const [first, ...others] = arrays as readonly [readonly Value[], ...(readonly (readonly Value[])[])];
  const sets = others.map((array) => new Set(array.map(identityOf)));
  return unique(first).filter((value) => sets.every((set) => set.has(identityOf(value))));
}

function intersectionOfObjects(objects: readonly ObjectValue[], call: Call): Value {
  if (objects.some(hasUnknown)) return residualCall(call, objects);
  const [first, ...others] = objects as readonly [ObjectValue, ...ObjectValue[]];
  const common = new Map<string, Value>();
  for (const [key, value] of first) {
    if (others.every((other) => other.has(key) && same(other.get(key)!, value))) common.set(key, value);
  }
  return common;
}
