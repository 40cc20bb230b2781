import type { Dependency, Dependent } from '../semantics/dependencies.ts';
import { decoratorCall } from '../semantics/lookup.ts';
import { isBuiltIn, type ResourceInfo } from '../semantics/resources.ts';
import { resourceScope, type ScopeInfo } from '../semantics/scopes.ts';
import { isCollection, type ModuleSymbol } from '../semantics/symbols.ts';
import { keyText, type Decorator, type Expression, type Node, type ObjectLiteral } from '../syntax/index.ts';
import type { IndexContext } from './context.ts';
import { copyObject } from './copy.ts';
import { decoratorValue, descriptionOf } from './decorators.ts';
import type { Lowering } from './expressions.ts';
import { compareNames } from './order.ts';
import type { ReferenceLowering } from './references.ts';
import {
  access,
  array,
  boolean,
  call,
  copyMember,
  expressionValue,
  literal,
  member,
  object,
  text,
  toExpression,
  usesCopyIndex,
  type Member,
  type Value,
} from './value.ts';

const NOT_IN_TEMPLATE = new Set(['name', 'scope', 'parent', 'dependsOn']);
const OPTION_DECORATORS = ['retryOn', 'waitUntil', 'onlyIfNotExists', 'nullIfNotFound'];

/** A resource as it stands in a template. */
export function resourceValue(lowering: Lowering, resource: ResourceInfo): Value {
  const { symbol, extension } = resource;
  const { node } = symbol;
  const { model } = lowering.context;
  const condition = lowering.conditionOf(resource);
  const extensionConfigs = model.config.features.has('moduleExtensionConfigs');
  const properties = propertiesWithout(lowering, resource.body, extension ? new Set(['dependsOn']) : NOT_IN_TEMPLATE);
  const name = extensionTypeName(resource);
  const declared = extension ?? model.declared('extension').find(isBuiltIn);
  return object(
    [
      loopMember(lowering, resource),
      condition && member('condition', condition),
      lowering.context.symbolicNames && resource.existing ? member('existing', boolean(true)) : undefined,
      declared && member(extensionConfigs ? 'extension' : 'import', text(declared.name)),
      options(lowering, node.decorators),
      decoratorCall(node.decorators, 'patch') && model.config.features.has('patch') ? member('method', text('PATCH')) : undefined,
      member('type', text(extension && !extensionConfigs ? name : resource.type)),
      (!extension || extensionConfigs) && resource.apiVersion !== undefined
        ? member('apiVersion', text(resource.apiVersion))
        : undefined,
      ...scopeOfResource(lowering, resource),
      ...(extension
        ? [member('properties', object(properties))]
        : [member('name', expressionOrText(lowering.qualifiedName(resource), resource, lowering)), ...properties]),
      dependsOn(lowering, symbol, resource.body ?? node),
      description(lowering, node.decorators),
    ],
    lowering.context.place(node),
  );
}

function extensionTypeName({ type, apiVersion }: ResourceInfo): string {
  return apiVersion === undefined ? type : `${type}@${apiVersion}`;
}

function expressionOrText(expression: ReturnType<Lowering['expression']>, resource: ResourceInfo, lowering: Lowering): Value {
  return expressionValue(expression, resource.name && lowering.context.place(resource.name));
}

/** The properties of a body that are written as they are; loops among them come first, as `copy`. */
export function propertiesWithout(lowering: Lowering, body: ObjectLiteral | undefined, left: ReadonlySet<string>): Member[] {
  return (body?.items ?? []).flatMap((item) => {
    if (item.kind !== 'objectProperty' || left.has(keyText(item.key) ?? '')) return [];
    const lowered = lowering.member(item);
    return lowered ? [lowered] : [];
  });
}

function loopMember(lowering: Lowering, resource: ResourceInfo): Member | undefined {
  const { loop, symbol } = resource;
  if (!loop) return undefined;
  const owner = [...resource.ancestors.filter(({ nested }) => nested).map((ancestor) => ancestor.resource), resource].find(
    (candidate) => candidate.symbol.node.value === loop,
  );
  const batchSize = decoratorValue(lowering, symbol.node.decorators, 'batchSize');
  const copy = copyObject(lowering.value(loop.collection), { name: lowering.symbolicName(owner ?? resource), batchSize });
  return copyMember({ ...copy, at: lowering.context.place(loop) });
}

function options(lowering: Lowering, decorators: readonly Decorator[]): Member | undefined {
  const found = decorators.flatMap(({ expression }) => {
    if (expression.kind !== 'call' || !OPTION_DECORATORS.includes(expression.name.name)) return [];
    return [member(expression.name.name, array(expression.arguments.map(({ value }) => lowering.value(value))))];
  });
  return found.length === 0 ? undefined : member('@options', object(found));
}

export function description(lowering: Lowering, decorators: readonly Decorator[]): Member | undefined {
  const value = descriptionOf(lowering, decorators);
  return value && member('metadata', object([member('description', value)]));
}

// ---- Scopes --------------------------------------------------------------------------------------------------------

function scopeOfResource(lowering: Lowering, resource: ResourceInfo): Member[] {
  const scope = resourceScope(lowering.context.model, resource);
  const context: Node = resource.body ?? resource.symbol.node;
  if (!scope.resource) return scopeMembers(lowering, scope, context);
  const index = lowering.resourceIndex(scope.resource, scope.index, context);
  return [member('scope', expressionValue(lowering.at(index).resourceId(scope.resource)))];
}

