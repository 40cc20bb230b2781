import { isExpression, parseExpression, Refusal, unescapeLiteral, Unknown, type Call, type Expression } from '../arm/index.ts';
import { isJsonObject, type Json } from '../resource/index.ts';
import type { JsonNode, Span } from '../source/index.ts';
import type { Context } from './context.ts';
import { placeAnswers } from './environment-answers.ts';
import { NamedFields, type Field } from './field.ts';
import type { Frame } from './frame.ts';
import { findFunction, type PolicyFunction } from './functions/index.ts';
import { computed, constant, type Operand } from './operand.ts';
import { toJson } from './path.ts';
import { causesIn, failure, hasUnknown, isInteger, memberOf, record, textOf } from './values.ts';

/** Compiles a value of a rule, with the expressions in it: a text, a list or an object. */
export function compileValue(node: JsonNode, context: Context): Operand {
  switch (node.kind) {
    case 'null':
      return constant(null);
    case 'string':
      return compileText(node.value, node, context);
    case 'array':
      return combine(
        node.items.map((item) => compileValue(item, context)),
        (items) => items,
      );
    case 'object': {
      const keys = node.members.map((member) => member.key);
      const values = node.members.map((member) => compileValue(member.value, context));
      return combine(values, (members) => record(keys.map((key, i) => [key, members[i]!] as const)));
    }
    default:
      return constant(node.value);
  }
}

/** Compiles a text, which is an expression if it stands in brackets. */
export function compileText(text: string, at: Span, context: Context): Operand {
  if (!isExpression(text)) return constant(unescapeLiteral(text));
  const parsed = parseExpression(text);
  return parsed instanceof Refusal ? constant(failure(parsed.message)) : new ExpressionCompiler(context, at).compile(parsed);
}

/** Many values as one: known at once if all of them are. */
function combine(operands: readonly Operand[], make: (values: readonly Json[]) => Json): Operand {
  const known = operands.flatMap((operand) => (operand.constant === undefined ? [] : [operand.constant]));
  if (known.length === operands.length) return constant(make(known));
  return computed((frame) => make(operands.map((operand) => operand.get(frame) ?? null)));
}

/** Turns the tree of an expression into closures; what doesn't depend on the resource is worked out on the way. */
class ExpressionCompiler {
  readonly context: Context;
  private readonly at: Span;
  private budget = MAX_STEPS;

  constructor(context: Context, at: Span) {
    this.context = context;
    this.at = at;
  }

  compile(expression: Expression): Operand {
    switch (expression.kind) {
      case 'literal':
        return constant(expression.value);
      case 'call':
        return this.call(expression);
      case 'property':
        return this.access(this.compile(expression.target), constant(expression.name), expression);
      case 'index':
        return this.access(this.compile(expression.target), this.compile(expression.index), expression);
    }
  }

  private call(call: Call): Operand {
    const name = call.name.toLowerCase();
    const special = call.namespace === undefined ? SPECIAL.get(name) : undefined;
    if (special !== undefined) return special(this, call);
    const definition = call.namespace === undefined ? findFunction(name) : undefined;
    if (definition === undefined) {
      const hint =
        'https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#policy-functions lists them.';
      this.context.report('policy/unknown-function', this.at, `Azure Policy has no function '${call.name}'.`, hint);
      return constant(failure(`Azure Policy has no function '${call.name}'`));
    }
    if (!this.checkArity(call, definition.arity)) return constant(failure(`'${call.name}' has the wrong number of arguments`));
    return this.apply(
      call,
      definition,
      call.args.map((argument) => this.compile(argument)),
    );
  }

  checkArity(call: Call, [least, most]: PolicyFunction['arity']): boolean {
    const { length } = call.args;
    if (length >= least && length <= most) return true;
    const expected = least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    this.context.report(
      'policy/argument-count',
      this.at,
      `The function '${call.name}' takes ${expected} arguments, not ${length}.`,
    );
    return false;
  }

  private apply(call: Call, definition: PolicyFunction, args: readonly Operand[]): Operand {
    if (args.every((argument) => argument.constant !== undefined)) {
      const value = applyFunction(
        definition,
        args.map((argument) => argument.constant!),
        call,
      );
      this.budget -= sizeOf(value);
      return constant(this.budget > 0 ? value : TOO_MUCH);
    }
    return computed((frame) => {
      const values = args.map((argument) => argument.get(frame) ?? null);
      const value = applyFunction(definition, values, call);
      return frame.spend(1 + sizeOf(value)) ? value : TOO_MUCH;
    });
  }

