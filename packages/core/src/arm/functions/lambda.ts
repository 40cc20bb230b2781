import type { Call, Expression } from '../expression.ts';
import { causesOf, partlyEvaluated, residualCall } from '../residual.ts';
import { OpenObject, Refusal, typeNameOf, Unknown, type ObjectValue, type Value } from '../value.ts';
import type { Evaluation, FunctionTable } from './function.ts';
import { wrongType } from './signature.ts';
import { tooMuch } from './size.ts';

/**
 * Functions that take a lambda.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda
 */
export const lambdaFunctions: FunctionTable = {
  map: { arity: [2, 2], evaluateCall: (call, evaluation) => overArray(call, evaluation, [1, 2], map) },
  filter: { arity: [2, 2], evaluateCall: (call, evaluation) => overArray(call, evaluation, [1, 2], filter) },
  sort: { arity: [2, 2], evaluateCall: (call, evaluation) => overArray(call, evaluation, [2, 2], sort) },
  toObject: { arity: [2, 3], evaluateCall: (call, evaluation) => overArray(call, evaluation, [1, 1], toObject) },
  groupBy: { arity: [2, 3], evaluateCall: (call, evaluation) => overArray(call, evaluation, [1, 1], groupBy) },
  mapValues: { arity: [2, 2], evaluateCall: mapValues },
  reduce: { arity: [3, 3], evaluateCall: reduce },
  lambda: { arity: [0, Infinity], evaluateCall: outOfPlace },
  lambdaVariables: { arity: [1, 1], evaluate: ([name], call, evaluation) => lambdaVariable(name!, call, evaluation) },
};

interface Lambda {
  readonly names: readonly string[];
  readonly body: Expression;
}

/** A lambda being applied by one call. */
interface Application {
  readonly call: Call;
  readonly evaluation: Evaluation;
  readonly lambda: Lambda;
  readonly array: readonly Value[];
}

/** What is left when the lambda's answers aren't known: the array evaluated, everything else as it is written. */
class Open {
  readonly causes: Unknown['causes'];

  constructor({ causes }: Unknown) {
    this.causes = causes;
  }
}

function outOfPlace(call: Call): Refusal {
  return new Refusal('arm/unknown-function', `The template function '${call.name}' is not valid.`);
}

function lambdaVariable(name: Value, call: Call, evaluation: Evaluation): Value | Refusal {
  if (name instanceof Unknown) return residualCall(call, [name]);
  if (typeof name !== 'string') return wrongType(call, 0, 1, ['String'], name);
  const value = evaluation.lambdaVariable(name);
  return value === undefined ? outOfPlace(call) : value;
}

function overArray(
  call: Call,
  evaluation: Evaluation,
  takes: readonly [number, number],
  apply: (application: Application) => Value | Refusal | Open,
): Value | Refusal {
  const array = evaluation.evaluate(call.args[0]!);
  if (array instanceof Refusal) return array;
  if (array instanceof Unknown) return partlyEvaluated(call, [array], array.causes, evaluation.scope);
  if (!Array.isArray(array)) return wrongType(call, 0, 2, ['Array'], array);
  const lambda = lambdaOf(call, 1, takes, evaluation);
  if (lambda instanceof Refusal) return lambda;
  if (!evaluation.spend(array.length)) return tooMuch();
  const result = apply({ call, evaluation, lambda, array: array as readonly Value[] });
  return result instanceof Open
    ? partlyEvaluated(
        call,
        [array as readonly Value[]],
        [...causesOf([array as readonly Value[]]), ...result.causes],
        evaluation.scope,
      )
    : result;
}

/** The lambda at an argument, which takes between so many variables. */
function lambdaOf(call: Call, at: number, [least, most]: readonly [number, number], evaluation: Evaluation): Lambda | Refusal {
  const written = call.args[at]!;
  if (written.kind !== 'call' || written.namespace !== undefined || written.name.toLowerCase() !== 'lambda') {
    const message = `The template language function '${call.name}' expects its ${ORDINALS[at]} parameter to be of type 'lambda'. The provided value is of type 'Token'.`;
    return new Refusal('arm/argument-type', message);
  }
  const { args } = written;
  if (args.length < least + 1 || args.length > most + 1) {
    const expected = least === most ? `'${least + 1}'` : `between '${least + 1}' and '${most + 1}'`;
    const message = `Unable to evaluate template language function 'lambda': function requires ${expected} argument(s) while '${args.length}' were provided.`;
    return new Refusal('arm/argument-count', message);
  }
  const names: string[] = [];
  for (const argument of args.slice(0, -1)) {
    const name = evaluation.evaluate(argument);
    if (name instanceof Refusal) return name;
    if (typeof name !== 'string') return wrongType(written, names.length, args.length, ['String'], name);
    names.push(name);
  }
  return { names, body: args.at(-1)! };
}

const ORDINALS = ['first', 'second', 'third'];

function applied({ names, body }: Lambda, evaluation: Evaluation, values: readonly Value[]): Value | Refusal {
  if (!evaluation.spend(1)) return tooMuch();
  return evaluation.bind(names, values.slice(0, names.length)).evaluate(body);
}

function map({ array, lambda, evaluation }: Application): Value | Refusal {
  const results: Value[] = [];
  for (const [i, item] of array.entries()) {
    const result = applied(lambda, evaluation, [item, i]);
    if (result instanceof Refusal) return result;
    results.push(result);
  }
  return results;
}

function filter({ array, lambda, evaluation, call }: Application): Value | Refusal | Open {
  const results: Value[] = [];
  for (const [i, item] of array.entries()) {
    const keep = applied(lambda, evaluation, [item, i]);
    if (keep instanceof Refusal) return keep;
    if (keep instanceof Unknown) return new Open(keep);
    if (typeof keep !== 'boolean') return wrongResult(call, 'Boolean', i, keep);
    if (keep) results.push(item);
  }
  return results;
}

