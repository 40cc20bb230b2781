/**
 * The tree of a template expression. Offsets count from the start of the expression's text (the string value between the
 * quotes, with its leading `[`), so that a caller who knows where the string stands can point into it.
 */
export type Expression = Literal | Call | Property | Index;

export interface Literal {
  readonly kind: 'literal';
  /** Strings unescaped (`''` is `'`); integers as `number` where exact, else `bigint`. */
  readonly value: string | number | bigint;
  readonly start: number;
  readonly end: number;
}

/** `name(args)` or `namespace.name(args)`; `name` as written. */
export interface Call {
  readonly kind: 'call';
  readonly namespace?: string;
  readonly name: string;
  readonly args: readonly Expression[];
  readonly start: number;
  readonly end: number;
}

/** `target.name` */
export interface Property {
  readonly kind: 'property';
  readonly target: Expression;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `target[index]` */
export interface Index {
  readonly kind: 'index';
  readonly target: Expression;
  readonly index: Expression;
  readonly start: number;
  readonly end: number;
}