  private access(target: Operand, index: Operand, expression: Expression & { readonly target: Expression }): Operand {
    if (
      isCallOf(expression.target, 'requestContext') &&
      typeof index.constant === 'string' &&
      index.constant.toLowerCase() === 'identity'
    )
      this.context.asksForIdentity = true;
    const missing = isPlaceTags(expression.target) ? '' : undefined;
    if (target.constant !== undefined && index.constant !== undefined)
      return constant(select(target.constant, index.constant, expression, missing));
    return computed((frame) => select(target.get(frame) ?? null, index.get(frame) ?? null, expression, missing));
  }

  parameter(call: Call): Operand {
    const name = this.compile(call.args[0]!).constant;
    if (typeof name !== 'string') return constant(failure('the name of a parameter has to be known'));
    if (!this.context.parameters.isDeclared(name)) {
      this.context.report(
        'policy/unknown-parameter',
        this.at,
        `The definition has no parameter '${name}'.`,
        'Declare it in "parameters".',
      );
      return constant(failure(`there is no parameter '${name}'`));
    }
    const evaluate = (node: JsonNode): Json => {
      const value = compileValue(node, this.context).constant;
      return value ?? failure(`the default value of parameter '${name}' depends on the resource`);
    };
    const value = this.context.parameters.value(name, evaluate);
    if (
      !this.context.parameters.isResolving &&
      value instanceof Unknown &&
      value.causes.some((cause) => cause.name.endsWith('depends on itself'))
    ) {
      this.context.report('policy/parameter-cycle', this.at, `The default value of parameter '${name}' depends on itself.`);
    }
    return constant(value);
  }

  /** https://learn.microsoft.com/azure/governance/policy/how-to/author-policies-for-arrays#the-field-function-and-arrays */
  field(call: Call): Operand {
    const name = this.compile(call.args[0]!);
    if (typeof name.constant === 'string') {
      const field = this.context.field(name.constant);
      return computed((frame) => fieldFunction(field, frame));
    }
    const fields = new NamedFields(this.context.aliases, this.context.scopes);
    return computed((frame) => {
      const field = fields.of(name.get(frame));
      return field instanceof Unknown ? field : fieldFunction(field, frame);
    });
  }

  /** https://learn.microsoft.com/azure/governance/policy/how-to/author-policies-for-arrays#accessing-current-array-member-using-template-functions */
  current(call: Call): Operand {
    const { scopes } = this.context;
    const name = call.args[0] && this.compile(call.args[0]).constant;
    if (name !== undefined && typeof name !== 'string')
      return constant(failure('the name given to current() has to be a text that is known'));
    if (name === undefined) {
      const scope = scopes.at(-1);
      return scope ? computed((frame) => frame.member(scope.slot)?.value ?? null) : this.outsideCount(call);
    }
    const lower = name.toLowerCase();
    const named = scopes.findLast((scope) => scope.field === undefined && (scope.name ?? 'default') === lower);
    if (named) return computed((frame) => frame.member(named.slot)?.value ?? null);
    const counted = scopes.some((scope) => scope.field !== undefined && lower.startsWith(scope.field));
    if (!counted) return this.outsideCount(call);
    const field = this.context.field(name);
    return computed((frame) => field.value(frame, frame.subject) ?? null);
  }

  private outsideCount(call: Call): Operand {
    const shown = call.args[0]?.kind === 'literal' ? `'${call.args[0].value}'` : '';
    this.context.report('policy/current-outside-count', this.at, `current(${shown}) stands in no count that it could mean.`);
    return constant(failure(`current(${shown}) stands in no count that it could mean`));
  }

  /** Only the branch that is taken is evaluated. */
  conditional(call: Call): Operand {
    const [condition, yes, no] = call.args.map((argument) => this.compile(argument)) as [Operand, Operand, Operand];
    if (condition.constant === true) return yes;
    if (condition.constant === false) return no;
    return computed((frame) => {
      const value = condition.get(frame);
      if (value === true) return yes.get(frame);
      if (value === false) return no.get(frame);
      return value instanceof Unknown ? new Unknown(call, value.causes) : failure("the condition of 'if' has to be a boolean");
    });
  }

  /** `and` (`decisive` is false) and `or` (true): one decisive argument decides, whatever the others are. */
  logical(call: Call, decisive: boolean): Operand {
    const args = call.args.map((argument) => this.compile(argument));
    const decide = (values: Iterable<Json>): Json => {
      const undecided: Json[] = [];
      for (const value of values) {
        if (value === decisive) return decisive;
        if (value !== !decisive) undecided.push(value);
      }
      if (undecided.length === 0) return !decisive;
      return undecided.some(hasUnknown) ? new Unknown(call, causesIn(undecided)) : failure(`'${call.name}' needs booleans`);
    };
    return lazily(args, decide);
  }

