import type { JsonNode, Span } from '../source/index.ts';
import type { Operator } from './rule.ts';

/** A condition as it was read, with the place of every part. */
export type Condition = Quantifier | Negation | Comparison;

export interface Quantifier {
  readonly kind: 'allOf' | 'anyOf';
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'not';
  readonly condition: Condition;
  readonly span: Span;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly left: FieldSubject | ValueSubject | Count;
  readonly operator: Operator;
  readonly expected: JsonNode;
  readonly span: Span;
}

export interface FieldSubject {
  readonly kind: 'field';
  /** A field or an expression that gives the name of one. */
  readonly text: string;
  readonly span: Span;
}

export interface ValueSubject {
  readonly kind: 'value';
  readonly node: JsonNode;
  readonly span: Span;
}

export interface Count {
  readonly kind: 'count';
  readonly over: FieldSubject | ValueSubject;
  /** What `current('name')` calls the member of a list of values. */
  readonly name: string | undefined;
  readonly where: Condition | undefined;
  readonly span: Span;
}

/** A rule as it was read. */
export interface Rule {
  readonly if: Condition;
  readonly effect: JsonNode;
  readonly details: JsonNode | undefined;
  readonly existenceCondition: Condition | undefined;
}
