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
  for (let at = id; !seen.has(at);) {
    if (at === group) return true;
    seen.add(at);
    const parent = parents.get(at);
    // Who is in no management group that we know of may be in any; who is in a known one goes on from there.
    if (parent === undefined) return isRoot(at, parents) ? false : undefined;
    at = parent;
  }
  return false;
}

/** A group that has children here and no parent is where the hierarchy starts. */
function isRoot(id: string, parents: ReadonlyMap<string, string>): boolean {
  return managementGroup(id) !== undefined && [...parents.values()].includes(id);
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
