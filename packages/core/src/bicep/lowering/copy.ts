import type { Expression as ArmExpression } from '../../arm/index.ts';
import {
  asCall,
  call,
  expressionValue,
  literal,
  member,
  object,
  text,
  toExpression,
  type Member,
  type ObjectValue,
  type Value,
} from './value.ts';

export interface CopyOptions {
  readonly name?: string | undefined;
  readonly batchSize?: Value | undefined;
  /** What is made for every item; resources have it around the `copy` instead of in it. */
  readonly input?: Value;
  /** The loop fills a parameter of a module: inside of it, `copyIndex` has another name than in Bicep. */
  readonly asParameter?: boolean;
}

/** `copy` of a template: how often, and what. https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources */
export function copyObject(collection: Value, { name, batchSize, input, asParameter }: CopyOptions): ObjectValue {
  const count = expressionValue(call('length', toExpression(collection)), collection.at);
  const members: (Member | undefined)[] = [
    name === undefined ? undefined : member('name', text(name)),
    member('count', count),
    batchSize && member('mode', text('serial')),
    batchSize && member('batchSize', batchSize),
    input && member('input', asParameter ? parameterInput(input) : copyInput(input)),
  ];
  return object(members, collection.at);
}

/** The engine takes objects and texts as they are; everything else has to be an expression. */
function copyInput(input: Value): Value {
  const body = input.kind === 'loop' ? input.body : input;
  if (body.kind === 'object' || body.kind === 'string') return body;
  return expressionValue(asCall(toExpression(body)), body.at);
}

function parameterInput(input: Value): Value {
  const expression = toExpression(input);
  const asFunction = input.kind === 'object' || input.kind === 'string' ? expression : asCall(expression);
  return expressionValue(renameCopyIndex(asFunction), input.at);
}

function renameCopyIndex(expression: ArmExpression): ArmExpression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'property':
      return { ...expression, target: renameCopyIndex(expression.target) };
    case 'index':
      return { ...expression, target: renameCopyIndex(expression.target), index: renameCopyIndex(expression.index) };
    case 'call':
      if (expression.name === 'copyIndex' && expression.args.length === 1 && expression.args[0]!.kind === 'literal') {
        return call('copyIndex', literal('value'));
      }
      return { ...expression, args: expression.args.map(renameCopyIndex) };
  }
}
