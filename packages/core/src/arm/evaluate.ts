import { elementOf, memberOf } from './access.ts';
import type { Call, Expression, Index, Property } from './expression.ts';
import type { Arity, Evaluation } from './functions/function.ts';
import { findFunction } from './functions/index.ts';
import { bounded } from './functions/size.ts';
import type { Scope } from './scope.ts';
import { Refusal, type Value } from './value.ts';

/**
 * The value of an expression: known, Unknown with what is left of the expression, or the Refusal that Azure would give,
 * with the span of the part that is to blame.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluate(expression: Expression, scope: Scope): Value | Refusal {
  return new Evaluator(scope, { left: MAX_STEPS }, undefined, false).evaluate(expression);
}

/** More than any template needs; bounds the work of an expression that was written to cause much. */
const MAX_STEPS = 1_000_000;

interface Binding {
  readonly name: string;
  readonly value: Value;
  readonly outer: Binding | undefined;
}

class Evaluator implements Evaluation {
  readonly scope: Scope;
  private readonly budget: { left: number };
  private readonly bindings: Binding | undefined;
  readonly asking: boolean;

  constructor(scope: Scope, budget: { left: number }, bindings: Binding | undefined, asking: boolean) {
    this.scope = scope;
    this.budget = budget;
    this.bindings = bindings;
    this.asking = asking;
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
    names.forEach((name, i) => (bindings = { name: name.toLowerCase(), value: values[i]!, outer: bindings }));
    return new Evaluator(this.scope, this.budget, bindings, this.asking);
  }

  inQuestion(): Evaluation {
    return this.asking ? this : new Evaluator(this.scope, this.budget, this.bindings, true);
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
    const { name, namespace } = call;
    if (namespace !== undefined) return this.userCall(call, namespace);
    const definition = findFunction(name);
    if (definition === undefined) return new Refusal('arm/unknown-function', `The template function '${name}' is not valid.`);
    const count = call.args.length;
    if (count < definition.arity[0] || count > definition.arity[1]) return wrongCount(call, definition.arity);
    if ('evaluateCall' in definition) return bounded(definition.evaluateCall(call, this));
    const args = this.args(call);
    return args instanceof Refusal ? args : bounded(definition.evaluate(args, call, this));
  }

  private userCall(call: Call, namespace: string): Value | Refusal {
    const args = this.args(call);
    if (args instanceof Refusal) return args;
    const value = this.scope.userFunction(namespace, call.name, args);
    return value !== undefined
      ? value
      : new Refusal('arm/unknown-function', `The template function '${namespace}.${call.name}' is not valid.`);
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
    return at instanceof Refusal ? at : elementOf(value, at);
  }
}

/** Gives a refusal the span of the smallest part that it came from. */
function placed(value: Value | Refusal, { start, end }: Expression): Value | Refusal {
  if (!(value instanceof Refusal) || value.span !== undefined || end === 0) return value;
  return new Refusal(value.code, value.message, { start, end });
}

function wrongCount({ name, args }: Call, [least, most]: Arity): Refusal {
  const expected = least === most ? `${least}` : most === Infinity ? `at least ${least}` : `between ${least} and ${most}`;
  const message = `Unable to evaluate template language function '${name}': function requires ${expected} argument(s) while ${args.length} were provided.`;
  return new Refusal('arm/argument-count', message);
}
