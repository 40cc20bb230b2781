import type { Expression as ArmExpression } from '../../arm/index.ts';
import { inaccessibleLocals } from '../semantics/dependencies.ts';
import { moduleProperty, type ResourceReference } from '../semantics/lookup.ts';
import type { FileModel } from '../semantics/model.ts';
import type { ResourceInfo } from '../semantics/resources.ts';
import { moduleScope, resourceScope, type ScopeInfo } from '../semantics/scopes.ts';
import { isCollection, type LocalSymbol, type ModuleSymbol } from '../semantics/symbols.ts';
import type { Expression, For, Node } from '../syntax/index.ts';
import type { FileContext, IndexContext, Names, Replacements } from './context.ts';
import { access, call, expressionValue, literal, toExpression, type Value } from './value.ts';

export const DEPLOYMENT_TYPE = 'Microsoft.Resources/deployments';
export const DEPLOYMENT_API_VERSION = '2025-04-01';
const MAX_DEPLOYMENT_NAME = 64;
const UNIQUE_STRING_LENGTH = 13;
const COPY_INDEX_LENGTH = 3;

/** The names, ids and references of resources and modules, as expressions. */
export abstract class ReferenceLowering {
  readonly context: FileContext;
  readonly names: Names;
  protected readonly replacements: Replacements;

  constructor(context: FileContext, names: Names, replacements: Replacements) {
    this.context = context;
    this.names = names;
    this.replacements = replacements;
  }

  abstract value(node: Expression): Value;
  protected abstract with(replacements: Replacements): ReferenceLowering;

  protected get model(): FileModel {
    return this.context.model;
  }

  expression(node: Expression): ArmExpression {
    return toExpression(this.value(node));
  }

  /** As if written where the element of the loop is known. */
  at(index: IndexContext | undefined): ReferenceLowering {
    return index ? this.with(index.replacements) : this;
  }

  // ---- Loops -------------------------------------------------------------------------------------------------------

  /** What an element of a loop of resources needs to be named at another place. */
  resourceIndex(resource: ResourceInfo, index: Expression | undefined, destination: Node): IndexContext | undefined {
    return this.indexContext(resource.loop, index, destination);
  }

  moduleIndex(module: ModuleSymbol, index: Expression | undefined, destination: Node): IndexContext | undefined {
    const { value } = module.node;
    if (moduleProperty(module, 'name') === undefined) return index && { replacements: new Map(), index: this.value(index) };
    return this.indexContext(value.kind === 'for' ? value : undefined, index, destination);
  }

  /** For an expression that may use the locals of some loop. */
  expressionIndex(node: Expression, index: Expression | undefined, destination: Node): IndexContext | undefined {
    const owner = inaccessibleLocals(this.model, node, destination).find((local) => local.owner.kind === 'for')?.owner;
    return this.indexContext(owner?.kind === 'for' ? owner : undefined, index, destination);
  }

  private indexContext(loop: For | undefined, index: Expression | undefined, destination: Node): IndexContext | undefined {
    if (index === undefined) return undefined;
    const value = this.value(index);
    if (loop === undefined || this.model.isWithin(destination, loop.body))
      return { replacements: this.replacements, index: value };
    return { replacements: this.replaceLocals(loop, value, this), index: value };
  }

  /** The locals of a loop replaced by what they are for one index. */
  private replaceLocals(loop: For, index: Value, outer: ReferenceLowering): Replacements {
    const replacements = new Map(this.replacements);
    for (const local of [loop.item, loop.index]) {
      const symbol = local && this.model.symbolOf(local);
      if (symbol?.kind !== 'local') continue;
      replacements.set(symbol, symbol.role === 'index' ? index : outer.element(loop, index));
    }
    return replacements;
  }

  /** One item of what a loop goes through. */
  protected element(loop: For, index: Value): Value {
    return expressionValue(access(this.expression(loop.collection), toExpression(index)), index.at);
  }

