import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/no-extensions',
  title: 'Machines allow no extension',
  severity: 'low',
  why: 'Whoever may write extensions runs any script as administrator; a machine that is rebuilt and never edited needs none.',
  fix: 'Set osProfile.allowExtensionOperations to false.',
  note:
    'Absent, extensions are allowed. Agents for monitoring and protection are extensions too: only for images that bring ' +
    'everything.',
  peers: ['CKV_AZURE_50'],
  set: { '/properties/osProfile/allowExtensionOperations': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
        { field: 'Microsoft.Compute/virtualMachines/osProfile', exists: true },
        { field: 'Microsoft.Compute/virtualMachines/osProfile.allowExtensionOperations', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/allowExtensionOperations',
        in: machine({ properties: { osProfile: { allowExtensionOperations: true } } }),
      },
      { at: '/properties/osProfile', in: machine({ properties: { osProfile: { computerName: 'vm' } } }) },
    ],
    good: [machine({ properties: { osProfile: { allowExtensionOperations: false } } })],
  },
};
