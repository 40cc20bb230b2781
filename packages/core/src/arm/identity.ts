import type { JsonNode } from '../source/index.ts';
import { evaluateNode } from './evaluate-node.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Instance } from './instance.ts';
import { segmentsOf } from './instance-name.ts';
import { callOf, textOf, toExpression } from './residual.ts';
import type { DeploymentContext, ScopeKind } from './scope.ts';
import { scopePrefix } from './scope-prefix.ts';
import { targetOf } from './target.ts';
import { member } from './template.ts';
import { Refusal, shownValue, Unknown, type Value } from './value.ts';

/**
 * The id of a resource: its scope, then `/providers/`, then types and names in turn. When a part isn't known, the id is
 * the expression that Microsoft's engine shows for it (`[resourceId(…)]`).
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export function resourceIdentity(instance: Instance): Value {
  const { declaration, type } = instance;
  const name = instance.name();
  const { kind, context } = targetOf(instance);
  const inside = insideParent(instance, name);
  if (inside !== undefined) return inside;
  const scopeNode = member(declaration.node, 'scope') ?? scopeOfParent(instance);
  if (scopeNode && !instance.isDeployment()) {
    const scope = evaluateNode(scopeNode, instance.startPlace);
    return extensionId(instance, scope, name, scopePrefix(kind, context));
  }
  const prefix = scopePrefix(kind, context);
  if (typeof name === 'string' && prefix !== undefined) return plainId(prefix, type, name);
  return evaluated(instance, idCall(kind, context, type, nameArguments(type, name)));
}

/** The id of a resource that is a part of the one it is written in, and not just written there: it goes where that one goes. */
function insideParent({ type, parent }: Instance, name: string | Unknown): string | undefined {
  const around = parent?.id();
  if (parent === undefined || typeof around !== 'string' || typeof name !== 'string') return undefined;
  if (!isBelow(type, parent.type) || !isBelow(name, shownValue(parent.name())) || /\/providers\//i.test(type)) return undefined;
  const at = around.lastIndexOf('/providers/');
  return at < 0 ? undefined : composeId(at === 0 ? '/' : around.slice(0, at), type, name);
}

function scopeOfParent({ type, parent }: Instance): JsonNode | undefined {
  return parent && isBelow(type, parent.type) ? member(parent.declaration.node, 'scope') : undefined;
}

function isBelow(path: string, above: string): boolean {
  return path.toLowerCase().startsWith(`${above.toLowerCase()}/`);
}

/** Management groups are the tenant's, wherever they are deployed from; resource groups have ids of their own form. */
function plainId(prefix: string, type: string, name: string): string {
  const lower = type.toLowerCase();
  if (lower === 'microsoft.resources/resourcegroups' && prefix !== '/') {
    return `${prefix.replace(/\/resourceGroups\/.*$/i, '')}/resourceGroups/${name}`;
  }
  return composeId(lower === 'microsoft.management/managementgroups' ? '/' : prefix, type, name);
}

/** `scope/providers/type/name…`, types and names in turn. */
export function composeId(scope: string, type: string, name: string): string {
  const [namespace, ...types] = type.split('/');
  const names = name.split('/');
  const tail = types.map((t, i) => `/${t}/${names[i] ?? ''}`).join('');
  const prefix = scope === '/' ? '' : scope;
  return `${prefix}/providers/${namespace}${tail}`;
}

/** An extension: `scope` is a full id, `/`, or an id relative to where the template is deployed. */
function extensionId(instance: Instance, scope: Value, name: Value, here: string | undefined): Value {
  const { type } = instance;
  if (typeof scope === 'string' && typeof name === 'string') {
    if (scope.startsWith('/')) return composeId(scope, type, name);
    if (here !== undefined) return composeId(`${here === '/' ? '' : here}/providers/${scope}`, type, name);
  }
  const names = nameArguments(type, name);
  if (scope === '/') return evaluated(instance, callOf('tenantResourceId', [textOf(type), ...names]));
  const s = toExpression(scope);
  if (typeof scope === 'string' && scope.startsWith('/'))
    return evaluated(instance, callOf('extensionResourceId', [s, textOf(type), ...names]));
  const relative = callOf('concat', [
    ...scopeParts(instance.deployment.kind, instance.deployment.context),
    textOf('/providers/'),
    s,
  ]);
  const absolute = callOf('if', [callOf('startsWith', [s, textOf('/')]), s, relative]);
  const extension = callOf('extensionResourceId', [absolute, textOf(type), ...names]);
  return evaluated(
    instance,
    callOf('if', [callOf('equals', [s, textOf('/')]), callOf('tenantResourceId', [textOf(type), ...names]), extension]),
  );
}

function idCall(kind: ScopeKind, context: DeploymentContext, type: string, names: readonly Expression[]): Expression {
  const part = (value: string | Unknown | undefined, name: string): Expression =>
    value === undefined ? contextPart(name) : toExpression(value);
  switch (kind) {
    case 'tenant':
      return callOf('tenantResourceId', [textOf(type), ...names]);
    case 'managementGroup':
      return callOf('managementGroupResourceId', [part(context.managementGroupId, 'managementGroup'), textOf(type), ...names]);
    case 'subscription':
      return callOf('subscriptionResourceId', [part(context.subscriptionId, 'subscription'), textOf(type), ...names]);
    case 'resourceGroup':
      return callOf('resourceId', [
        part(context.subscriptionId, 'subscription'),
        part(context.resourceGroup, 'resourceGroup'),
        textOf(type),
        ...names,
      ]);
  }
}

function scopeParts(kind: ScopeKind, context: DeploymentContext): readonly Expression[] {
  const subscription = context.subscriptionId === undefined ? contextPart('subscription') : toExpression(context.subscriptionId);
  const group = context.resourceGroup === undefined ? contextPart('resourceGroup') : toExpression(context.resourceGroup);
  switch (kind) {
    case 'resourceGroup':
      return [textOf('/subscriptions/'), subscription, textOf('/resourceGroups/'), group];
    case 'subscription':
      return [textOf('/subscriptions/'), subscription];
    case 'managementGroup': {
      const id =
        context.managementGroupId === undefined ? contextPart('managementGroup') : toExpression(context.managementGroupId);
      return [textOf('/providers/Microsoft.Management/managementGroups/'), id];
    }
    case 'tenant':
      return [];
  }
}

/** `subscription().subscriptionId`, `resourceGroup().name`, `managementGroup().name`: what a configuration would have to say. */
function contextPart(name: string): Expression {
  return {
    kind: 'property',
    target: callOf(name, []),
    name: name === 'subscription' ? 'subscriptionId' : 'name',
    start: 0,
    end: 0,
  };
}

/** One argument for each segment of the type; segments of a name that isn't known are cut out of it as the engine does. */
function nameArguments(type: string, name: Value): readonly Expression[] {
  const segments = type.split('/').length - 1;
  if (typeof name === 'string') return name.split('/').map(textOf);
  const whole = toExpression(name);
  if (segments === 1) return [whole];
  const parts = segmentsOf(whole);
  return Array.from({ length: segments }, (_, i) => ({
    kind: 'index',
    target: parts,
    index: { kind: 'literal', value: i, start: 0, end: 0 },
    start: 0,
    end: 0,
  }));
}

function evaluated(instance: Instance, expression: Expression): Value {
  const value = evaluate(expression, instance.place.scope);
  return value instanceof Refusal ? new Unknown(expression, [{ kind: 'error', name: value.message }]) : value;
}
