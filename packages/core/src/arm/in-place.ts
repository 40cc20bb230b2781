import type { Call, Expression, Literal } from './expression.ts';
import type { Instance } from './instance.ts';
import { callOf, textOf, toExpression } from './residual.ts';
import type { TemplateScope } from './template-scope.ts';

/**
 * An expression that stays as it is written, with the index of its loop for `copyIndex()` and ids for symbolic names: outside
 * of this place nobody could tell what these mean. So does Microsoft's engine.
 */
export function inPlace(expression: Expression, scope: TemplateScope): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'property':
      return { ...expression, target: inPlace(expression.target, scope) };
    case 'index':
      return { ...expression, target: inPlace(expression.target, scope), index: inPlace(expression.index, scope) };
    case 'call':
      return callInPlace(expression, scope);
  }
}

function callInPlace(call: Call, scope: TemplateScope): Expression {
  const name = call.namespace === undefined ? call.name.toLowerCase() : '';
  if (name === 'copyindex') return loopIndex(call, scope) ?? call;
  const args = call.args.map((argument) => inPlace(argument, scope));
  const [first, ...rest] = args;
  const asked = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  if (asked === undefined || scope.phase !== 'runtime') return { ...call, args };
  const lookup = scope.deployment.lookup();
  if (name === 'references') {
    const loop = lookup.loop(asked)?.filter((one) => one.condition() !== false);
    return loop
      ? callOf(
          'createArray',
          loop.map((one) => callOf('reference', [toExpression(one.id()), ...version(one), ...rest])),
        )
      : { ...call, args };
  }
  const instance = name === 'reference' || name.startsWith('list') ? lookup.named(asked) : undefined;
  if (instance === undefined) return { ...call, args };
  const id = asked.startsWith('/') ? textOf(asked) : toExpression(instance.id());
  return { ...call, args: [id, ...rest, ...(name === 'reference' && rest.length === 0 ? version(instance) : [])] };
}

function version(instance: Instance): readonly Expression[] {
  const value = instance.apiVersion();
  return value === undefined || value === null ? [] : [toExpression(value)];
}

/** The number that `copyIndex(...)` stands for, if its arguments are written out. */
function loopIndex({ args }: Call, scope: TemplateScope): Literal | undefined {
  const values = args.map((argument) => (argument.kind === 'literal' ? argument.value : undefined));
  const name = typeof values[0] === 'string' ? values[0] : undefined;
  const offset = name === undefined ? (values[0] ?? 0) : (values[1] ?? 0);
  const index = scope.copyIndex(name);
  if (typeof index !== 'number' || typeof offset !== 'number' || values.some((value, i) => value === undefined && args[i]))
    return undefined;
  return { kind: 'literal', value: index + offset, start: 0, end: 0 };
}
