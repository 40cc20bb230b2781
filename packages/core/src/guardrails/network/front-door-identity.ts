import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Cdn/profiles@2024-09-01', 'edge');

export const guardrail: Guardrail = {
  id: 'network/front-door-identity',
  title: 'Front Door reads its certificates with a managed identity',
  severity: 'low',
  why: 'Without an identity of its own Front Door reaches the vault as an application that other customers use too.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  note: 'Matters where own certificates are used.',
  peers: ['Azure.FrontDoor.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cdn/profiles' },
        { field: 'Microsoft.CDN/profiles/sku.name', in: ['Standard_AzureFrontDoor', 'Premium_AzureFrontDoor'] },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '', in: profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }) },
      {
        at: '/identity/type',
        in: profile({ identity: { type: 'None' }, sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
      },
    ],
    good: [
      profile({ identity: { type: 'SystemAssigned' }, sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
      profile({ sku: { name: 'Standard_Microsoft' }, properties: {} }),
    ],
  },
};