  protected loopVariable(local: LocalSymbol, loop: For, index: Value): Value {
    return local.role === 'item' ? this.element(loop, index) : index;
  }

  // ---- Names -------------------------------------------------------------------------------------------------------

  /** How the ancestor at a position would be written in the place of the resource. */
  private ancestorLowering(resource: ResourceInfo, position: number): ReferenceLowering {
    const outward = resource.ancestors.slice(position).toReversed();
    return outward.reduce<ReferenceLowering>((lowering, { index, resource: ancestor }) => {
      if (index === undefined || ancestor.loop === undefined) return lowering;
      return lowering.with(lowering.replaceLocals(ancestor.loop, lowering.value(index), lowering));
    }, this);
  }

  /** The segments of a resource's name: one for every part of its type. */
  nameSegments(resource: ResourceInfo): ArmExpression[] {
    const own = this.nameOf(resource);
    const types = resource.type.split('/').slice(1);
    const { ancestors } = resource;
    if (ancestors.length === 0) return types.length <= 1 ? [own] : types.map((_, i) => splitSegment(own, i));
    const rootSegments = types.length - ancestors.length;
    const parents = ancestors.flatMap((ancestor, position) => {
      const name = this.ancestorLowering(resource, position).nameOf(ancestor.resource);
      return position === 0 && rootSegments > 1 ? Array.from({ length: rootSegments }, (_, i) => splitSegment(name, i)) : [name];
    });
    return [...parents, own];
  }

  private nameOf(resource: ResourceInfo): ArmExpression {
    return resource.name ? this.expression(resource.name) : literal('');
  }

  /** The `name` of a resource in a template: `parent/child`. */
  qualifiedName(resource: ResourceInfo): ArmExpression {
    if (resource.ancestors.length === 0) return this.nameOf(resource);
    const segments = this.nameSegments(resource);
    return call('format', literal(segments.map((_, i) => `{${i}}`).join('/')), ...segments);
  }

  moduleName(module: ModuleSymbol, index: Value | undefined): ArmExpression {
    const name = moduleProperty(module, 'name');
    return name ? this.expression(name) : generatedModuleName(module, index);
  }

  /** `parent::child` for resources nested in one another. */
  symbolicName({ symbol }: ResourceInfo): string {
    const names: string[] = [];
    for (let at: typeof symbol | undefined = symbol; at; at = at.within) names.unshift(at.name);
    return names.join('::');
  }

  symbolicReference(name: string, index: IndexContext | undefined): ArmExpression {
    return index ? call('format', literal(`${name}[{0}]`), toExpression(index.index)) : literal(name);
  }

  // ---- Ids ---------------------------------------------------------------------------------------------------------

  resourceId(resource: ResourceInfo): ArmExpression {
    return this.idInScope(
      resource.type,
      this.nameSegments(resource),
      resourceScope(this.model, resource),
      this.ancestorLowering(resource, 0),
    );
  }

  moduleId(module: ModuleSymbol, index: Value | undefined): ArmExpression {
    return this.idInScope(DEPLOYMENT_TYPE, [this.moduleName(module, index)], moduleScope(this.model, module), this);
  }

  referenceId(reference: ResourceReference): ArmExpression {
    switch (reference.kind) {
      case 'declared':
        return this.resourceId(reference.resource);
      case 'parameter':
        return call('parameters', literal(reference.parameter.name));
      case 'output':
        return access(
          this.moduleReference(reference.module, undefined, true),
          literal('outputs'),
          literal(reference.output),
          literal('value'),
        );
    }
  }

