import type { Hierarchy } from './model.ts';

/** Whether something lies in a scope; `undefined` where nobody says in which management group a subscription is. */
export type Within = boolean | undefined;

/**
 * Whether a scope or resource is the other scope or inside it. Below subscriptions ids tell; above them, the hierarchy.
 * https://learn.microsoft.com/azure/governance/policy/concepts/scope
 */
export function isWithin(id: string, scope: string, hierarchy: Hierarchy): Within {
  const [inner, outer] = [normal(id), normal(scope)];
  if (outer === '/' || inner === outer || inner.startsWith(`${outer}/`)) return true;
  const group = managementGroup(outer);
  if (group === undefined) return false;
  const start = managementGroup(inner) ?? subscription(inner);
  return start === undefined ? false : isBelow(start, group, hierarchy);
}

/** Whether a management group or subscription is in a management group, however deep. */
function isBelow(id: string, group: string, { parents }: Hierarchy): Within {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    if (at === group) return true;
    seen.add(at);
    at = parents.get(at);
  }
  // Who has no known parent may be anywhere; a group that is not a part of the hierarchy may contain all of it.
  return parents.has(id) && isKnown(group, parents) ? false : undefined;
}

function isKnown(group: string, parents: Hierarchy['parents']): boolean {
  return parents.has(group) || [...parents.values()].includes(group);
}

/** The resource group, subscription or management group of an id of a policy object: what stands before its last `/providers/`. */
export function scopeOfId(id: string): string {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  return at <= 0 ? '/' : id.slice(0, at);
}

export function managementGroupId(name: string): string {
  return `/providers/Microsoft.Management/managementGroups/${name}`;
}

export function normal(id: string): string {
  return id === '/' ? '/' : id.toLowerCase().replace(/\/+$/, '');
}

function managementGroup(id: string): string | undefined {
  return /^\/providers\/microsoft\.management\/managementgroups\/[^/]+/.exec(id)?.[0];
}

function subscription(id: string): string | undefined {
  return /^\/subscriptions\/[^/]+/.exec(id)?.[0];
}
