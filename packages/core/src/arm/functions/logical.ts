import { Float } from '../../source/index.ts';
import type { Call, Expression } from '../expression.ts';
import { partlyEvaluated, residualCall } from '../residual.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import { compareTexts } from './collation.ts';
import type { Evaluation, FunctionTable, PlainFunction } from './function.ts';
import { isNumber, numeric, unconvertible } from './number.ts';
import { same } from './same.ts';
import { BOOLEAN, isFloat, typed, wrongType } from './signature.ts';

/**
 * Truth and comparison.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-comparison
 */
export const logicalFunctions: FunctionTable = {
  true: constant(true),
  false: constant(false),
  null: constant(null),
  not: typed([BOOLEAN], ([value]) => !value),
  bool: { arity: [1, 1], evaluate: ([value], call) => toBoolean(value!, call) },
  if: { arity: [3, 3], evaluateCall: choose },
  and: { arity: [2, Infinity], evaluateCall: (call, evaluation) => untilDecided(call, evaluation, false) },
  or: { arity: [2, Infinity], evaluateCall: (call, evaluation) => untilDecided(call, evaluation, true) },
  coalesce: { arity: [0, Infinity], evaluateCall: coalesce },
  equals: {
    arity: [2, 2],
    evaluate: (args, call) =>
      args.some((value) => value instanceof Unknown) ? residualCall(call, args) : same(args[0]!, args[1]!),
  },
  less: comparison((order) => order < 0),
  lessOrEquals: comparison((order) => order <= 0),
  greater: comparison((order) => order > 0),
  greaterOrEquals: comparison((order) => order >= 0),
};

function constant(value: boolean | null): PlainFunction {
  return { arity: [0, 0], evaluate: () => value };
}

/** Only the branch that is taken is evaluated; while the condition isn't known both stay as they are written. */
function choose(call: Call, evaluation: Evaluation): Value | Refusal {
  const [condition, yes, no] = call.args as readonly [Expression, Expression, Expression];
  const value = evaluation.evaluate(condition);
  if (value instanceof Refusal) return value;
  if (value instanceof Unknown) return partlyEvaluated(call, [value], value.causes, evaluation.scope);
  if (typeof value !== 'boolean') return wrongType(call, 0, 3, ['Boolean'], value);
  return evaluation.evaluate(value ? yes : no);
}

/** `and` and `or`: from left to right until one decides; what comes after one that isn't known stays as it is written. */
function untilDecided(call: Call, evaluation: Evaluation, decisive: boolean): Value | Refusal {
  const before: Value[] = [];
  for (const argument of call.args) {
    const value = evaluation.evaluate(argument);
    if (value instanceof Refusal) return value;
    before.push(value);
    if (value instanceof Unknown) return partlyEvaluated(call, before, value.causes, evaluation.scope);
    if (typeof value !== 'boolean') {
      const message = `The provided arguments for template language function '${call.name}' is not valid: all arguments should be of type 'boolean'.`;
      return new Refusal('arm/argument-type', message);
    }
    if (value === decisive) return decisive;
  }
  return !decisive;
}

/** The first value that isn't null. */
function coalesce(call: Call, evaluation: Evaluation): Value | Refusal {
  const before: Value[] = [];
  for (const argument of call.args) {
    const value = evaluation.evaluate(argument);
    if (value instanceof Refusal) return value;
    before.push(value);
    if (value instanceof Unknown) return partlyEvaluated(call, before, value.causes, evaluation.scope);
    if (value !== null) return value;
  }
  return null;
}

function toBoolean(value: Value, call: Call): Value | Refusal {
  if (value instanceof Unknown) return residualCall(call, [value]);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) return Number(value) !== 0;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' || text === 'false' ? text === 'true' : unconvertible(call);
}

/** Numbers with numbers, or strings with strings in the order of the invariant culture. */
function comparison(holds: (order: number) => boolean): PlainFunction {
  return {
    arity: [2, 2],
    evaluate: (args, call) => {
      const [a, b] = args as readonly [Value, Value];
      if (a instanceof Unknown || b instanceof Unknown) return residualCall(call, args);
      if (typeof a === 'string' || typeof b === 'string') {
        if (typeof a !== 'string') return wrongType(call, 0, 2, ['String'], a);
        return typeof b === 'string' ? holds(compareTexts(a, b)) : wrongType(call, 1, 2, ['String'], b);
      }
      if (isNumber(a) && isNumber(b)) {
        const double = isFloat(a) || isFloat(b);
        return double
          ? compareNumbers(Number(numeric(a)), Number(numeric(b)), holds)
          : compareNumbers(numeric(a), numeric(b), holds);
      }
      const message = `The provided arguments for template language function '${call.name}' is not valid: all function arguments should be of numeric types.`;
      return new Refusal('arm/argument-type', message);
    },
  };
}

function compareNumbers(a: number | bigint, b: number | bigint, holds: (order: number) => boolean): boolean {
  return !Number.isNaN(a) && !Number.isNaN(b) && holds(a < b ? -1 : a > b ? 1 : 0);
}
