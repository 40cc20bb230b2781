import type { Hierarchy } from './model.ts';

/** Whether something lies in a scope; `undefined` where nobody says in which management group a subscription is. */
export type Within = boolean | undefined;

/**
 * Whether a scope or resource is the other scope or inside it. Below subscriptions ids tell; above them, the hierarchy.
 * https://learn.microsoft.com/azure/governance/policy/concepts/scope
 */
export function isWithin(id: string, scope: string, hierarchy: Hierarchy): Within {
  const [inner, outer] = [normal(id), normal(scope)];
  if (outer.includes('*')) return matchesPattern(inner, outer);
  if (outer === '/' || inner === outer || inner.startsWith(`${outer}/`)) return true;
  const group = managementGroup(outer);
  if (group === undefined) return false;
  const start = managementGroup(inner) ?? subscription(inner);
  return start === undefined ? false : isBelow(start, group, hierarchy);
}

// `/subscriptions/*/resourceGroups/managed-*`, as Enterprise Policy as Code writes what it leaves out.
function matchesPattern(id: string, pattern: string): boolean {
  const segments = id.split('/');
  return pattern.split('/').every((wanted, i) => segments[i] !== undefined && matchesWildcards(segments[i], wanted));
}

/** Whether a text has the parts between the stars in their order, the first at its start and the last at its end. */
function matchesWildcards(text: string, pattern: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return text === pattern;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
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
