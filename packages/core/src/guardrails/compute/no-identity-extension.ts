import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const extension = sample('Microsoft.Compute/virtualMachines/extensions@2024-07-01', 'vm/setup');

export const guardrail: Guardrail = {
  id: 'compute/no-identity-extension',
  title: 'Machines get their identity from Azure, not from an extension',
  severity: 'low',
  why: 'The extension for managed identities was retired in January 2019; what depends on it stops working.',
  fix: 'Remove the extension and set identity on the machine.',
  peers: ['ManagedIdentityExtension-must-not-be-used'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines/extensions' },
        { field: 'Microsoft.Compute/virtualMachines/extensions/publisher', equals: 'Microsoft.ManagedIdentity' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/publisher',
        in: extension({ properties: { publisher: 'Microsoft.ManagedIdentity', type: 'ManagedIdentityExtensionForLinux' } }),
      },
    ],
    good: [extension({ properties: { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript' } })],
  },
};
