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

/** The module whose outputs an expression is about to be asked for, whatever stands around it. */
export function modulesOf(model: FileModel, node: Expression, depth = 0): ModuleSymbol[] {
  if (depth > 50) return [];
  switch (node.kind) {
    case 'parenthesized':
      return modulesOf(model, node.inner, depth + 1);
    case 'nonNull':
    case 'index':
      return modulesOf(model, node.target, depth + 1);
    case 'ternary':
      return [...modulesOf(model, node.whenTrue, depth + 1), ...modulesOf(model, node.whenFalse, depth + 1)];
    case 'binary':
      return node.operator === '??'
        ? [...modulesOf(model, node.left, depth + 1), ...modulesOf(model, node.right, depth + 1)]
        : [];
    case 'call':
      return node.name.name === 'any' ? node.arguments.flatMap(({ value }) => modulesOf(model, value, depth + 1)) : [];
    case 'variable': {
      const symbol = model.symbolOf(node);
      if (symbol?.kind === 'module') return [symbol];
      if (symbol?.kind === 'local' && symbol.owner.kind === 'for' && symbol.role === 'item') return [];
      return symbol?.kind === 'variable' ? modulesOf(model, symbol.node.value, depth + 1) : [];
    }
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
