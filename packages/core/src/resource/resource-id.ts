/** A resource id taken apart: `scope/providers/namespace/type/name/type/name`. Ids of resource groups, subscriptions and the like have no `type`. */
export interface ResourceId {
  /** What is before the last `/providers/`; `/` for the tenant. */
  readonly scope: string;
  /** `namespace/type/type`, as written. */
  readonly type: string;
  /** `name/name`, as written. */
  readonly name: string;
}

/**
 * Takes a resource id apart; `undefined` for what is none, or isn't known.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits and
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export function parseResourceId(id: string): ResourceId | undefined {
  if (!id.startsWith('/')) return undefined;
  const at = id.toLowerCase().lastIndexOf(PROVIDERS);
  if (at < 0) return parseGroupId(id);
  const [namespace, ...rest] = id.slice(at + PROVIDERS.length).split('/');
  if (namespace === undefined || rest.length < 2 || rest.length % 2 === 1) return undefined;
  const types = rest.filter((_, i) => i % 2 === 0);
  const names = rest.filter((_, i) => i % 2 === 1);
  return { scope: at === 0 ? '/' : id.slice(0, at), type: [namespace, ...types].join('/'), name: names.join('/') };
}

/** The id of the resource that contains this one; `undefined` where only a scope does. */
export function parentId(id: string): string | undefined {
  const parsed = parseResourceId(id);
  if (parsed === undefined || !parsed.name.includes('/')) return undefined;
  return id.split('/').slice(0, -2).join('/');
}

function parseGroupId(id: string): ResourceId | undefined {
  const group = /^(\/subscriptions\/[^/]+)\/resourceGroups\/([^/]+)$/i.exec(id);
  return group ? { scope: group[1]!, type: 'Microsoft.Resources/resourceGroups', name: group[2]! } : undefined;
}

const PROVIDERS = '/providers/';
