import { Float, integer } from '../../source/index.ts';
import type { Refusal } from '../../arm/index.ts';
import type { Json } from '../../resource/index.ts';
import { compareCulture } from './collation.ts';
import { deeplyEqual, isInteger, isNumber } from '../values.ts';
import { asNumbers, asText, refuse, type FunctionTable, type PolicyFunction } from './function.ts';

/** Arithmetic with 64-bit integers, and comparisons. */
export const numberFunctions: FunctionTable = {
  add: arithmetic((a, b) => a + b),
  sub: arithmetic((a, b) => a - b),
  mul: arithmetic((a, b) => a * b),
  div: arithmetic((a, b) => (b === 0n ? undefined : a / b)),
  mod: arithmetic((a, b) => (b === 0n ? undefined : a % b)),
  min: extreme((a, b) => a < b),
  max: extreme((a, b) => a > b),
  equals: { arity: [2, 2], evaluate: ([a, b]) => deeplyEqual(a, b) === true },
  less: comparison((order) => order < 0),
  lessOrEquals: comparison((order) => order <= 0),
  greater: comparison((order) => order > 0),
  greaterOrEquals: comparison((order) => order >= 0),
};

function arithmetic(operate: (a: bigint, b: bigint) => bigint | undefined): PolicyFunction {
  return {
    arity: [2, 2],
    evaluate: ([a, b]) => {
      if (!isInteger(a) || !isInteger(b)) return refuse('it needs integers');
      const result = operate(BigInt(a), BigInt(b));
      if (result === undefined) return refuse('it divides by zero');
      return BigInt.asIntN(64, result) === result ? integer(result) : refuse('the result has more than 64 bits');
    },
  };
}

function extreme(isBetter: (a: number, b: number) => boolean): PolicyFunction {
  return {
    arity: [1, Infinity],
    evaluate: (args) => {
      const values = args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly Json[]) : args;
      if (values.length === 0 || !values.every(isNumber)) return refuse('it needs numbers');
      return values.reduce<Json>((best, value) => (isBetter(Number(value), Number(best)) ? value : best), values[0]!);
    },
  };
}

function comparison(holds: (order: number) => boolean): PolicyFunction {
  return { arity: [2, 2], evaluate: ([a, b]) => compare(a!, b!, holds) };
}

function compare(a: Json, b: Json, holds: (order: number) => boolean): Json | Refusal {
  const [left, right] = [asText(a), asText(b)];
  if (left !== undefined && right !== undefined) return holds(compareCulture(left, right));
  const numbers = asNumbers([a, b]);
  return numbers === undefined ? refuse('it needs two numbers or two texts') : holds(numbers[0]! - numbers[1]!);
}

/** A number with the type that its text has. */
export function numberOf(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}
