import { isExpression, Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { compileText, compileValue } from './compile-expression.ts';
import type { Comparison, Condition, Count, FieldSubject } from './condition.ts';
import type { Context } from './context.ts';
import { NamedFields, type CountScope, type Field } from './field.ts';
import { isAscii } from './fold.ts';
import type { Frame } from './frame.ts';
import type { Operand } from './operand.ts';
import { operation, type Test } from './operators.ts';
import type { Located } from './path.ts';
import type { Operator } from './rule.ts';
import { not, type Truth } from './truth.ts';

/** A compiled condition: a closure that answers, and what is needed to explain the answer. */
export type CompiledCondition = CompiledQuantifier | CompiledNegation | CompiledComparison;

interface Answering {
  readonly test: (frame: Frame) => Truth;
}

export interface CompiledQuantifier extends Answering {
  readonly kind: 'allOf' | 'anyOf';
  readonly conditions: readonly CompiledCondition[];
}

export interface CompiledNegation extends Answering {
  readonly kind: 'not';
  readonly condition: CompiledCondition;
}

export interface CompiledComparison extends Answering {
  readonly kind: 'comparison';
  readonly source: Comparison;
  readonly left: CompiledField | CompiledOperand | CompiledCount;
  readonly operator: Operator;
  readonly expected: Operand;
}

export interface CompiledField {
  readonly kind: 'field';
  /** The field; for an expression, the one that it names for the resource at hand. */
  readonly of: (frame: Frame) => Field | Unknown;
}

export interface CompiledOperand {
  readonly kind: 'value';
  readonly operand: Operand;
}

export interface CompiledCount {
  readonly kind: 'count';
  readonly slot: number;
  /** What is counted, with the places where it can be found in the body. */
  readonly members: (frame: Frame) => readonly Located[];
  readonly where: CompiledCondition | undefined;
  readonly field: CompiledField | undefined;
}

/** Turns a condition into closures: once for each rule, to be asked about many resources. */
export function compileCondition(condition: Condition, context: Context): CompiledCondition {
  switch (condition.kind) {
    case 'allOf':
    case 'anyOf': {
      const conditions = condition.conditions.map((inner) => compileCondition(inner, context));
      return { kind: condition.kind, conditions, test: quantifier(condition.kind, conditions) };
    }
    case 'not': {
      const inner = compileCondition(condition.condition, context);
      const { test } = inner;
      return { kind: 'not', condition: inner, test: (frame) => not(test(frame)) };
    }
    case 'comparison':
      return compileComparison(condition, context);
  }
}

function quantifier(kind: 'allOf' | 'anyOf', conditions: readonly CompiledCondition[]): (frame: Frame) => Truth {
  const tests = conditions.map((condition) => condition.test);
  const decisive = kind === 'anyOf';
  if (tests.length === 1) return tests[0]!;
  if (tests.length === 2) return pair(tests[0]!, tests[1]!, decisive);
  return (frame) => {
    let result: Truth = !decisive;
    for (let i = 0; i < tests.length; i++) {
      const truth = tests[i]!(frame);
      if (truth === decisive) return decisive;
      if (truth === undefined) result = undefined;
    }
    return result;
  };
}

function pair(first: (frame: Frame) => Truth, second: (frame: Frame) => Truth, decisive: boolean): (frame: Frame) => Truth {
  return (frame) => {
    const one = first(frame);
    if (one === decisive) return decisive;
    const two = second(frame);
    return two === decisive ? decisive : one === undefined ? undefined : two;
  };
}

function compileComparison(comparison: Comparison, context: Context): CompiledComparison {
  const { operator, left } = comparison;
  const expected = compileValue(comparison.expected, context);
  const against = compileOperator(operator, expected, comparison, context);
  const whole = { kind: 'comparison', source: comparison, operator, expected } as const;
  switch (left.kind) {
    case 'value': {
      const operand = compileValue(left.node, context);
      const { get } = operand;
      return { ...whole, left: { kind: 'value', operand }, test: (frame) => against(frame)(get(frame)) };
    }
    case 'field': {
      const field = compileField(left, context);
      return { ...whole, left: field, test: typeTest(comparison, expected) ?? fieldTest(field, left, against) };
    }
    case 'count': {
      const count = compileCount(left, context);
      return {
        ...whole,
        left: count,
        test: (frame) => countTest(count, operator, against(frame), expected.get(frame) ?? null, frame),
      };
    }
  }
}

/** The operator with its right side filled in: now if that is known, else for each resource. */
function compileOperator(
  operator: Operator,
  expected: Operand,
  { expected: node }: Comparison,
  context: Context,
): (frame: Frame) => Test {
  if (expected.constant === undefined) return (frame) => filledIn(operator, expected.get(frame) ?? null);
  const test = operation(operator, expected.constant);
  if (typeof test !== 'string') return () => test;
  context.report('policy/bad-operand', node, `Azure can't evaluate this: ${test}.`);
  return () => UNKNOWN;
}

function filledIn(operator: Operator, expected: Json): Test {
  const test = operation(operator, expected);
  return typeof test === 'string' ? UNKNOWN : test;
}

const UNKNOWN: Test = () => undefined;

function compileField({ text, span }: FieldSubject, context: Context): CompiledField {
  if (!isExpression(text)) {
    const field = context.field(text);
    return { kind: 'field', of: () => field };
  }
  const name = compileText(text, span, context);
  if (typeof name.constant === 'string') {
    const field = context.field(name.constant);
    return { kind: 'field', of: () => field };
  }
  const fields = new NamedFields(context.aliases, context.scopes);
  return { kind: 'field', of: (frame) => fields.of(name.get(frame)) };
}

/** What most rules begin with, `type` against one or several texts: types are kept in lower case for it. */
function typeTest({ left, operator }: Comparison, { constant }: Operand): ((frame: Frame) => Truth) | undefined {
  if (left.kind !== 'field' || left.text.toLowerCase() !== 'type') return undefined;
  const types = Array.isArray(constant) ? (constant as readonly Json[]) : [constant ?? null];
  const lower = new Set(types.flatMap((type) => (typeof type === 'string' && isAscii(type) ? [type.toLowerCase()] : [])));
  if (lower.size !== types.length) return undefined;
  const [only] = lower;
  if (operator === 'equals' && typeof constant === 'string') return (frame) => frame.subject.shape.type === only;
  return operator === 'in' && Array.isArray(constant) ? (frame) => lower.has(frame.subject.shape.type) : undefined;
}

function fieldTest(left: CompiledField, { text }: FieldSubject, against: (frame: Frame) => Test): (frame: Frame) => Truth {
  const isSimple = !isExpression(text) && !text.includes('[*]');
  return (frame) => {
    const field = left.of(frame);
    if (field instanceof Unknown) return undefined;
    const test = against(frame);
    if (isSimple) return test(field.value(frame, frame.subject) ?? undefined);
    return field.every(frame, frame.subject, (value) => test(value ?? undefined));
  };
}

function compileCount(count: Count, context: Context): CompiledCount {
  const { over, name, where } = count;
  if (over.kind === 'field') {
    const field = compileField(over, context);
    const members = (frame: Frame): readonly Located[] => {
      const at = field.of(frame);
      return at instanceof Unknown ? [{ value: at, pointer: '', open: true }] : at.locate(frame, frame.subject);
    };
    return context.inside(over.text, undefined, (scope) => counted(scope, members, field));
  }
  const list = compileValue(over.node, context);
  return context.inside(undefined, name, (scope) => counted(scope, (frame) => listMembers(list.get(frame)), undefined));

  function counted(scope: CountScope, members: CompiledCount['members'], field: CompiledField | undefined): CompiledCount {
    return { kind: 'count', slot: scope.slot, members, field, where: where && compileCondition(where, context) };
  }
}

function listMembers(list: Json | undefined): readonly Located[] {
  if (list instanceof Unknown) return [{ value: list, pointer: '', open: true }];
  if (Array.isArray(list)) return list.map((value: Json) => ({ value, pointer: '' }));
  return list === undefined || list === null ? [] : [{ value: list, pointer: '' }];
}

/** How many members are counted for certain, and how many at most. */
export interface Tally {
  readonly least: number;
  readonly most: number;
}

export function tally(count: CompiledCount, frame: Frame): Tally {
  let least = 0;
  let most = 0;
  for (const member of count.members(frame)) {
    if (!frame.spend(1)) return { least: 0, most: Infinity };
    if (member.open) most = Infinity;
    else {
      const truth = holdsFor(count, member, frame);
      if (truth === true) least += 1;
      if (truth !== false) most += 1;
    }
  }
  return { least, most };
}

/** Whether a member is counted. */
export function holdsFor({ slot, where }: CompiledCount, member: Located, frame: Frame): Truth {
  if (where === undefined) return true;
  frame.bind(slot, member);
  return where.test(frame);
}

/** A test of a number that is only known to lie between two: decided where all numbers between would be judged alike. */
function countTest(count: CompiledCount, operator: Operator, test: Test, expected: Json, frame: Frame): Truth {
  const { least, most } = tally(count, frame);
  const first = test(least);
  if (least === most) return first;
  const tried = numbersToTry(operator, expected, least, most);
  return tried?.every((n) => test(n) === first) ? first : undefined;
}

/** Numbers that stand for all those between two; `undefined` where too many could be judged differently. */
function numbersToTry(operator: Operator, expected: Json, least: number, most: number): readonly number[] | undefined {
  const end = Math.min(most, Number.MAX_SAFE_INTEGER);
  if (ORDERING.has(operator)) return [end];
  if (EXACT.has(operator)) {
    const named = [expected]
      .flat()
      .map(Number)
      .filter((n) => n > least && n <= most);
    return [...named, ...range(least + 1, Math.min(end, least + 1 + named.length))];
  }
  return end - least <= MAX_TRIED ? range(least + 1, end) : undefined;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const MAX_TRIED = 1_000;
/** Operators whose answer changes once between small and large numbers, and those that only single numbers change. */
const ORDERING: ReadonlySet<Operator> = new Set(['less', 'lessOrEquals', 'greater', 'greaterOrEquals', 'exists']);
const EXACT: ReadonlySet<Operator> = new Set(['equals', 'notEquals', 'in', 'notIn']);
