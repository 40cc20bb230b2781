import { propertyOf, type Expression } from '../syntax/index.ts';
import { builtinName, moduleProperty } from './lookup.ts';
import type { FileModel, TargetScope } from './model.ts';
import { unwrap } from './model.ts';
import type { ResourceInfo } from './resources.ts';
import { isCollection, type ModuleSymbol } from './symbols.ts';

/** Where a resource or a module is deployed, in the words of the file. */
export interface ScopeInfo {
  readonly kind: TargetScope | 'resource';
  readonly managementGroup?: Expression;
  readonly subscription?: Expression;
  readonly resourceGroup?: Expression;
  /** The resource that is extended. */
  readonly resource?: ResourceInfo;
  /** `scope: resources[index]` */
  readonly index?: Expression;
}

/** The scope of a resource: its own, or for a child that of its oldest ancestor. */
export function resourceScope(model: FileModel, resource: ResourceInfo): ScopeInfo {
  const root = resource.ancestors[0]?.resource ?? resource;
  const value = propertyOf(root.body, 'scope')?.value;
  return (value && scopeOf(model, value)) ?? { kind: model.targetScope };
}

export function moduleScope(model: FileModel, module: ModuleSymbol): ScopeInfo {
  const value = moduleProperty(module, 'scope');
  return (value && scopeOf(model, value)) ?? { kind: model.targetScope };
}

/** What a `scope:` says; `undefined` where it can't be a scope. */
function scopeOf(model: FileModel, value: Expression, depth = 0): ScopeInfo | undefined {
  if (depth > 50) return undefined;
  const node = unwrap(value);
  const call = scopeOfCall(model, node);
  if (call) return call;
  const target = node.kind === 'index' ? node.target : node;
  const index = node.kind === 'index' ? { index: node.index } : {};
  const symbol = model.symbolOf(target);
  if (symbol?.kind === 'variable' && node.kind !== 'index') return scopeOf(model, symbol.node.value, depth + 1);
  if (symbol?.kind !== 'resource' || (isCollection(symbol) && node.kind !== 'index')) return undefined;
  return { ...scopeOfResource(model, model.resource(symbol), depth), ...index };
}

function scopeOfCall(model: FileModel, node: Expression): ScopeInfo | undefined {
  const name = builtinName(model, node);
  if (node.kind !== 'call' || name === undefined) return undefined;
  const [first, second] = node.arguments.map((argument) => argument.value);
  switch (name) {
    case 'tenant':
      return { kind: 'tenant' };
    case 'managementGroup':
      return first ? { kind: 'managementGroup', managementGroup: first } : { kind: 'managementGroup' };
    case 'subscription':
      return first ? { kind: 'subscription', subscription: first } : { kind: 'subscription' };
    case 'resourceGroup':
      if (first && second) return { kind: 'resourceGroup', subscription: first, resourceGroup: second };
      return first ? { kind: 'resourceGroup', resourceGroup: first } : { kind: 'resourceGroup' };
    default:
      return undefined;
  }
}

/** A resource group or a management group is a scope itself; any other resource is extended. */
function scopeOfResource(model: FileModel, resource: ResourceInfo, depth: number): ScopeInfo {
  const own = propertyOf(resource.body, 'scope')?.value;
  const outer = own ? scopeOf(model, own, depth + 1) : undefined;
  const type = resource.type.toLowerCase();
  if (type === 'microsoft.resources/resourcegroups' && resource.name) {
    const subscription = outer?.subscription ? { subscription: outer.subscription } : {};
    return { kind: 'resourceGroup', resourceGroup: resource.name, ...subscription };
  }
  if (type === 'microsoft.management/managementgroups' && resource.name)
    return { kind: 'managementGroup', managementGroup: resource.name };
  return { kind: 'resource', resource };
}
