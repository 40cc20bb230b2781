import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');
const entraOnly = sample('Microsoft.Synapse/workspaces/azureADOnlyAuthentications@2021-06-01', 'lake/default');

export const guardrail: Guardrail = {
  id: 'synapse/entra-only',
  title: 'Synapse workspaces sign in with Microsoft Entra ID only',
  severity: 'medium',
  why: 'SQL passwords know no second factor, no conditional access and no end; whoever guesses one is in.',
  fix: 'Set azureADOnlyAuthentication to true, or add an azureADOnlyAuthentications child called default.',
  note: 'Absent, SQL passwords are accepted as well.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  builtin: '2158ddbe-fefa-408e-b43f-d4faef8ff3b8',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
        { field: 'Microsoft.Synapse/workspaces/azureADOnlyAuthentication', notEquals: true },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/azureADOnlyAuthentications',
        name: 'default',
        existenceCondition: {
          field: 'Microsoft.Synapse/workspaces/azureADOnlyAuthentications/azureADOnlyAuthentication',
          equals: true,
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: workspace({ properties: {} }) },
      {
        at: 'lake/default#/properties/azureADOnlyAuthentication',
        in: [workspace({ properties: {} }), entraOnly({ properties: { azureADOnlyAuthentication: false } })],
      },
    ],
    good: [
      workspace({ properties: { azureADOnlyAuthentication: true } }),
      [workspace({ properties: {} }), entraOnly({ properties: { azureADOnlyAuthentication: true } })],
      workspace({
        properties: {},
        resources: [
          {
            type: 'azureADOnlyAuthentications',
            apiVersion: '2021-06-01',
            name: 'default',
            properties: { azureADOnlyAuthentication: true },
          },
        ],
      }),
    ],
    unknown: [[workspace({ properties: {} }), entraOnly({ properties: { azureADOnlyAuthentication: "[parameters('only')]" } })]],
  },
};
