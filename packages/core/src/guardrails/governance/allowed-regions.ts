import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement, ParameterValues } from '../guardrail.ts';
import { look, members, test } from '../look.ts';
import { judged } from '../property.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');
const replica = sample('Microsoft.ContainerRegistry/registries/replications@2023-07-01', 'registry/other');

function region(resource: Resource, _: ResourceGraph, parameters: ParameterValues): Judgement[] {
  const allowed = members(look(parameters, 'regions')).map(({ value }) => plain(value));
  const location = look(resource.body, 'location');
  if (allowed.length === 0 || location.value === undefined) return [];
  return [
    judged(
      resource,
      location,
      test(location.value, (known) => ['global', ...allowed].includes(plain(known))),
    ),
  ];
}

/** Azure takes "West Europe" for westeurope. */
function plain(name: unknown): string {
  return String(name).replaceAll(' ', '').toLowerCase();
}

export const guardrail: Guardrail = {
  id: 'governance/allowed-regions',
  title: 'Resources stand in allowed regions',
  severity: 'low',
  why: 'Data in a region that nobody chose can fall under the law of another country.',
  fix: 'Set location to a region of the list, or add the region to it.',
  note: 'Asks nothing until regions are listed, for example westeurope. Global resources pass.',
  peers: [
    'Azure.AppConfig.ReplicaLocation',
    'Azure.ACR.ReplicaLocation',
    'Azure.Log.ReplicaLocation',
    'Azure.Resource.AllowedRegions',
    'Azure.EntraDS.ReplicaLocation',
  ],
  builtin: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
  parameters: {
    regions: { type: 'Array', defaultValue: [], metadata: { description: 'Names of the allowed regions, such as westeurope.' } },
  },
  judge: { judge: region },
  examples: {
    values: { regions: ['westeurope', 'northeurope'] },
    bad: [
      { at: '/location', in: vault({ location: 'East US', properties: {} }) },
      { at: '/location', in: replica({ location: 'brazilsouth', properties: {} }) },
    ],
    good: [
      vault({ location: 'West Europe', properties: {} }),
      vault({ location: 'global', properties: {} }),
      vault({ properties: {} }),
    ],
  },
};