  private idInScope(
    type: string,
    segments: readonly ArmExpression[],
    scope: ScopeInfo,
    scopeLowering: ReferenceLowering,
  ): ArmExpression {
    const ofScope = (node: Expression): ArmExpression => scopeLowering.expression(node);
    switch (scope.kind) {
      case 'tenant':
        return call('tenantResourceId', literal(type), ...segments);
      case 'subscription':
        return call(
          'subscriptionResourceId',
          ...(scope.subscription ? [ofScope(scope.subscription)] : []),
          literal(type),
          ...segments,
        );
      case 'resourceGroup': {
        if (!scope.resourceGroup) return call('resourceId', literal(type), ...segments);
        const subscription = scope.subscription
          ? ofScope(scope.subscription)
          : access(call('subscription'), literal('subscriptionId'));
        const group = call(
          'format',
          literal('/subscriptions/{0}/resourceGroups/{1}'),
          subscription,
          ofScope(scope.resourceGroup),
        );
        return call('extensionResourceId', group, literal(type), ...segments);
      }
      case 'managementGroup': {
        const id = scope.managementGroup
          ? call('tenantResourceId', literal('Microsoft.Management/managementGroups'), ofScope(scope.managementGroup))
          : access(call('managementGroup'), literal('id'));
        return call('extensionResourceId', id, literal(type), ...segments);
      }
      case 'resource':
        return call('extensionResourceId', scopeLowering.resourceId(scope.resource!), literal(type), ...segments);
    }
  }

  // ---- References --------------------------------------------------------------------------------------------------

  moduleReference(module: ModuleSymbol, index: IndexContext | undefined, ofResourceOutput: boolean): ArmExpression {
    const all = !ofResourceOutput && index === undefined && isCollection(module);
    const name = all ? 'references' : 'reference';
    if (this.context.symbolicNames) return call(name, this.symbolicReference(module.name, index));
    if (all) return call(name, literal(module.name));
    return call(name, this.at(index).moduleId(module, index?.index), literal(DEPLOYMENT_API_VERSION));
  }

  /** `reference(...)` of a resource; `full` gives more than its properties. */
  resourceReferenceCall(reference: ResourceReference, index: IndexContext | undefined, full: boolean): ArmExpression {
    const all = reference.kind === 'declared' && isCollection(reference.resource.symbol) && index === undefined;
    const target = this.referenceTarget(reference, index, all);
    if (reference.kind === 'declared' && reference.resource.extension) return call(all ? 'references' : 'reference', target);
    if (all) return full ? call('references', target, literal('full')) : call('references', target);
    const version = literal(apiVersionOf(reference));
    if (full) return call('reference', target, version, literal('full'));
    return this.context.symbolicNames ? call('reference', target) : call('reference', target, version);
  }

  private referenceTarget(reference: ResourceReference, index: IndexContext | undefined, all: boolean): ArmExpression {
    if (reference.kind !== 'declared') return this.referenceId(reference);
    const { resource } = reference;
    if (this.context.symbolicNames) {
      return this.symbolicReference(this.symbolicName(resource), index);
    }
    return all ? literal(this.symbolicName(resource)) : this.resourceId(resource);
  }
}

export function apiVersionOf(reference: ResourceReference): string {
  return reference.kind === 'declared' ? (reference.resource.apiVersion ?? '') : (reference.type.split('@')[1] ?? '');
}

export function typeOf(reference: ResourceReference): string {
  return reference.kind === 'declared' ? reference.resource.type : reference.type.split('@')[0]!;
}

function splitSegment(name: ArmExpression, index: number): ArmExpression {
  return access(call('split', name, literal('/')), literal(index));
}

/** The deployment name of a module that has none: its symbol, the index in a loop, and a hash. */
function generatedModuleName(module: ModuleSymbol, index: Value | undefined): ArmExpression {
  const hash = call('uniqueString', literal(module.name), access(call('deployment'), literal('name')));
  if (!isCollection(module)) {
    const prefix = module.name.slice(0, MAX_DEPLOYMENT_NAME - UNIQUE_STRING_LENGTH - 1);
    return call('format', literal(`${prefix}-{0}`), hash);
  }
  const prefix = module.name.slice(0, MAX_DEPLOYMENT_NAME - UNIQUE_STRING_LENGTH - COPY_INDEX_LENGTH - 2);
  return call('format', literal(`${prefix}-{0}-{1}`), index ? toExpression(index) : call('copyIndex'), hash);
}
