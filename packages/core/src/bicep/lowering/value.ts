import type { Expression as ArmExpression } from '../../arm/index.ts';
import type { Location } from '../../source/index.ts';

/**
 * What a piece of Bicep becomes: JSON where it can, a template expression where it must. Whether an object is written as JSON
 * or as `createObject(...)` depends on where it ends up, so both are kept open until then.
 */
export type Value =
  | BooleanValue
  | IntegerValue
  | NumberValue
  | StringValue
  | NullValue
  | ObjectValue
  | ArrayValue
  | LoopValue
  | ConditionalValue
  | SecretValue
  | ExpressionValue
  | TemplateValue;

interface Base {
  /** Where it was written. */
  readonly at?: Location | undefined;
}
export interface BooleanValue extends Base {
  readonly kind: 'boolean';
  readonly value: boolean;
}
export interface IntegerValue extends Base {
  readonly kind: 'integer';
  readonly value: bigint;
}
/** A number with a fraction, out of a compiled template; Bicep itself has none. */
export interface NumberValue extends Base {
  readonly kind: 'number';
  readonly text: string;
}
export interface StringValue extends Base {
  readonly kind: 'string';
  readonly value: string;
}
export interface NullValue extends Base {
  readonly kind: 'null';
}
export interface ObjectValue extends Base {
  readonly kind: 'object';
  readonly members: readonly Member[];
}
export interface ArrayValue extends Base {
  readonly kind: 'array';
  readonly items: readonly Value[];
}
/** `[for ...]`: written as `copy`, in a way that depends on where it stands. */
export interface LoopValue extends Base {
  readonly kind: 'loop';
  readonly collection: Value;
  readonly body: Value;
}
/** A ternary; kept apart from other expressions because a key vault reference may stand in its branches. */
export interface ConditionalValue extends Base {
  readonly kind: 'conditional';
  readonly condition: Value;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
}
/** `vault.getSecret(name, version)` */
export interface SecretValue extends Base {
  readonly kind: 'secret';
  readonly vault: ArmExpression;
  readonly args: readonly Value[];
}
export interface ExpressionValue extends Base {
  readonly kind: 'expression';
  readonly expression: ArmExpression;
}
/** A whole template inside another one; its places are reached through the module's place. */
export interface TemplateValue extends Base {
  readonly kind: 'template';
  readonly template: Value;
  /** Whether its texts are those of a template already, and not what they stand for. */
  readonly written: boolean;
}

export interface Member extends Base {
  readonly key: string | ArmExpression;
  readonly value: Value;
  /** The key is part of the template language, or a name in it: a `copy` here needs no escape. */
  readonly structural?: true;
}

export function text(value: string, at?: Location): StringValue {
  return { kind: 'string', value, at };
}

export function boolean(value: boolean, at?: Location): BooleanValue {
  return { kind: 'boolean', value, at };
}

export function array(items: readonly Value[], at?: Location): ArrayValue {
  return { kind: 'array', items, at };
}

/** An object; members without a value are left out. */
export function object(members: readonly (Member | undefined)[], at?: Location): ObjectValue {
  return { kind: 'object', members: members.filter((entry) => entry !== undefined), at };
}

export function member(key: string, value: Value, at: Location | undefined = value.at): Member {
  return { key, value, at };
}

/** The `copy` of an object: one loop, or a list of them. */
export function copyMember(value: Value, at: Location | undefined = value.at): Member {
  return { key: 'copy', value, at, structural: true };
}

export function expressionValue(expression: ArmExpression, at?: Location): Value {
  return { kind: 'expression', expression, at };
}

export function call(name: string, ...args: readonly ArmExpression[]): ArmExpression {
  return { kind: 'call', name, args, start: 0, end: 0 };
}

export function literal(value: string | number): ArmExpression {
  return { kind: 'literal', value, start: 0, end: 0 };
}

/** `target[index]`; a literal can't be asked for a member, so it is wrapped in the function that gives it. */
export function access(target: ArmExpression, ...indexes: readonly ArmExpression[]): ArmExpression {
  return indexes.reduce<ArmExpression>(
    (base, index) => ({ kind: 'index', target: base, index, start: 0, end: 0 }),
    asCall(target),
  );
}

/** An expression that a function call can stand for. */
export function asCall(expression: ArmExpression): ArmExpression {
  if (expression.kind !== 'literal') return expression;
  return call(typeof expression.value === 'string' ? 'string' : 'int', expression);
}

const INT_MAX = 2_147_483_647n;

/** A value as a template expression. */
export function toExpression(value: Value): ArmExpression {
  switch (value.kind) {
    case 'expression':
      return value.expression;
    case 'string':
      return literal(value.value);
    case 'number':
      return call('json', literal(value.text));
    case 'boolean':
      return call(value.value ? 'true' : 'false');
    case 'null':
      return call('null');
    case 'integer':
      // The template engine reads only 32-bit integers in expressions.
      if (value.value > INT_MAX || value.value < -INT_MAX - 1n) return call('json', literal(String(value.value)));
      return literal(Number(value.value));
    case 'array':
      return call('createArray', ...value.items.map(toExpression));
    case 'object': {
      const args = value.members.flatMap(({ key, value: item }) => [
        typeof key === 'string' ? literal(key) : key,
        toExpression(item),
      ]);
      return call('createObject', ...args);
    }
    case 'conditional':
      return call('if', toExpression(value.condition), toExpression(value.whenTrue), toExpression(value.whenFalse));
    case 'secret':
      return call('getSecret', value.vault, ...value.args.map(toExpression));
    case 'loop':
    case 'template':
      return call('null');
  }
}

/** An object with one more property; an object in an existing one is merged into it. */
export function merge(target: ObjectValue, key: string, value: Value): ObjectValue {
  const at = target.members.findIndex((candidate) => candidate.key === key);
  if (at < 0) return { ...target, members: [...target.members, member(key, value)] };
  const existing = target.members[at]!;
  const both = existing.value.kind === 'object' && value.kind === 'object' ? mergeAll(existing.value, value) : undefined;
  const changed = both ? { ...existing, value: both } : { ...existing, value, at: value.at ?? existing.at };
  return { ...target, members: target.members.with(at, changed) };
}

function mergeAll(target: ObjectValue, source: ObjectValue): ObjectValue {
  return source.members.reduce(
    (merged, { key, value }) => (typeof key === 'string' ? merge(merged, key, value) : merged),
    target,
  );
}

/** The call of `copyIndex` in an expression, if any. */
export function usesCopyIndex(expression: ArmExpression): boolean {
  switch (expression.kind) {
    case 'literal':
      return false;
    case 'call':
      return expression.name === 'copyIndex' || expression.args.some(usesCopyIndex);
    case 'property':
      return usesCopyIndex(expression.target);
    case 'index':
      return usesCopyIndex(expression.target) || usesCopyIndex(expression.index);
  }
}
