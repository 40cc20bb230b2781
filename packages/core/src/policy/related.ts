import { Unknown } from '../arm/index.ts';
import { nameSegments, type Resource, type ResourceGraph } from '../resource/index.ts';
import type { RelatedQuery } from './environment.ts';
import { placeOf } from './field.ts';
import { wildcardMatcher } from './patterns.ts';

/**
 * The resources that an existence condition looks at: below the resource that the rule is about, on it (extensions), or else
 * in the same resource group or subscription.
 * https://learn.microsoft.com/azure/governance/policy/concepts/effect-audit-if-not-exists#auditifnotexists-properties
 */
export function findRelated(graph: ResourceGraph, resource: Resource, query: RelatedQuery): readonly Resource[] {
  const near = isBelow(query.type, resource.type) ? descendants(graph, resource, query.type) : around(graph, resource, query);
  return near.filter((candidate) => hasName(candidate, query.name) && hasKind(candidate, query.kind));
}

function isBelow(type: string, parent: string): boolean {
  return type.toLowerCase().startsWith(`${parent.toLowerCase()}/`);
}

function descendants(graph: ResourceGraph, resource: Resource, type: string): readonly Resource[] {
  const levels = type.split('/').length - resource.type.split('/').length;
  return graph.ofType(type).filter((candidate) => {
    let at: Resource | undefined = candidate;
    for (let i = 0; i < levels && at !== undefined; i++)
      at = graph.parentOf(at) ?? missingParent(graph, at, resource, levels - i);
    return at === resource;
  });
}

/** A grandchild whose parent isn't here still tells by its id below which resource it is. */
function missingParent(graph: ResourceGraph, at: Resource, ancestor: Resource, levels: number): Resource | undefined {
  const id = at.id
    .split('/')
    .slice(0, -2 * levels)
    .join('/');
  return graph.byId(id) === ancestor ? ancestor : undefined;
}

function around(
  graph: ResourceGraph,
  resource: Resource,
  { type, resourceGroupName, existenceScope }: RelatedQuery,
): readonly Resource[] {
  const extensions = graph.extensionsOf(resource, type);
  if (extensions.length > 0) return extensions;
  const place = placeOf(resource.id);
  const group = (resourceGroupName ?? place.resourceGroup)?.toLowerCase();
  return graph.ofType(type).filter((candidate) => {
    if (graph.extendedBy(candidate) !== undefined && !isScope(candidate.scope)) return false;
    const there = placeOf(candidate.id);
    if (there.subscriptionId?.toLowerCase() !== place.subscriptionId?.toLowerCase()) return false;
    return existenceScope === 'subscription' || there.resourceGroup?.toLowerCase() === group;
  });
}

/** Whether an id is that of a subscription or a resource group, not of a resource in it. */
function isScope(id: string): boolean {
  return !/\/providers\//i.test(id);
}

function hasName(candidate: Resource, name: string | undefined): boolean {
  if (name === undefined) return true;
  const matches = wildcardMatcher(name);
  return matches(candidate.name) || matches(nameSegments(candidate.name).at(-1) ?? '');
}

function hasKind(candidate: Resource, kind: string | undefined): boolean {
  if (kind === undefined) return true;
  const actual = candidate.body['kind'];
  return actual instanceof Unknown || (typeof actual === 'string' && actual.toLowerCase() === kind.toLowerCase());
}