function wrongResult(call: Call, expected: string, at: number | undefined, value: Exclude<Value, Unknown>): Refusal {
  const on = at === undefined ? '' : ` on the input element at position ${at}`;
  const message =
    `The lambda expression provided to language function '${call.name}' is expected to return a value of type '${expected}', ` +
    `but evaluation${on} returned a value of type '${typeNameOf(value)}'.`;
  return new Refusal('arm/lambda-result', message);
}

/** Stable; the lambda says whether its first value comes before its second. */
function sort({ array, lambda, evaluation, call }: Application): Value | Refusal | Open {
  let failure: Refusal | Open | undefined;
  const before = (a: Value, b: Value): boolean => {
    const result = applied(lambda, evaluation, [a, b]);
    if (result instanceof Refusal) failure ??= result;
    else if (result instanceof Unknown) failure ??= new Open(result);
    else if (typeof result !== 'boolean') failure ??= wrongResult(call, 'Boolean', undefined, result);
    return result === true;
  };
  // The engines of JavaScript give the later of two first.
  const sorted = array.toSorted((later, earlier) => {
    if (failure !== undefined) return 0;
    const [inOrder, reversed] = [before(earlier, later), before(later, earlier)];
    return inOrder === reversed ? 0 : inOrder ? 1 : -1;
  });
  return failure ?? sorted;
}

function toObject({ array, lambda, evaluation, call }: Application): Value | Refusal {
  const values = call.args.length > 2 ? lambdaOf(call, 2, [1, 1], evaluation) : undefined;
  if (values instanceof Refusal) return values;
  const made = new OpenObject();
  const seen = new Set<string>();
  for (const [i, item] of array.entries()) {
    const key = applied(lambda, evaluation, [item]);
    if (key instanceof Refusal) return key;
    if (typeof key !== 'string' && !(key instanceof Unknown)) return wrongResult(call, 'String', i, key);
    const value = values === undefined ? item : applied(values, evaluation, [item]);
    if (value instanceof Refusal) return value;
    if (typeof key === 'string' && seen.size === seen.add(key.toLowerCase()).size) {
      const message =
        `The lambda expression parameter at index '1' of function '${call.name}' returned a duplicate key '${key}'. ` +
        'Object keys must be strings that are case-insensitively unique.';
      return new Refusal('arm/lambda-result', message);
    }
    made.set(typeof key === 'string' ? key : made.keyOf(key), value);
  }
  return made.expressions.size > 0 ? made : new Map(made);
}

function groupBy({ array, lambda, evaluation, call }: Application): Value | Refusal | Open {
  const values = call.args.length > 2 ? lambdaOf(call, 2, [1, 1], evaluation) : undefined;
  if (values instanceof Refusal) return values;
  const groups = new Map<string, Value[]>();
  const spellings = new Map<string, string>();
  for (const [i, item] of array.entries()) {
    const key = applied(lambda, evaluation, [item]);
    if (key instanceof Refusal) return key;
    if (key instanceof Unknown) return new Open(key);
    if (typeof key !== 'string') return wrongResult(call, 'String', i, key);
    const lower = key.toLowerCase();
    const spelling = spellings.get(lower) ?? key;
    spellings.set(lower, spelling);
    const value = values === undefined ? item : applied(values, evaluation, [item]);
    if (value instanceof Refusal) return value;
    const group = groups.get(spelling);
    if (group) group.push(value);
    else groups.set(spelling, [value]);
  }
  return groups;
}

function mapValues(call: Call, evaluation: Evaluation): Value | Refusal {
  const object = evaluation.evaluate(call.args[0]!);
  if (object instanceof Refusal) return object;
  if (object instanceof Unknown) return partlyEvaluated(call, [object], object.causes, evaluation.scope);
  if (!(object instanceof Map)) return wrongType(call, 0, 2, ['Object'], object);
  const lambda = lambdaOf(call, 1, [1, 1], evaluation);
  if (lambda instanceof Refusal) return lambda;
  const mapped = object instanceof OpenObject ? object.emptied() : new Map<string, Value>();
  for (const [key, value] of object as ObjectValue) {
    const result = applied(lambda, evaluation, [value]);
    if (result instanceof Refusal) return result;
    mapped.set(key, result);
  }
  return mapped;
}

function reduce(call: Call, evaluation: Evaluation): Value | Refusal {
  const [arrayArgument, initialArgument] = call.args as readonly [Expression, Expression];
  const array = evaluation.evaluate(arrayArgument);
  if (array instanceof Refusal) return array;
  const initial = evaluation.evaluate(initialArgument);
  if (initial instanceof Refusal) return initial;
  if (array instanceof Unknown) return partlyEvaluated(call, [array, initial], array.causes, evaluation.scope);
  if (!Array.isArray(array)) return wrongType(call, 0, 3, ['Array'], array);
  const left = (unknown: Unknown): Unknown =>
    partlyEvaluated(
      call,
      [array as readonly Value[], initial],
      causesOf([array as readonly Value[], initial, unknown]),
      evaluation.scope,
    );
  if (initial instanceof Unknown) return left(initial);
  const lambda = lambdaOf(call, 2, [2, 3], evaluation);
  if (lambda instanceof Refusal) return lambda;
  let value: Value = initial;
  for (const [i, item] of (array as readonly Value[]).entries()) {
    if (value instanceof Unknown) return left(value);
    const result = applied(lambda, evaluation, [value, item, i]);
    if (result instanceof Refusal) return result;
    value = result;
  }
  return value instanceof Unknown ? left(value) : value;
}
