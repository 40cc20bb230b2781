import { isJsonObject, ownMember, type Json, type JsonRecord } from './json.ts';
import { child } from './pointer.ts';
import type { Resource } from './resource.ts';

/** A child resource that is written as a property of its parent. */
export interface InlineChild {
  readonly parent: Resource;
  /** The full type, `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string;
  /** `undefined` when it isn't a text that is known. */
  readonly name: string | undefined;
  /** Where it stands in the parent's body. */
  readonly pointer: string;
  /** As it stands there: usually `name` and `properties`. */
  readonly body: Json;
}

/**
 * Properties whose elements are resources of their own, by the parent's type: they can be written inside the parent or as
 * resources, and Azure keeps one list of both. From the reference of each type,
 * https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks and its neighbours.
 */
const LISTS: ReadonlyMap<string, readonly (readonly [property: string, type: string])[]> = new Map([
  [
    'microsoft.network/virtualnetworks',
    [
      ['subnets', 'subnets'],
      ['virtualNetworkPeerings', 'virtualNetworkPeerings'],
    ],
  ],
  ['microsoft.network/networksecuritygroups', [['securityRules', 'securityRules']]],
  ['microsoft.network/routetables', [['routes', 'routes']]],
  [
    'microsoft.network/loadbalancers',
    [
      ['inboundNatRules', 'inboundNatRules'],
      ['backendAddressPools', 'backendAddressPools'],
    ],
  ],
  [
    'microsoft.network/expressroutecircuits',
    [
      ['peerings', 'peerings'],
      ['authorizations', 'authorizations'],
    ],
  ],
  ['microsoft.containerservice/managedclusters', [['agentPoolProfiles', 'agentPools']]],
  ['microsoft.keyvault/vaults', [['accessPolicies', 'accessPolicies']]],
]);

/** Properties that are one child resource: `properties.siteConfig` is the `config` child called `web`. */
const SINGLE: ReadonlyMap<string, readonly [property: string, type: string, name: string]> = new Map([
  ['microsoft.web/sites', ['siteConfig', 'config', 'web']],
  ['microsoft.web/sites/slots', ['siteConfig', 'config', 'web']],
]);

/** The children written inside a resource's own properties, in their order. */
export function inlineChildren(parent: Resource): readonly InlineChild[] {
  const type = parent.type.toLowerCase();
  const properties = ownMember(parent.body, 'properties');
  if (!isJsonObject(properties)) return [];
  const found = (LISTS.get(type) ?? []).flatMap(([property, childType]) => listed(parent, properties, property, childType));
  const single = SINGLE.get(type);
  const body = single && ownMember(properties, single[0]);
  if (single === undefined || body === undefined) return found;
  const pointer = child('/properties', single[0]);
  return [...found, { parent, type: `${parent.type}/${single[1]}`, name: single[2], pointer, body }];
}

function listed(parent: Resource, properties: JsonRecord, property: string, childType: string): InlineChild[] {
  const list = ownMember(properties, property);
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).map((body, i) => {
    const name = isJsonObject(body) ? ownMember(body, 'name') : undefined;
    const known = typeof name === 'string' ? name : undefined;
    return { parent, type: `${parent.type}/${childType}`, name: known, pointer: child(child('/properties', property), i), body };
  });
}
