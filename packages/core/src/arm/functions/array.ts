import { elementOf } from '../access.ts';
import { declaredPart, wholeOf } from '../declared.ts';
import { residualCall } from '../residual.ts';
import { OpenObject, property, Refusal, typeNameOf, Unknown, type ObjectValue, type Value } from '../value.ts';
import type { Call } from '../expression.ts';
import { compareOrdinalIgnoreCase } from './case.ts';
import { unique } from './collection.ts';
import type { Evaluation, FunctionTable } from './function.ts';
import { mergeShallow } from './merge.ts';
import { numberLimit } from './number.ts';
import { ARRAY, INTEGER, invalid, isInteger, OBJECT, typed, wrongType } from './signature.ts';
import { tooMuch } from './size.ts';
import { elementsOf } from './text.ts';

/**
 * Functions that make, take apart and look into arrays and objects.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-object
 */
export const arrayFunctions: FunctionTable = {
  array: {
    arity: [1, 1],
    evaluate: ([value], call) =>
      value instanceof Unknown ? residualCall(call, [value]) : Array.isArray(value) ? value : [value!],
  },
  createArray: { arity: [0, Infinity], evaluate: (args) => args },
  createObject: { arity: [0, Infinity], evaluate: createObject },
  range: typed([INTEGER, INTEGER], range),
  flatten: typed([ARRAY], ([array], call) => {
    const problem = elementsOf(array, Array.isArray, 'Array', call, 0);
    if (array.some((item) => item instanceof Unknown)) return residualCall(call, [array]);
    return problem ?? (array as readonly (readonly Value[])[]).flat();
  }),
  distinct: typed([ARRAY], ([array], call) =>
    array.some((item) => item instanceof Unknown) ? residualCall(call, [array]) : unique(array),
  ),
  items: typed([OBJECT], ([object], call) => {
    if (object instanceof OpenObject) return residualCall(call, [object]);
    return sortedKeys(object).map(
      (key) =>
        new Map<string, Value>([
          ['key', key],
          ['value', object.get(key)!],
        ]),
    );
  }),
  objectKeys: typed([OBJECT], ([object], call) =>
    object instanceof OpenObject ? residualCall(call, [object]) : sortedKeys(object),
  ),
  shallowMerge: typed([ARRAY], ([array], call) => {
    const problem = elementsOf(array, (item) => item instanceof Map, 'Object', call, 0);
    if (problem) return problem;
    if (array.some((item) => item instanceof Unknown || item instanceof OpenObject)) return residualCall(call, [array]);
    return mergeShallow(array as readonly ObjectValue[]);
  }),
  tryGet: { arity: [2, Infinity], evaluate: tryGet },
  indexFromEnd: typed([ARRAY, INTEGER], ([array, index], call) => {
    const problem = numberLimit(index, 'int32');
    if (problem) return problem;
    if (index <= 0) return invalid(call, `The index parameter must be greater than zero. The index parameter was '${index}'.`);
    const found = array.at(-Number(index));
    const sizes = `The index parameter was '${index}', and the length of the array parameter was '${array.length}'.`;
    return found === undefined
      ? invalid(call, `The index parameter cannot be larger than the length of the array. ${sizes}`)
      : found;
  }),
  tryIndexFromEnd: { arity: [2, Infinity], evaluate: tryIndexFromEnd },
};

function createObject(args: readonly Value[], call: Call): Value | Refusal {
  if (args.length % 2 !== 0) {
    const message = `The template language function '${call.name}' expects an even number of parameters. The number of provided parameters was '${args.length}'.`;
    return new Refusal('arm/argument-count', message);
  }
  const names = args.filter((_, i) => i % 2 === 0);
  const wrong = names.findIndex((name) => typeof name !== 'string' && !(name instanceof Unknown));
  if (wrong >= 0) {
    const type = typeNameOf(names[wrong] as Exclude<Value, Unknown>);
    const message =
      `The template language function '${call.name}' expects the parameters at an odd-numbered position to be of type 'String'. ` +
      `The specified parameter at position '${wrong * 2 + 1}' is of type '${type}'.`;
    return new Refusal('arm/argument-type', message);
  }
  const open = names.some((name) => name instanceof Unknown) ? new OpenObject() : undefined;
  const made = open ?? new Map<string, Value>();
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i] as string | Unknown;
    const key = name instanceof Unknown ? open!.keyOf(name) : name;
    if (typeof name === 'string' && made.has(key)) {
      const message = `The template language function '${call.name}' expects all property names to be unique. The following property names were duplicated: ${name}.`;
      return new Refusal('arm/argument', message);
    }
    made.set(key, args[i + 1]!);
  }
  return made;
}

const MAX_COUNT = 10_000;
const MAX_INT32 = 2_147_483_647;

function range([start, count]: readonly [number | bigint, number | bigint], call: Call, evaluation: Evaluation): Value | Refusal {
  const problem = count === 0 ? numberLimit(start, 'int32') : undefined;
  if (problem) return problem;
  if (count < 0 || count > MAX_COUNT || Number(start) + Number(count) - 1 > MAX_INT32 || start < -MAX_INT32 - 1) {
    const message =
      `The template language function '${call.name}' parameters are out of range: 'count' must be a positive integer no larger than ${MAX_COUNT} ` +
      `and the sum of 'start' and 'count' must be no larger than ${MAX_INT32}.`;
    return new Refusal('arm/number-range', message);
  }
  if (!evaluation.spend(Number(count))) return tooMuch();
  return Array.from({ length: Number(count) }, (_, i) => Number(start) + i);
}

function sortedKeys(object: ObjectValue): readonly string[] {
  return [...object.keys()].toSorted(compareOrdinalIgnoreCase);
}

/** The member at the end of a path; null when its first step doesn't exist. Further steps are ordinary accesses. */
function tryGet(args: readonly Value[], call: Call): Value | Refusal {
  const [start, ...path] = args as readonly [Value, Value, ...Value[]];
  if (start instanceof Unknown || path.some((step) => step instanceof Unknown)) return residualCall(call, args);
  const [first, ...rest] = path as readonly [Value, ...Value[]];
  if (typeof first !== 'string' && !isInteger(first)) return wrongType(call, 1, args.length, ['String', 'Integer'], first);
  const found = stepInto(start, first);
  return found === undefined ? null : follow(found, rest);
}

/** One step into a value; `undefined` where there is nothing. */
function stepInto(value: Value, step: Value): Value | undefined {
  const whole = wholeOf(value);
  if (whole) return declaredPart(value, whole, step);
  if (value instanceof Map && typeof step === 'string')
    return property(value instanceof OpenObject ? value.known() : (value as ObjectValue), step);
  return Array.isArray(value) && isInteger(step) ? (value as readonly Value[])[Number(step)] : undefined;
}

function follow(start: Value, path: readonly Value[]): Value | Refusal {
  let value: Value | Refusal = start;
  for (const step of path) {
    if (value === null || value instanceof Refusal) return value;
    value = elementOf(value, step);
  }
  return value;
}

function tryIndexFromEnd(args: readonly Value[], call: Call): Value | Refusal {
  const [array, index, ...path] = args as readonly [Value, Value, ...Value[]];
  if (args.slice(0, 2).some((argument) => argument instanceof Unknown) || path.some((step) => step instanceof Unknown))
    return residualCall(call, args);
  if (!Array.isArray(array) || !isInteger(index)) return null;
  const problem = numberLimit(index, 'int32');
  if (problem) return problem;
  const found = index > 0 ? (array as readonly Value[]).at(-Number(index)) : undefined;
  return found === undefined ? null : follow(found, path);
}
