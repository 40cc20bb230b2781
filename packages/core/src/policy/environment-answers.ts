import { Unknown } from '../arm/index.ts';
import { isJsonObject, type Json } from '../resource/index.ts';
import type { Aliases } from './aliases.ts';
import { placeOf } from './field.ts';
import type { Frame } from './frame.ts';
import { roundtrip } from './functions/date.ts';
import { notGiven, record } from './values.ts';

/**
 * The functions that ask for what is around a resource. What nobody said is Unknown.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#policy-functions
 */
export const placeAnswers: Readonly<Record<string, (frame: Frame, aliases: Aliases) => Json>> = {
  requestContext,
  policy: (frame) =>
    frame.environment.policy ??
    record(
      ['assignmentId', 'definitionId', 'setDefinitionId', 'definitionReferenceId'].map(
        (name) => [name, notGiven('context', `policy().${name}`)] as const,
      ),
    ),
  subscription: (frame) => frame.environment.subscription ?? subscriptionOf(frame.primary.resource.id),
  resourceGroup: (frame) => frame.environment.resourceGroup ?? resourceGroupOf(frame),
  claims: () => notGiven('context', 'claims()'),
  utcNow: (frame) => {
    const { now } = frame.environment;
    return now === undefined ? notGiven('clock', 'utcNow()') : roundtrip(now);
  },
};

/** A request has the version that the resource is written in; scans read with the newest one. */
function requestContext({ environment, primary }: Frame, aliases: Aliases): Json {
  const newest = environment.mode === 'scan' ? aliases.latestApiVersion(primary.shape.type) : undefined;
  const apiVersion = newest ?? primary.resource.apiVersion ?? notGiven('context', 'requestContext().apiVersion');
  const given = isJsonObject(environment.requestContext) ? Object.entries(environment.requestContext) : [];
  return record([['apiVersion', apiVersion], ['identity', notGiven('context', 'requestContext().identity')], ...given]);
}

function subscriptionOf(resourceId: string): Json {
  const { subscriptionId } = placeOf(resourceId);
  if (subscriptionId === undefined) return notGiven('context', 'subscription()');
  const open = (name: string): readonly [string, Unknown] => [name, notGiven('context', `subscription().${name}`)];
  return record([
    ['id', `/subscriptions/${subscriptionId}`],
    ['subscriptionId', subscriptionId],
    open('displayName'),
    open('tenantId'),
    open('tags'),
  ]);
}

function resourceGroupOf({ primary, environment }: Frame): Json {
  const { subscriptionId, resourceGroup } = placeOf(primary.resource.id);
  if (subscriptionId === undefined || resourceGroup === undefined) return notGiven('context', 'resourceGroup()');
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  const collected = environment.graph?.byId(id);
  if (collected) return collected.body;
  const open = (name: string): readonly [string, Unknown] => [name, notGiven('context', `resourceGroup().${name}`)];
  return record([
    ['id', id],
    ['name', resourceGroup],
    ['type', 'Microsoft.Resources/resourceGroups'],
    open('location'),
    open('tags'),
    open('managedBy'),
    open('properties'),
  ]);
}
