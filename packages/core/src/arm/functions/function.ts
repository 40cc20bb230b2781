import type { Call, Expression } from '../expression.ts';
import type { Scope } from '../scope.ts';
import type { Refusal, Value } from '../value.ts';

/** How many arguments a function takes, at least and at most. */
export type Arity = readonly [least: number, most: number];

/** What a function sees of the evaluation that calls it. */
export interface Evaluation {
  readonly scope: Scope;
  evaluate(expression: Expression): Value | Refusal;
  /** The same evaluation with lambda variables bound, for the body of a lambda. */
  bind(names: readonly string[], values: readonly Value[]): Evaluation;
  lambdaVariable(name: string): Value | undefined;
  /** Whether this is an argument of `reference` or `list*`, where no other of them may be called. */
  readonly asking: boolean;
  inQuestion(): Evaluation;
  /** Whether `steps` more may be spent on this expression; one that was written to cost much runs out. */
  spend(steps: number): boolean;
}

/** A function whose arguments are evaluated before it is called. */
export interface PlainFunction {
  readonly arity: Arity;
  readonly evaluate: (args: readonly Value[], call: Call, evaluation: Evaluation) => Value | Refusal;
}

/** A function that evaluates its own arguments, or not all of them: `if`, `and`, `map`. */
export interface SpecialForm {
  readonly arity: Arity;
  readonly evaluateCall: (call: Call, evaluation: Evaluation) => Value | Refusal;
}

export type TemplateFunction = PlainFunction | SpecialForm;

/** Functions by their name as Azure documents it. */
export type FunctionTable = Readonly<Record<string, TemplateFunction>>;
