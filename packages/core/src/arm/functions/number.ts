import { Float, integer } from '../../source/index.ts';
import type { Call } from '../expression.ts';
import { residualCall } from '../residual.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import type { FunctionTable, PlainFunction } from './function.ts';
import { ANY, either, INTEGER, isFloat, isInteger, STRING, typed } from './signature.ts';

/**
 * Arithmetic on 64-bit integers.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric
 */
export const numberFunctions: FunctionTable = {
  add: arithmetic((a, b) => a + b),
  sub: arithmetic((a, b) => a - b),
  mul: arithmetic((a, b) => a * b),
  div: division((a, b) => a / b),
  mod: division((a, b) => a % b),
  min: { arity: [1, Infinity], evaluate: (args, call) => extreme(args, call, (a, b) => a < b) },
  max: { arity: [1, Infinity], evaluate: (args, call) => extreme(args, call, (a, b) => a > b) },
  int: typed([either(INTEGER, STRING)], ([value]) => toInteger(value)),
  float: typed([ANY], ([value], call) => toFloat(value, call)),
};

type Limits = 'int32' | 'int64';

/** The refusal of a number that is too large for .NET's type. */
export function numberLimit(value: number | bigint, type: Limits): Refusal | undefined {
  const [least, most] = type === 'int32' ? [-2147483648n, 2147483647n] : [MIN, MAX];
  if (value >= least && value <= most) return undefined;
  const message = `The value '${value}' cannot be used as a number because it is either too large or too small. The value must be between ${least} and ${most}.`;
  return new Refusal('arm/number-range', message);
}

function arithmetic(compute: (a: bigint, b: bigint) => bigint): PlainFunction {
  return typed([INTEGER, INTEGER], ([a, b], call) => {
    const problem = numberLimit(a, 'int64') ?? numberLimit(b, 'int64');
    if (problem) return problem;
    const result = compute(BigInt(a), BigInt(b));
    if (result >= MIN && result <= MAX) return integer(result);
    return new Refusal(
      'arm/overflow',
      `The template language function '${call.name}' overflowed with the operants '${a}' and '${b}'.`,
    );
  });
}

function division(compute: (a: bigint, b: bigint) => bigint): PlainFunction {
  return typed([INTEGER, INTEGER], ([a, b], call) => {
    const problem = numberLimit(a, 'int64') ?? numberLimit(b, 'int64');
    if (problem) return problem;
    if (Number(b) === 0)
      return new Refusal('arm/division-by-zero', `The template language function '${call.name}' tried to divide by zero.`);
    if (BigInt(a) === MIN && Number(b) === -1)
      return new Refusal('arm/overflow', 'Arithmetic operation resulted in an overflow.');
    return integer(compute(BigInt(a), BigInt(b)));
  });
}

function extreme(
  args: readonly Value[],
  call: Call,
  better: (a: number | bigint, b: number | bigint) => boolean,
): Value | Refusal {
  const [only] = args;
  const values = args.length === 1 && Array.isArray(only) ? (only as readonly Value[]) : args;
  if (values.length === 0) {
    const message = `Unable to evaluate template language function '${call.name}'. At least one parameter should be provided.`;
    return new Refusal('arm/argument-count', message);
  }
  if (!values.every((value) => value instanceof Unknown || isNumber(value))) {
    const message = `The provided arguments for template language function '${call.name}' is not valid: all function arguments should be of numeric types.`;
    return new Refusal('arm/argument-type', message);
  }
  if (values.some((value) => value instanceof Unknown)) return residualCall(call, values);
  return best(values as readonly (number | bigint | Float)[], better);
}

function best(
  values: readonly (number | bigint | Float)[],
  better: (a: number | bigint, b: number | bigint) => boolean,
): Value | Refusal {
  let found: number | bigint | Float | undefined;
  for (const value of values) {
    const problem = isFloat(value) ? undefined : numberLimit(value, 'int64');
    if (problem) return problem;
    if (Number.isNaN(value)) return value;
    if (found === undefined || replaces(value, found, better)) found = value;
  }
  return found ?? null;
}

/** Beside a double everything is one; of two that are then equal the double is taken. */
function replaces(
  value: number | bigint | Float,
  found: number | bigint | Float,
  better: (a: number | bigint, b: number | bigint) => boolean,
): boolean {
  if (!isFloat(value) && !isFloat(found)) return better(value, found);
  const [a, b] = [signed(value), signed(found)];
  return better(a, b) || (a === b && isFloat(value));
}

/** The number as a double, with the negative zero below the other. */
function signed(value: number | bigint | Float): number {
  const number = Number(numeric(value));
  return Object.is(number, -0) ? -Number.MIN_VALUE : number;
}

export function isNumber(value: Value): value is number | bigint | Float {
  return isInteger(value) || isFloat(value);
}

/** A number that JavaScript can compare. */
export function numeric(value: number | bigint | Float): number | bigint {
  return value instanceof Float ? value.value : value;
}

function toInteger(value: string | number | bigint): Value | Refusal {
  if (typeof value !== 'string') return value;
  const digits = /^[\t-\r ]*([+-]?[0-9]{1,1000})[\t-\r ]*\0*$/.exec(value)?.[1];
  const parsed = digits === undefined ? undefined : BigInt(digits.replace('+', ''));
  if (parsed !== undefined && parsed >= MIN && parsed <= MAX) return integer(parsed);
  return new Refusal(
    'arm/conversion',
    `The template language function 'int' cannot convert provided value '${value}' to integer value.`,
  );
}

function toFloat(value: Value, call: Call): Value | Refusal {
  if (value instanceof Float || isFloat(value)) return value;
  if (typeof value === 'number' || typeof value === 'bigint') return double(truncated(value));
  const parsed = typeof value === 'string' ? parseDouble(value) : undefined;
  return parsed === undefined ? unconvertible(call) : double(parsed);
}

/** The double of an integer; what it has no room for is cut off, not rounded. */
function truncated(value: number | bigint): number {
  const size = value < 0 ? -BigInt(value) : BigInt(value);
  const excess = BigInt(Math.max(0, size.toString(2).length - 53));
  const cut = Number((size >> excess) << excess);
  return value < 0 ? -cut : cut;
}

/** A string as .NET's `double.Parse` reads it: thousands separators allowed. */
function parseDouble(text: string): number | undefined {
  const trimmed = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
  const named = /^(?:([+-]?)(infinity)|[+-]?(nan))$/i.exec(trimmed);
  if (named) return named[3] ? NaN : named[1] === '-' ? -Infinity : Infinity;
  if (trimmed.length > 1000 || !/^[+-]?(?:[0-9][0-9,]*\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll(',', ''));
}

/** A number as the double it is, also where it has no fraction. */
export function double(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

export function unconvertible(call: Call): Refusal {
  const message = `The template language function '${call.name}' was invoked with a parameter that is not valid. The value cannot be converted to the target type.`;
  return new Refusal('arm/conversion', message);
}

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;
