import { bodyOf, literalText, propertyOf, type Decorator, type Expression, type FunctionCall } from '../syntax/index.ts';
import type { FileModel, Target } from './model.ts';
import { unwrapNonNull } from './model.ts';
import { isBuiltIn, type ResourceInfo } from './resources.ts';
import { isCollection, type ModuleSymbol, type ParameterSymbol } from './symbols.ts';

/** A resource as a value refers to it: declared here, handed in as a parameter, or handed back by a module. */
export type ResourceReference =
  | { readonly kind: 'declared'; readonly resource: ResourceInfo }
  | { readonly kind: 'parameter'; readonly parameter: ParameterSymbol; readonly type: string }
  | { readonly kind: 'output'; readonly module: ModuleSymbol; readonly output: string; readonly type: string };

/** The resource an expression names, when it names one and not something of it. */
export function resourceReference(model: FileModel, node: Expression): ResourceReference | undefined {
  const symbol = model.symbolOf(node);
  if (symbol?.kind === 'resource') return { kind: 'declared', resource: model.resource(symbol) };
  if (symbol?.kind === 'parameter') {
    const type = symbol.node.type.kind === 'resourceType' ? literalText(symbol.node.type.type) : undefined;
    return type === undefined ? undefined : { kind: 'parameter', parameter: symbol, type };
  }
  if (symbol?.kind === 'variable') return resourceReference(model, symbol.node.value);
  return moduleOutputResource(model, node);
}

/** `module.outputs.name` where the output is a resource. */
function moduleOutputResource(model: FileModel, node: Expression): ResourceReference | undefined {
  if (node.kind !== 'property' || node.target.kind !== 'property' || node.target.name.name !== 'outputs') return undefined;
  const base = node.target.target;
  const module = model.symbolOf(base.kind === 'index' ? base.target : base);
  if (module?.kind !== 'module' || isCollection(module) !== (base.kind === 'index')) return undefined;
  const type = outputResourceType(model.module(module), node.name.name);
  return type === undefined ? undefined : { kind: 'output', module, output: node.name.name, type };
}

function outputResourceType(target: Target | undefined, name: string): string | undefined {
  if (target?.kind !== 'bicep') return undefined;
  const output = target.declared('output').find((symbol) => symbol.name === name);
  if (output?.node.type.kind !== 'resourceType') return undefined;
  const own = literalText(output.node.type.type);
  if (own !== undefined) return own;
  const value = resourceReference(target, output.node.value);
  return value?.kind === 'declared' ? `${value.resource.type}@${value.resource.apiVersion ?? ''}` : value?.type;
}

/** The modules whose outputs an expression is about to be asked for, whatever stands around it. */
export function modulesOf(model: FileModel, node: Expression): ModuleSymbol[] {
  const found: ModuleSymbol[] = [];
  const seen = new Set<Expression>();
  const queue = [node];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const symbol = next.kind === 'variable' ? model.symbolOf(next) : undefined;
    if (symbol?.kind === 'module') found.push(symbol);
    else queue.push(...(symbol?.kind === 'variable' ? [symbol.node.value] : choicesOf(next)));
  }
  return found;
}

/** The expressions one of which an expression stands for. */
function choicesOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'parenthesized':
      return [node.inner];
    case 'nonNull':
    case 'index':
      return [node.target];
    case 'ternary':
      return [node.whenTrue, node.whenFalse];
    case 'binary':
      return node.operator === '??' ? [node.left, node.right] : [];
    case 'call':
      return node.name.name === 'any' ? node.arguments.map(({ value }) => value) : [];
    default:
      return [];
  }
}

/** A property of the body of a module. */
export function moduleProperty(module: ModuleSymbol, name: string): Expression | undefined {
  return propertyOf(bodyOf(module.node.value), name)?.value;
}

/** The call of a decorator of the `sys` namespace, with or without the namespace before it. */
export function decoratorCall(decorators: readonly Decorator[], name: string): FunctionCall | undefined {
  for (const { expression } of decorators) {
    if (expression.kind === 'call' && expression.name.name === name) return expression;
  }
  return undefined;
}

/** The function of `sys` or `az` that a call names, as opposed to one that the file declares or imports. */
export function builtinName(model: FileModel, node: Expression): string | undefined {
  if (node.kind !== 'call') return undefined;
  if (node.target === undefined) return model.symbolOf(node) === undefined ? node.name.name : undefined;
  const symbol = model.symbolOf(unwrapNonNull(node.target));
  return symbol?.kind === 'namespace' || (symbol?.kind === 'extension' && isBuiltIn(symbol)) ? node.name.name : undefined;
}
