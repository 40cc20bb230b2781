import { Float } from '../source/index.ts';
import type { Call, Expression, Index, Property } from './expression.ts';
import type { Evaluation, PlainFunction } from './functions/function.ts';
import { findFunction } from './functions/index.ts';
import { toExpression } from './print-expression.ts';
import { propertyOf } from './residual.ts';
import type { Scope } from './scope.ts';
import { property, Refusal, Unknown, type Cause, type ObjectValue, type Value } from './value.ts';

/**
 * The value of an expression: known, Unknown with what is left of the expression, or the Refusal that Azure would give,
 * with the span of the part that is to blame.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluate(expression: Expression, scope: Scope): Value | Refusal {
  return new Evaluator(scope, { left: MAX_STEPS }, undefined).evaluate(expression);
}

/** More than any template needs; the work that one expression may cause when it is written to cause much. */
const MAX_STEPS = 5_000_000;

interface Binding {
  readonly name: string;
  readonly value: Value;
  readonly outer: Binding | undefined;
}

class Evaluator implements Evaluation {
  readonly scope: Scope;
  private readonly budget: { left: number };
  private readonly bindings: Binding | undefined;

  constructor(scope: Scope, budget: { left: number }, bindings: Binding | undefined) {
    this.scope = scope;
    this.budget = budget;
    this.bindings = bindings;
  }

  evaluate(expression: Expression): Value | Refusal {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'call':
        return placed(this.call(expression), expression);
      case 'property':
        return placed(this.property(expression), expression);
      case 'index':
        return placed(this.index(expression), expression);
    }
  }

  bind(names: readonly string[], values: readonly Value[]): Evaluation {
    let bindings = this.bindings;
    names.forEach((name, i) => (bindings = { name: name.toLowerCase(), value: values[i] ?? null, outer: bindings }));
    return new Evaluator(this.scope, this.budget, bindings);
  }

  lambdaVariable(name: string): Value | undefined {
    const lower = name.toLowerCase();
    for (let binding = this.bindings; binding; binding = binding.outer) if (binding.name === lower) return binding.value;
    return undefined;
  }

  spend(steps: number): boolean {
    this.budget.left -= steps;
    return this.budget.left > 0 && (this.scope.spend?.(steps) ?? true);
  }

  private call(call: Call): Value | Refusal {
    if (call.namespace !== undefined) return this.userCall(call, call.namespace);
    const definition = findFunction(call.name);
    if (definition === undefined)
      return new Refusal('arm/unknown-function', `The template function '${call.name}' is not valid.`);
    const problem = checkArity(call, definition.arity);
    if (problem !== undefined) return problem;
    if ('evaluateCall' in definition) return definition.evaluateCall(call, this);
    const args = this.args(call);
    return args instanceof Refusal ? args : this.apply(definition, args, call);
  }

  private apply(definition: PlainFunction, args: readonly Value[], call: Call): Value | Refusal {
    if (definition.needs === 'known' ? args.some(hasUnknown) : definition.needs === 'outer' && args.some(isUnknown))
      return residualCall(call, args);
    return definition.evaluate(args, call, this);
  }

  private userCall(call: Call, namespace: string): Value | Refusal {
    const args = this.args(call);
    if (args instanceof Refusal) return args;
    const value = this.scope.userFunction(namespace, call.name, args);
    return value === undefined
      ? new Refusal('arm/unknown-function', `The template function '${namespace}.${call.name}' is not valid.`)
      : value;
  }

  private args(call: Call): readonly Value[] | Refusal {
    const args: Value[] = [];
    for (const argument of call.args) {
      const value = this.evaluate(argument);
      if (value instanceof Refusal) return value;
      args.push(value);
    }
    return args;
  }

  private property({ target, name }: Property): Value | Refusal {
    const value = this.evaluate(target);
    return value instanceof Refusal ? value : memberOf(value, name);
  }

  private index({ target, index }: Index): Value | Refusal {
    const value = this.evaluate(target);
    if (value instanceof Refusal) return value;
    const at = this.evaluate(index);
    if (at instanceof Refusal) return at;
    return elementOf(value, at);
  }
}

/** Gives a refusal the span of the smallest part that it came from. */
function placed(value: Value | Refusal, { start, end }: Expression): Value | Refusal {
  if (!(value instanceof Refusal) || value.span !== undefined || end === 0) return value;
  return new Refusal(value.code, value.message, { start, end });
}

function checkArity({ name, args }: Call, [least, most]: readonly [number, number]): Refusal | undefined {
  if (args.length >= least && args.length <= most) return undefined;
  const expected =
    least === most ? `exactly '${least}'` : most === Infinity ? `at least '${least}'` : `between '${least}' and '${most}'`;
  return new Refusal(
    'arm/argument-count',
    `The template language function '${name}' expects ${expected} parameters, not '${args.length}'.`,
  );
}

/** `value.name`, as Azure reads it. */
export function memberOf(value: Value, name: string): Value | Refusal {
  if (value instanceof Unknown) {
    const known = value.members && property(value.members, name);
    return known === undefined ? new Unknown(propertyOf(value.residual, name), value.causes) : known;
  }
  if (value instanceof Map) {
    const found = property(value as ObjectValue, name);
    if (found !== undefined) return found;
    const names = [...value.keys()].join(', ');
    return new Refusal(
      'arm/missing-property',
      `The language expression property '${name}' doesn't exist, available properties are '${names}'.`,
    );
  }
  return new Refusal('arm/missing-property', `The language expression property '${name}' can't be evaluated.`);
}

/** `value[index]` */
export function elementOf(value: Value, index: Value): Value | Refusal {
  if (value instanceof Unknown || index instanceof Unknown) {
    if (value instanceof Unknown && typeof index === 'string') return memberOf(value, index);
    const [target, at] = [toExpression(value), toExpression(index)];
    return new Unknown({ kind: 'index', target, index: at, start: 0, end: 0 }, causesOf([value, index]));
  }
  if (typeof index === 'string') return memberOf(value, index);
  if (Array.isArray(value)) {
    const found = (value as readonly Value[])[Number(index)];
    if (found !== undefined) return found;
    return new Refusal(
      'arm/index-out-of-bounds',
      `The language expression property array index '${String(index)}' is out of bounds.`,
    );
  }
  return new Refusal('arm/missing-property', `The language expression property '${String(index)}' can't be evaluated.`);
}

/** What is left of a call whose arguments are not all known. */
export function residualCall({ namespace, name }: Call, args: readonly Value[]): Unknown {
  const call: Call = {
    kind: 'call',
    ...(namespace === undefined ? {} : { namespace }),
    name,
    args: args.map(toExpression),
    start: 0,
    end: 0,
  };
  return new Unknown(call, causesOf(args));
}

function isUnknown(value: Value): boolean {
  return value instanceof Unknown;
}

/** Whether any part of a value isn't known. */
export function hasUnknown(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Float) return false;
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return (value as readonly Value[]).some(hasUnknown);
  for (const member of (value as ObjectValue).values()) if (hasUnknown(member)) return true;
  return false;
}

/** Why values aren't known, each reason once. */
export function causesOf(values: readonly Value[]): readonly Cause[] {
  const found = new Map<string, Cause>();
  const visit = (value: Value): void => {
    if (value instanceof Unknown) for (const cause of value.causes) found.set(`${cause.kind} ${cause.name}`, cause);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (value instanceof Map) for (const member of (value as ObjectValue).values()) visit(member);
  };
  values.forEach(visit);
  return [...found.values()];
}
