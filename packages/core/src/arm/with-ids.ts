import type { Call, Expression } from './expression.ts';
import type { Lookup } from './lookup.ts';
import { toExpression } from './residual.ts';

/**
 * An expression with ids in place of symbolic names, `reference('account').x` as `reference('/subscriptions/…', '2023-05-01').x`:
 * outside of its template nobody would know what the name means.
 */
export function withIds(expression: Expression, lookup: Lookup): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'property':
      return { ...expression, target: withIds(expression.target, lookup) };
    case 'index':
      return { ...expression, target: withIds(expression.target, lookup), index: withIds(expression.index, lookup) };
    case 'call':
      return callWithIds(expression, lookup);
  }
}

function callWithIds(call: Call, lookup: Lookup): Call {
  const [first, ...rest] = call.args;
  const name = call.name.toLowerCase();
  const asks = call.namespace === undefined && (name === 'reference' || name.startsWith('list'));
  const asked = asks && first?.kind === 'literal' && typeof first.value === 'string' ? lookup.find(first.value) : undefined;
  if (asked === undefined) return { ...call, args: call.args.map((argument) => withIds(argument, lookup)) };
  const version = name === 'reference' && rest.length === 0 ? asked.apiVersion() : undefined;
  const added = version === undefined || version === null ? [] : [toExpression(version)];
  return { ...call, args: [toExpression(asked.id()), ...rest.map((argument) => withIds(argument, lookup)), ...added] };
}
