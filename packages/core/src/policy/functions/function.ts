import { Refusal } from '../../arm/index.ts';
import type { Json } from '../../resource/index.ts';
import { isInteger, isNumber } from '../values.ts';

/** A function of the policy language whose arguments are evaluated before it is called. */
export interface PolicyFunction {
  /** How many arguments it takes: at least `[0]`, at most `[1]`. */
  readonly arity: readonly [least: number, most: number];
  /**
   * What it can work with. Absent: every argument, to its depth; with less, the result is Unknown. `outer`: the arguments
   * themselves, members may be unknown. `any`: it sees to unknown arguments itself.
   */
  readonly needs?: 'outer' | 'any';
  readonly evaluate: (args: readonly Json[]) => Json | Refusal;
}

export type FunctionTable = Readonly<Record<string, PolicyFunction>>;

/** What Azure says no to. */
export function refuse(message: string): Refusal {
  return new Refusal('policy/function', message);
}

/** A text; null is the empty one. `undefined` for what isn't a text. */
export function asText(value: Json | undefined): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' ? value : undefined;
}

/** A function of texts only. */
export function ofTexts(count: number, evaluate: (texts: readonly string[]) => Json | Refusal): PolicyFunction {
  return {
    arity: [count, count],
    evaluate: (args) => {
      const texts = args.map(asText);
      return texts.includes(undefined) ? refuse('it needs texts') : evaluate(texts as string[]);
    },
  };
}

/** An integer small enough to count with. */
export function asCount(value: Json | undefined): number | undefined {
  return isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647 ? Number(value) : undefined;
}

/** The arguments as numbers; `undefined` if one isn't. */
export function asNumbers(values: readonly Json[]): readonly number[] | undefined {
  return values.every(isNumber) ? values.map(Number) : undefined;
}
