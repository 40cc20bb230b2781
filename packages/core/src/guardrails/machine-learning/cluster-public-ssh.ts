import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');

export const guardrail: Guardrail = {
  id: 'machine-learning/cluster-public-ssh',
  title: 'Nodes of Machine Learning clusters take no SSH from the internet',
  severity: 'high',
  why: 'Every open SSH port is tried by password guessers within minutes; a node holds the tokens of the jobs that it runs.',
  fix: 'Set properties.remoteLoginPortPublicAccess to Disabled.',
  note: 'Absent, it is NotSpecified: closed for clusters in a subnet, open for the others.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  set: { '/properties/properties/remoteLoginPortPublicAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces/computes' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/computeType', equals: 'AmlCompute' },
        {
          anyOf: [
            { field: 'Microsoft.MachineLearningServices/workspaces/computes/remoteLoginPortPublicAccess', equals: 'Enabled' },
            {
              allOf: [
                {
                  field: 'Microsoft.MachineLearningServices/workspaces/computes/remoteLoginPortPublicAccess',
                  notEquals: 'Disabled',
                },
                { field: 'Microsoft.MachineLearningServices/workspaces/computes/subnet.id', exists: false },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/properties/remoteLoginPortPublicAccess',
        in: compute({ properties: { computeType: 'AmlCompute', properties: { remoteLoginPortPublicAccess: 'Enabled' } } }),
      },
      { at: '/properties/properties', in: compute({ properties: { computeType: 'AmlCompute', properties: {} } }) },
    ],
    good: [
      compute({ properties: { computeType: 'AmlCompute', properties: { remoteLoginPortPublicAccess: 'Disabled' } } }),
      compute({
        properties: {
          computeType: 'AmlCompute',
          properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'ml')]" } },
        },
      }),
    ],
  },
};
