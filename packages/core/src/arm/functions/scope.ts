import type { Call } from '../expression.ts';
import { callOf, propertyOf, residualCall } from '../residual.ts';
import type { Scope } from '../scope.ts';
import { Refusal, Unknown, type Cause, type Value } from '../value.ts';
import { concat } from './collection.ts';
import type { FunctionTable } from './function.ts';
import { notSubscription } from './resource-id.ts';
import { wrongType } from './signature.ts';

/**
 * What a template can ask about where it is deployed.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope
 */
export const scopeFunctions: FunctionTable = {
  resourceGroup: { arity: [0, 2], evaluate: (args, call, { scope }) => resourceGroup(args, call, scope) },
  subscription: { arity: [0, 1], evaluate: (args, call, { scope }) => subscription(args, call, scope) },
  managementGroup: { arity: [0, 1], evaluate: (args, call, { scope }) => managementGroup(args, call, scope) },
  tenant: { arity: [0, 0], evaluate: (_, __, { scope }) => tenant(scope) },
};

/** The object that a context function answers; what isn't there is left to the deployment. */
function described(asked: string, members: readonly (readonly [string, Value | undefined])[]): Value {
  const cause: Cause = { kind: 'context', name: `${asked}()` };
  return new Map(members.map(([name, value]) => [name, value ?? new Unknown(propertyOf(callOf(asked, []), name), [cause])]));
}

/** An id of which a part isn't known. */
function composedId(name: string, parts: readonly Value[]): Value {
  return residualCall(callOf(name, []), parts);
}

function notOneSegment(name: string, call: Call): Refusal {
  return new Refusal('arm/resource-id', `The name '${name}' given to '${call.name}' must not have more than one segment.`);
}

function noMetadata(name: string): Refusal {
  return new Refusal(
    'arm/scope',
    `The deployment metadata '${name}' is not valid: '${name}()' has no meaning at the scope of this deployment.`,
  );
}

function texts(args: readonly Value[], call: Call): Refusal | undefined {
  const wrong = args.findIndex((argument) => typeof argument !== 'string' && !(argument instanceof Unknown));
  return wrong < 0 ? undefined : wrongType(call, wrong, args.length, ['String'], args[wrong]!);
}

function resourceGroup(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const problem = texts(args, call);
  if (problem !== undefined) return problem;
  const type = 'Microsoft.Resources/resourceGroups';
  if (args.length > 0) {
    const named = args.length === 2 ? args[0]! : undefined;
    const wrong = named === undefined ? undefined : notSubscription(named, call, args);
    if (wrong) return wrong;
    const inSubscription = named ?? context.subscriptionId;
    if (inSubscription === undefined && kind !== 'resourceGroup' && kind !== 'subscription') return noMetadata('subscription');
    if (inSubscription === undefined) return residualCall(call, args);
    const name = args.at(-1)!;
    if (typeof name === 'string' && name.includes('/')) return notOneSegment(name, call);
    const known = typeof inSubscription === 'string' && typeof name === 'string';
    return described('resourceGroup', [
      [
        'id',
        known
          ? `/subscriptions/${inSubscription}/resourceGroups/${name}`
          : composedId('subscriptionResourceId', [inSubscription, type, name]),
      ],
      ['name', name],
      ['type', type],
    ]);
  }
  if (kind !== 'resourceGroup') return noMetadata('resourceGroup');
  const { subscriptionId, resourceGroup: name, location, tags } = context;
  const known = typeof subscriptionId === 'string' && typeof name === 'string';
  return described('resourceGroup', [
    ['id', known ? `/subscriptions/${subscriptionId}/resourceGroups/${name}` : undefined],
    ['name', name],
    ['type', type],
    ['location', location],
    ['tags', tags],
    ['managedBy', undefined],
    ['properties', undefined],
  ]);
}

/** What is written as the subscription has to be an id; what is computed is only put together. */
function subscription(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const [named] = args;
  if (named !== undefined) {
    const problem = call.args[0]?.kind === 'literal' ? (texts(args, call) ?? notSubscription(named, call, args)) : undefined;
    const id = problem ?? concat(['/subscriptions/', named], callOf('concat', []));
    if (id instanceof Refusal) return id;
    return described('subscription', [
      ['id', id],
      ['subscriptionId', named],
    ]);
  }
  if (kind !== 'resourceGroup' && kind !== 'subscription') return noMetadata('subscription');
  const { subscriptionId, tenantId } = context;
  return described('subscription', [
    ['id', typeof subscriptionId === 'string' ? `/subscriptions/${subscriptionId}` : undefined],
    ['subscriptionId', subscriptionId],
    ['tenantId', tenantId],
    ['displayName', undefined],
  ]);
}

function managementGroup(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const problem = texts(args, call);
  if (problem !== undefined) return problem;
  const [named] = args;
  if (typeof named === 'string' && named.includes('/')) return notOneSegment(named, call);
  const id = (name: Value | undefined): Value | undefined =>
    typeof name === 'string' ? `/providers/Microsoft.Management/${name === '' ? '' : `managementGroups/${name}`}` : undefined;
  if (named !== undefined) {
    return described('managementGroup', [
      ['id', id(named) ?? composedId('tenantResourceId', ['Microsoft.Management/managementGroups', named])],
      ['name', named],
      ['type', '/providers/Microsoft.Management/managementGroups'],
    ]);
  }
  if (kind !== 'managementGroup') return noMetadata('managementGroup');
  const { managementGroupId } = context;
  return described('managementGroup', [
    ['id', id(managementGroupId)],
    ['name', managementGroupId],
    ['type', 'Microsoft.Management/managementGroups'],
    ['properties', undefined],
  ]);
}

function tenant({ context: { tenantId } }: Scope): Value {
  return described('tenant', [
    ['countryCode', undefined],
    ['displayName', undefined],
    ['id', tenantId === undefined ? undefined : `/tenants/${tenantId}`],
    ['tenantId', tenantId],
  ]);
}
