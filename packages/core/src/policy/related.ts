import { Unknown } from '../arm/index.ts';
import { nameSegments, parseResourceId, type Resource, type ResourceGraph } from '../resource/index.ts';
import type { RelatedQuery } from './environment.ts';
import { placeOf } from './field.ts';
import { fold, sameText } from './fold.ts';
import { wildcardMatcher } from './patterns.ts';

/**
 * The resources that an existence condition looks at: below the resource that the rule is about, on it (extensions), or else
 * in the same resource group or subscription.
 * https://learn.microsoft.com/azure/governance/policy/concepts/effect-audit-if-not-exists#auditifnotexists-properties
 */
export function findRelated(graph: ResourceGraph, resource: Resource, query: RelatedQuery): readonly Resource[] {
  const near = isBelow(query.type, resource.type) ? descendants(graph, resource, query.type) : around(graph, resource, query);
  const { name, kind } = query;
  return name === undefined && kind === undefined
    ? near
    : near.filter((candidate) => hasName(candidate, name) && hasKind(candidate, kind));
}

function isBelow(type: string, parent: string): boolean {
  return type.toLowerCase().startsWith(`${parent.toLowerCase()}/`);
}

function descendants(graph: ResourceGraph, resource: Resource, type: string): readonly Resource[] {
  const levels = type.split('/').length - resource.type.split('/').length;
  const byAncestor = indexed(graph, `${levels} above ${type}`, () =>
    grouped(graph.ofType(type), (candidate) => ancestorOf(graph, candidate, levels)),
  );
  return byAncestor.get(graph.byId(resource.id) ?? resource) ?? NONE;
}

/** The resource some levels above; a grandchild whose parent isn't here still tells by its id. */
function ancestorOf(graph: ResourceGraph, resource: Resource, levels: number): Resource | undefined {
  let at: Resource | undefined = resource;
  for (let i = 0; i < levels && at !== undefined; i++) at = graph.parentOf(at);
  if (at !== undefined || !resource.id.startsWith('/')) return at;
  return graph.byId(
    resource.id
      .split('/')
      .slice(0, -2 * levels)
      .join('/'),
  );
}

function around(graph: ResourceGraph, resource: Resource, query: RelatedQuery): readonly Resource[] {
  const extensions = indexed(graph, `extended by ${query.type}`, () =>
    grouped(graph.ofType(query.type), (candidate) => (isExtension(graph, candidate) ? graph.extendedBy(candidate) : undefined)),
  );
  const own = extensions.get(resource);
  if (own !== undefined) return own;
  const wide = query.existenceScope === 'subscription';
  const named = query.name !== undefined && !query.name.includes('*');
  const near = indexed(graph, `${wide ? 'subscription' : 'group'}${named ? ' and name' : ''} of ${query.type}`, () =>
    grouped(graph.ofType(query.type), (candidate) =>
      isExtension(graph, candidate) ? undefined : placeKey(candidate, undefined, wide, named ? candidate.name : undefined),
    ),
  );
  return near.get(placeKey(resource, query.resourceGroupName, wide, named ? query.name : undefined)) ?? NONE;
}

/** Whether a resource is on another one, be that one here or not. */
function isExtension(graph: ResourceGraph, resource: Resource): boolean {
  const scope = parseResourceId(resource.id)?.scope ?? resource.scope;
  return /\/providers\//i.test(scope) || graph.extendedBy(resource) !== undefined;
}

/** Where a resource is, and by the last segment of a name what it is called there. */
function placeKey({ id, scope }: Resource, groupName: string | undefined, wide: boolean, name: string | undefined): string {
  const { subscriptionId, resourceGroup } = placeOf(id.startsWith('/') ? id : scope);
  const group = wide ? '' : (groupName ?? resourceGroup);
  return fold(`${subscriptionId}/${group}/${name === undefined ? '' : lastSegment(name)}`);
}

function lastSegment(name: string): string {
  return nameSegments(name).at(-1) ?? '';
}

/** What was once worked out about a graph, so that many resources can ask for it. */
const indexes = new WeakMap<ResourceGraph, Map<string, ReadonlyMap<unknown, readonly Resource[]>>>();

function indexed(
  graph: ResourceGraph,
  name: string,
  make: () => ReadonlyMap<unknown, readonly Resource[]>,
): ReadonlyMap<unknown, readonly Resource[]> {
  const known = indexes.get(graph) ?? new Map<string, ReadonlyMap<unknown, readonly Resource[]>>();
  indexes.set(graph, known);
  const key = name.toLowerCase();
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function grouped(resources: readonly Resource[], by: (resource: Resource) => unknown): ReadonlyMap<unknown, readonly Resource[]> {
  const groups = new Map<unknown, Resource[]>();
  for (const resource of resources) {
    const key = by(resource);
    const list = groups.get(key);
    if (list) list.push(resource);
    else if (key !== undefined) groups.set(key, [resource]);
  }
  return groups;
}

const NONE: readonly Resource[] = [];

function hasName(candidate: Resource, name: string | undefined): boolean {
  if (name === undefined) return true;
  const matches = name.includes('*') ? wildcardMatcher(name) : (text: string): boolean => sameText(text, name);
  return matches(candidate.name) || matches(lastSegment(candidate.name));
}

function hasKind(candidate: Resource, kind: string | undefined): boolean {
  if (kind === undefined) return true;
  const actual = candidate.body['kind'];
  return actual instanceof Unknown || (typeof actual === 'string' && actual.toLowerCase() === kind.toLowerCase());
}
