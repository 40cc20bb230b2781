import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const extension = sample('Microsoft.Compute/virtualMachines/extensions@2024-07-01', 'vm/agent');

function refuses(resource: Resource, graph: ResourceGraph): Judgement[] {
  const profile = look(resource.body, 'properties', 'osProfile');
  const extended = graph.childrenOf(resource, 'Microsoft.Compute/virtualMachines/extensions').length > 0;
  if (profile.value === undefined || extended) return [];
  const allowed = look(resource.body, 'properties', 'osProfile', 'allowExtensionOperations');
  return [
    judged(
      resource,
      allowed,
      test(allowed.value, (known) => known === false),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'compute/no-extensions',
  title: 'Machines allow no extension',
  severity: 'low',
  why: 'Whoever may write extensions runs any script as administrator; a machine that is rebuilt and never edited needs none.',
  fix: 'Set osProfile.allowExtensionOperations to false.',
  note:
    'Absent, extensions are allowed. Agents for monitoring and protection are extensions too: only for images that bring ' +
    'everything. A machine that the template gives an extension is left out: Azure would refuse the extension.',
  peers: ['CKV_AZURE_50'],
  set: { '/properties/osProfile/allowExtensionOperations': false },
  judge: { types: ['microsoft.compute/virtualmachines'], judge: refuses },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/allowExtensionOperations',
        in: machine({ properties: { osProfile: { allowExtensionOperations: true } } }),
      },
      { at: '/properties/osProfile', in: machine({ properties: { osProfile: { computerName: 'vm' } } }) },
    ],
    good: [
      machine({ properties: { osProfile: { allowExtensionOperations: false } } }),
      [
        machine({ properties: { osProfile: { computerName: 'vm' } } }),
        extension({ properties: { type: 'AzureMonitorLinuxAgent' } }),
      ],
    ],
  },
};
