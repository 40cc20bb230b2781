import { Unknown } from '../arm/index.ts';
import type { Resource, ResourceGraph } from '../resource/index.ts';
import { sample, type ExampleResource } from './example.ts';
import type { Judge, Judgement } from './guardrail.ts';
import { look, lookFrom, members, or, test, type Look, type Truth } from './look.ts';
import { groupBy, perGraph } from './per-graph.ts';
import { judged, together } from './property.ts';

const ENDPOINTS = 'Microsoft.Network/privateEndpoints';

/**
 * A judge that wants a private endpoint to lead to each resource of the given types. Where an endpoint leads isn't always known
 * before the deployment; then neither is the answer. `closed` tells resources that need none.
 * https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints
 */
export function privateEndpoint(types: readonly string[], closed: (resource: Resource) => Truth = () => false): Judge {
  const judge = (resource: Resource, graph: ResourceGraph): Judgement[] => {
    const exempt = closed(resource);
    if (exempt === true) return [];
    const reached = leadsTo(resource, graph);
    const holds = reached === false && exempt !== false ? exempt : reached;
    return [judged(resource, look(resource.body), holds, 'no private endpoint leads to this one')];
  };
  return { types: types.map((type) => type.toLowerCase()), judge };
}

/** Whether a flexible server lives in a subnet of its own, where it has no public address. */
export function inOwnSubnet(server: Resource): Truth {
  return test(look(server.body, 'properties', 'network', 'delegatedSubnetResourceId').value, (id) => id !== undefined);
}

/** For examples: a private endpoint to the resource of an id. */
export function endpointTo(privateLinkServiceId: string, group: string): ExampleResource {
  const connection = { name: 'connection', properties: { privateLinkServiceId, groupIds: [group] } };
  return sample(`${ENDPOINTS}@2024-05-01`, 'endpoint')({ properties: { privateLinkServiceConnections: [connection] } });
}

function leadsTo(resource: Resource, graph: ResourceGraph): Truth {
  const { known, open } = endpoints(graph);
  const leading = known.get(graph.byId(resource.id) ?? resource) ?? [];
  return or(...leading.map(({ endpoint }) => together(endpoint, resource)), open.length > 0 ? open : false);
}

/** Which endpoints lead to which resource, and what those depend on of which nobody knows where they lead. */
const endpoints = perGraph((graph) => {
  const targets = graph.ofType(ENDPOINTS).flatMap((endpoint) => {
    const references = graph.referencesFrom(endpoint);
    return connections(endpoint).map(({ value, pointer }) => ({
      endpoint,
      value,
      to: references.find((reference) => reference.pointer === pointer)?.to,
    }));
  });
  const open = targets.filter(({ to }) => to === undefined).map(({ value }) => value);
  return {
    known: groupBy(targets, ({ to }) => to),
    open: open.flatMap((value) => (value instanceof Unknown && !isNamed(value) ? value.causes : [])),
  };
});

/** Whether an id that isn't known only lacks its subscription or group: its type and names are written out. */
function isNamed({ residual }: Unknown): boolean {
  if (residual.kind !== 'call' || residual.name.toLowerCase() !== 'resourceid') return false;
  const texts = residual.args.map((argument) => (argument.kind === 'literal' ? String(argument.value) : undefined));
  const type = texts.findIndex((text) => text?.includes('/'));
  return type >= 0 && texts.slice(type).every((text) => text !== undefined);
}

/** The ids of what an endpoint leads to, wherever they stand; a list that isn't known stands for itself. */
function connections(endpoint: Resource): Look[] {
  return ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'].flatMap((name) => {
    const list = look(endpoint.body, 'properties', name);
    if (list.value instanceof Unknown) return [list];
    return members(list).map((connection) => lookFrom(connection, 'properties', 'privateLinkServiceId'));
  });
}