/** Where a resource or module goes when that isn't where the template goes. */
export function scopeMembers(lowering: Lowering, scope: ScopeInfo, context: Node): Member[] {
  const { targetScope } = lowering.context.model;
  const moved = (node: Expression): ReferenceLowering => lowering.at(lowering.expressionIndex(node, scope.index, context));
  const valueOf = (node: Expression): Value => moved(node).value(node);
  switch (scope.kind) {
    case 'tenant':
      return targetScope === 'tenant' ? [] : [member('scope', text('/'))];
    case 'managementGroup': {
      if (!scope.managementGroup) return [];
      const type = 'Microsoft.Management/managementGroups';
      const name = toExpression(valueOf(scope.managementGroup));
      const atGroup = targetScope === 'tenant' || targetScope === 'managementGroup';
      return [
        member(
          'scope',
          expressionValue(atGroup ? call('format', literal(`${type}/{0}`), name) : call('tenantResourceId', literal(type), name)),
        ),
      ];
    }
    case 'subscription':
      if (scope.subscription) return [member('subscriptionId', lowering.value(scope.subscription))];
      return targetScope === 'resourceGroup'
        ? [member('subscriptionId', expressionValue(access(call('subscription'), literal('subscriptionId'))))]
        : [];
    case 'resourceGroup':
      return [
        ...(scope.subscription ? [member('subscriptionId', expressionValue(toExpression(valueOf(scope.subscription))))] : []),
        ...(scope.resourceGroup ? [member('resourceGroup', expressionValue(toExpression(valueOf(scope.resourceGroup))))] : []),
      ];
    case 'resource':
      return [];
  }
}

// ---- Dependencies --------------------------------------------------------------------------------------------------

/** What an entry of `dependsOn` names. */
interface Terminus {
  readonly target: ResourceInfo | ModuleSymbol;
  readonly key: string;
  readonly index: Expression | undefined;
  readonly context: IndexContext | undefined;
}

const MAX_PATHS = 10_000;

export function dependsOn(lowering: Lowering, dependent: Dependent, body: Node): Member | undefined {
  const termini = new Map<string, Terminus[]>();
  const budget = { left: MAX_PATHS };
  for (const dependency of lowering.context.dependencies.get(dependent) ?? []) {
    for (const path of dependencyPaths(lowering, [dependency], budget)) {
      const terminus = terminusOf(lowering, path, body);
      if (terminus) termini.set(terminus.key, [...(termini.get(terminus.key) ?? []), terminus]);
    }
  }
  const chosen = [...termini.values()].flatMap((group) => {
    const whole = group.find(({ index }) => index === undefined);
    return whole ? [whole] : group.filter((one, i) => group.findIndex((other) => other.index === one.index) === i);
  });
  if (chosen.length === 0) return undefined;
  const entries = chosen
    .toSorted((a, b) => compareNames(a.key, b.key))
    .map((terminus) => expressionValue(dependencyEntry(lowering, terminus)));
  return member('dependsOn', array(entries));
}

/** The ways to what is really deployed: through variables, and through what exists already. */
function dependencyPaths(lowering: Lowering, path: readonly Dependency[], budget: { left: number }): (readonly Dependency[])[] {
  budget.left -= 1;
  if (budget.left < 0) return [];
  const last = path.at(-1)!;
  if (isTerminus(lowering, last)) return [path];
  return (lowering.context.dependencies.get(last.target) ?? []).flatMap((next) =>
    path.some(({ target }) => target === next.target) ? [] : dependencyPaths(lowering, [...path, next], budget),
  );
}

function isTerminus(lowering: Lowering, { target, weak }: Dependency): boolean {
  if (target.kind === 'module') return true;
  return target.kind === 'resource' && (!target.node.existing || (lowering.context.symbolicNames && !weak));
}

/** The end of a way. An index on the way only says which one is meant if it can still be computed at the end. */
function terminusOf(lowering: Lowering, path: readonly Dependency[], body: Node): Terminus | undefined {
  const { model } = lowering.context;
  let current: ReferenceLowering = lowering;
  let allByIndex = true;
  let terminus: Terminus | undefined;
  for (const [i, { target, index }] of path.entries()) {
    const destination = i === 0 ? body : path[i - 1]!.target.node;
    const whole = isCollection(target) && index === undefined;
    let context: IndexContext | undefined;
    if (target.kind === 'resource') {
      const resource = model.resource(target);
      context = whole ? undefined : current.resourceIndex(resource, index, destination);
      terminus = { target: resource, key: current.symbolicName(resource), index, context };
    } else if (target.kind === 'module') {
      context = whole ? undefined : current.moduleIndex(target, index, destination);
      terminus = { target, key: target.name, index, context };
    } else {
      const { value } = target.node;
      context = whole ? undefined : current.expressionIndex(value.kind === 'for' ? value.body : value, index, destination);
    }
    current = current.at(context);
    const byIndex = context !== undefined && usesCopyIndex(toExpression(context.index));
    if (byIndex && !allByIndex && terminus) terminus = { ...terminus, index: undefined, context: undefined };
    allByIndex &&= byIndex;
  }
  return terminus;
}

function dependencyEntry(lowering: Lowering, { target, index, context }: Terminus): ReturnType<Lowering['expression']> {
  const symbol = 'symbol' in target ? target.symbol : target;
  const name = 'symbol' in target ? lowering.symbolicName(target) : target.name;
  const whole = isCollection(symbol) && (index === undefined || context === undefined);
  if (whole) return literal(name);
  if (lowering.context.symbolicNames)
    return isCollection(symbol) ? lowering.at(context).symbolicReference(name, context) : literal(name);
  const at = lowering.at(context);
  return 'symbol' in target ? at.resourceId(target) : at.moduleId(target, context?.index);
}