  /** The first argument that isn't null. */
  coalesce(call: Call): Operand {
    const args = call.args.map((argument) => this.compile(argument));
    return lazily(args, (values) => {
      for (const value of values) if (value !== null) return value;
      return null;
    });
  }
}

/** A function that takes its arguments one by one, and no more of them than it needs. */
function lazily(args: readonly Operand[], decide: (values: Iterable<Json>) => Json): Operand {
  const known = args.flatMap((argument) => (argument.constant === undefined ? [] : [argument.constant]));
  return known.length === args.length ? constant(decide(known)) : computed((frame) => decide(valuesOf(args, frame)));
}

function* valuesOf(args: readonly Operand[], frame: Frame): Iterable<Json> {
  for (const argument of args) yield argument.get(frame) ?? null;
}

type Special = (compiler: ExpressionCompiler, call: Call) => Operand;

const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['parameters', checked([1, 1], (compiler, call) => compiler.parameter(call))],
  ['field', checked([1, 1], (compiler, call) => compiler.field(call))],
  ['current', checked([0, 1], (compiler, call) => compiler.current(call))],
  ['if', checked([3, 3], (compiler, call) => compiler.conditional(call))],
  ['and', checked([1, Infinity], (compiler, call) => compiler.logical(call, false))],
  ['or', checked([1, Infinity], (compiler, call) => compiler.logical(call, true))],
  ['coalesce', checked([1, Infinity], (compiler, call) => compiler.coalesce(call))],
  ...Object.entries(placeAnswers).map(
    ([name, answer]) =>
      [
        name.toLowerCase(),
        checked([0, 0], ({ context }) => computed((frame) => frame.answer(name, () => answer(frame, context.aliases)))),
      ] as const,
  ),
]);

function checked(arity: PolicyFunction['arity'], compile: Special): Special {
  return (compiler, call) =>
    compiler.checkArity(call, arity)
      ? compile(compiler, call)
      : constant(failure(`'${call.name}' has the wrong number of arguments`));
}

/** What `field()` gives: the empty text for what is absent, a list for an array field, also for the one member a count is at. */
function fieldFunction(field: Field, frame: Frame): Json {
  const value = field.value(frame, frame.primary);
  if (!field.text.includes('[*]')) return value ?? '';
  if (field.isManyIn(frame.primary.shape)) return value ?? [];
  return value === undefined ? [] : value instanceof Unknown ? value : [value];
}

function applyFunction(definition: PolicyFunction, args: readonly Json[], call: Call): Json {
  if (definition.needs !== 'any' && args.some(definition.needs === 'outer' ? isUnknown : hasUnknown))
    return new Unknown(call, causesIn(args));
  const result = definition.evaluate(args);
  return result instanceof Refusal ? failure(`${call.name}: ${result.message}`) : result;
}

function isCallOf(expression: Expression, name: string): boolean {
  return expression.kind === 'call' && expression.name.toLowerCase() === name.toLowerCase();
}

/**
 * Whether an expression is the tags of a resource group or subscription, where a tag that isn't there is the empty text:
 * "Inherit a tag from the resource group" compares it with one.
 */
function isPlaceTags(expression: Expression): boolean {
  const name =
    expression.kind === 'property'
      ? expression.name
      : expression.kind === 'index' && expression.index.kind === 'literal'
        ? String(expression.index.value)
        : '';
  if (expression.kind !== 'property' && expression.kind !== 'index') return false;
  return (
    name.toLowerCase() === 'tags' && (isCallOf(expression.target, 'resourceGroup') || isCallOf(expression.target, 'subscription'))
  );
}

function isUnknown(value: Json): boolean {
  return value instanceof Unknown;
}

function sizeOf(value: Json): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

/** `value.name` and `value[index]`; what isn't there is a mistake, as in templates. */
function select(value: Json, index: Json, expression: Expression, missing: Json | undefined): Json {
  if (index instanceof Unknown) return new Unknown(expression, index.causes);
  if (value instanceof Unknown) {
    const known = typeof index === 'string' ? value.members?.get(index) : undefined;
    return known === undefined ? new Unknown(expression, value.causes) : toJson(known);
  }
  if (typeof index === 'string' && isJsonObject(value))
    return memberOf(value, index) ?? missing ?? failure(`the property '${index}' doesn't exist`);
  if (isInteger(index) && Array.isArray(value))
    return (value[Number(index)] as Json | undefined) ?? failure(`the index ${index} is out of bounds`);
  return failure(`the property '${textOf(index) ?? ''}' can't be evaluated`);
}

const MAX_STEPS = 1_000_000;
const TOO_MUCH: Json = failure('the expression costs more than is spent on one');
