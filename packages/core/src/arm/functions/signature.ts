import { Float } from '../../source/index.ts';
import type { Call } from '../expression.ts';
import { residualCall } from '../residual.ts';
import { Refusal, typeNameOf, Unknown, type ObjectValue, type TypeName, type Value } from '../value.ts';
import type { Evaluation, PlainFunction } from './function.ts';

/** A type that a parameter of a function can have. */
export interface Kind<T> {
  readonly names: readonly TypeName[];
  readonly optional: boolean;
  readonly accepts: (value: Value) => value is Value & T;
}

function kind<T>(name: TypeName, accepts: (value: Value) => boolean): Kind<T> {
  return { names: [name], optional: false, accepts: accepts as Kind<T>['accepts'] };
}

export const STRING: Kind<string> = kind('String', (value) => typeof value === 'string');
export const INTEGER: Kind<number | bigint> = kind('Integer', isInteger);
export const BOOLEAN: Kind<boolean> = kind('Boolean', (value) => typeof value === 'boolean');
export const ARRAY: Kind<readonly Value[]> = kind('Array', Array.isArray);
export const OBJECT: Kind<ObjectValue> = kind('Object', (value) => value instanceof Map);
export const ANY: Kind<Value> = kind('Object', () => true);

/** The parameter may be left out. */
export function optional<T>(of: Kind<T>): Kind<T | undefined> {
  return { ...of, optional: true };
}

/** The parameter has one of several types. */
export function either<A, B>(a: Kind<A>, b: Kind<B>): Kind<A | B> {
  return {
    names: [...a.names, ...b.names],
    optional: false,
    accepts: (v) => a.accepts(v) || b.accepts(v),
  };
}

type Arguments<K extends readonly Kind<unknown>[]> = { readonly [i in keyof K]: K[i] extends Kind<infer T> ? T : never };

/**
 * A function with typed parameters. Arguments are looked at in order, as Azure does: the first of the wrong type is refused; the
 * first that isn't known leaves the call as it is.
 */
export function typed<const K extends readonly Kind<unknown>[]>(
  kinds: K,
  evaluate: (args: Arguments<K>, call: Call, evaluation: Evaluation) => Value | Refusal,
): PlainFunction {
  return checked(kinds, 'in order', evaluate);
}

/** The same, but every type is checked before the call is left as it is. */
export function typedThroughout<const K extends readonly Kind<unknown>[]>(
  kinds: K,
  evaluate: (args: Arguments<K>, call: Call, evaluation: Evaluation) => Value | Refusal,
): PlainFunction {
  return checked(kinds, 'types first', evaluate);
}

function checked<const K extends readonly Kind<unknown>[]>(
  kinds: K,
  order: 'in order' | 'types first',
  evaluate: (args: Arguments<K>, call: Call, evaluation: Evaluation) => Value | Refusal,
): PlainFunction {
  const least = kinds.filter((k) => !k.optional).length;
  return {
    arity: [least, kinds.length],
    evaluate: (args, call, evaluation) => {
      let unknown = false;
      for (let i = 0; i < args.length; i++) {
        const value = args[i]!;
        if (value instanceof Unknown) {
          if (order === 'in order') return residualCall(call, args);
          unknown = true;
        } else if (!kinds[i]!.accepts(value)) return wrongType(call, i, kinds.length, kinds[i]!.names, value);
      }
      return unknown ? residualCall(call, args) : evaluate(args as unknown as Arguments<K>, call, evaluation);
    },
  };
}

/** Leaves a call as it is when any argument isn't known, before anything else is looked at. */
export function knownOnly({ arity, evaluate }: PlainFunction): PlainFunction {
  return {
    arity,
    evaluate: (args, call, evaluation) =>
      args.some((argument) => argument instanceof Unknown) ? residualCall(call, args) : evaluate(args, call, evaluation),
  };
}

/** A function with any number of parameters of one type. */
export function typedList<T>(
  least: number,
  of: Kind<T>,
  evaluate: (args: readonly T[], call: Call, evaluation: Evaluation) => Value | Refusal,
): PlainFunction {
  return {
    arity: [least, Infinity],
    evaluate: (args, call, evaluation) => {
      const wrong = args.findIndex((value) => !(value instanceof Unknown) && !of.accepts(value));
      if (wrong >= 0) return wrongType(call, wrong, args.length, of.names, args[wrong]!);
      return args.some((value) => value instanceof Unknown)
        ? residualCall(call, args)
        : evaluate(args as readonly T[], call, evaluation);
    },
  };
}

/** The refusal of an argument, in Azure's words. */
export function wrongType({ name }: Call, at: number, of: number, expected: readonly TypeName[], value: Value): Refusal {
  const which = of === 1 ? 'its parameter' : `its ${ORDINALS[at] ?? `${at + 1}th`} parameter`;
  const types = expected.length === 1 ? `of type '${expected[0]}'` : `one of the following types '${expected.join(', ')}'`;
  const actual = value instanceof Unknown ? 'Object' : typeNameOf(value);
  const message = `The template language function '${name}' expects ${which} to be ${types}. The provided value is of type '${actual}'.`;
  return new Refusal('arm/argument-type', message);
}

/** An argument of the right type that Azure refuses nevertheless. */
export function invalid(call: Call, why: string): Refusal {
  return new Refusal('arm/argument', `Unable to evaluate the template language function '${call.name}'. ${why}`);
}

export function isInteger(value: Value): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

export function isFloat(value: Value): value is number | Float {
  return value instanceof Float || (typeof value === 'number' && !Number.isInteger(value));
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
