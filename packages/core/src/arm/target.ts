import type { Deployment } from './deployment.ts';
import { evaluateNode } from './evaluate-node.ts';
import type { Instance } from './instance.ts';
import { declaredGroup } from './resource-groups.ts';
import type { DeploymentContext, ScopeKind } from './scope.ts';
import { member } from './template.ts';
import { Unknown, type Value } from './value.ts';

/** What a resource, or a deployment, goes into. */
export interface Target {
  readonly kind: ScopeKind;
  readonly context: DeploymentContext;
}

/** What a resource goes into: usually what its deployment does. */
export function targetOf(instance: Instance): Target {
  if (instance.isDeployment()) return deploymentTarget(instance);
  const { declaration, deployment, startPlace } = instance;
  const group = member(declaration.node, 'resourceGroup');
  const subscription = member(declaration.node, 'subscriptionId');
  const { kind, context } = deployment;
  // An existing resource may say that it stands in another resource group or subscription.
  if (!declaration.existing || (group === undefined && subscription === undefined)) return { kind, context };
  const resourceGroup = group && textual(evaluateNode(group, startPlace));
  const subscriptionId = subscription && textual(evaluateNode(subscription, startPlace));
  const changes = {
    resourceGroup: resourceGroup ?? context.resourceGroup,
    subscriptionId: subscriptionId ?? context.subscriptionId,
  };
  return { kind: group === undefined ? kind : 'resourceGroup', context: at(context, changes) };
}

/** Where a nested deployment goes: where its resource says, else where the deployment around it goes. */
export function deploymentTarget(instance: Instance): Target {
  const { declaration, deployment, startPlace } = instance;
  const { kind, context: here } = deployment;
  const field = (name: string): Value | undefined => {
    const node = member(declaration.node, name);
    return node && evaluateNode(node, startPlace);
  };
  const named = at(here, { deploymentName: instance.name() });
  const scope = field('scope');
  // An empty text says nothing.
  const [group, subscription] = [textual(field('resourceGroup')), textual(field('subscriptionId'))];
  // The location of a deployment that doesn't go into a resource group is its own, or that of the one around it.
  const location = field('location') ?? (kind === 'resourceGroup' ? undefined : here.location);
  if (scope !== undefined) return scopeTarget(scope, deployment, at(away(named), { location }));
  const subscriptionId = subscription ?? here.subscriptionId;
  if (group !== undefined) {
    if (typeof group === 'string' && group.includes('/')) badGroup(group, instance);
    const there = at(away(named), { subscriptionId, resourceGroup: group });
    const same = kind === 'resourceGroup' && isSame(group, here.resourceGroup) && isSame(subscriptionId, here.subscriptionId);
    const known = same ? { location: here.location, tags: here.tags } : declaredGroup(there, deployment);
    return { kind: 'resourceGroup', context: at(there, known) };
  }
  if (subscription !== undefined) return { kind: 'subscription', context: at(away(named), { subscriptionId, location }) };
  return { kind, context: kind === 'resourceGroup' ? named : at(named, { location }) };
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/scope-functions and its neighbours on each scope. */
function scopeTarget(scope: Value, { kind }: Deployment, context: DeploymentContext): Target {
  if (scope instanceof Unknown) return { kind: 'managementGroup', context: at(context, { managementGroupId: scope }) };
  const text = typeof scope === 'string' ? scope : '';
  // Without a leading slash it is relative to where the template is deployed, of which only the wider scopes hold management groups.
  const wide = kind === 'tenant' || kind === 'managementGroup';
  const managementGroupId = /managementGroups\/([^/]+)\/?$/i.exec(text)?.[1];
  if (managementGroupId !== undefined && (wide || text.startsWith('/')))
    return { kind: 'managementGroup', context: at(context, { managementGroupId }) };
  const [, subscriptionId, resourceGroup] = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/?$/i.exec(text) ?? [];
  if (resourceGroup !== undefined)
    return { kind: 'resourceGroup', context: at(away(context), { subscriptionId, resourceGroup }) };
  if (subscriptionId !== undefined) return { kind: 'subscription', context: at(context, { subscriptionId }) };
  return { kind: text === '/' ? 'tenant' : kind, context };
}

/** Azure makes the id of a deployment, and fails over this, also when the condition is false (checked against Microsoft's engine). */
function badGroup(group: string, { declaration, place }: Instance): void {
  const { problems } = place.scope.deployment.session;
  const node = member(declaration.node, 'resourceGroup') ?? declaration.node;
  const message = `'${group}' is not the name of a resource group: there is a slash in it.`;
  problems.aloud(() => problems.error('arm/resource-group-name', place.source, node, message, 'Give the name, not the id.'));
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** Another resource group: nobody said where it is, or how it is tagged. */
function away({ location: _location, tags: _tags, ...context }: DeploymentContext): DeploymentContext {
  return context;
}

type Changes = { readonly [K in keyof DeploymentContext]?: DeploymentContext[K] | undefined };

function at(context: DeploymentContext, changes: Changes): DeploymentContext {
  const entries = Object.entries({ ...context, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function textual(value: Value | undefined): string | Unknown | undefined {
  return (typeof value === 'string' && value !== '') || value instanceof Unknown ? value : undefined;
}
