import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, members, not, or, test, type Truth } from '../look.ts';
import { judged, together } from '../property.ts';

const hub = sample('Microsoft.Devices/IotHubs@2023-06-30', 'devices');
const solution = sample('Microsoft.Security/iotSecuritySolutions@2019-08-01', 'devices');

const SOLUTIONS = 'Microsoft.Security/iotSecuritySolutions';

function watched(resource: Resource, graph: ResourceGraph): Judgement[] {
  const holds = or(...graph.ofType(SOLUTIONS).map((each) => watches(each, resource, graph)));
  return [judged(resource, look(resource.body), holds, 'no security solution watches this one')];
}

/** A solution watches the hubs that it lists, until it is disabled. */
function watches(watcher: Resource, watchedHub: Resource, graph: ResourceGraph): Truth {
  const enabled = not(isOneOf(look(watcher.body, 'properties', 'status').value, 'Disabled'));
  const hubs = look(watcher.body, 'properties', 'iotHubs');
  const references = graph.referencesFrom(watcher);
  const target = graph.byId(watchedHub.id) ?? watchedHub;
  const listed = members(hubs).map(({ value, pointer }) => {
    const reference = references.find((each) => each.pointer === pointer);
    return reference ? reference.to === target : test(value, () => false);
  });
  return and(
    enabled,
    together(watcher, watchedHub),
    or(
      test(hubs.value, () => false),
      ...listed,
    ),
  );
}

export const guardrail: Guardrail = {
  id: 'iot-hub/defender',
  title: 'Defender for IoT watches IoT hubs',
  severity: 'medium',
  why: 'Devices that share credentials, connect from unusual addresses or guess passwords show in the traffic of the hub, to whoever looks.',
  fix: 'Add a Microsoft.Security/iotSecuritySolutions resource that lists the hub in iotHubs.',
  note:
    'Only solutions of the same deployment are seen; suppress the finding where another template makes it. The agent on devices is ' +
    'retired since August 2025, the analysis of the hub itself is what this asks for.',
  controls: ['cis-6.0/8.2.1'],
  judge: { types: ['microsoft.devices/iothubs'], judge: watched },
  examples: {
    bad: [
      { at: 'devices#', in: hub({ properties: {} }) },
      {
        at: 'devices#',
        in: [
          hub({ properties: {} }),
          solution({ properties: { status: 'Disabled', iotHubs: ["[resourceId('Microsoft.Devices/IotHubs', 'devices')]"] } }),
        ],
      },
    ],
    good: [
      [
        hub({ properties: {} }),
        solution({ properties: { displayName: 'devices', iotHubs: ["[resourceId('Microsoft.Devices/IotHubs', 'devices')]"] } }),
      ],
    ],
    unknown: [[hub({ properties: {} }), solution({ properties: { iotHubs: ["[parameters('hub')]"] } })]],
  },
};
