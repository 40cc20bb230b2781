import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.HDInsight/clusters@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'hdinsight/own-network',
  title: 'HDInsight clusters run in your own virtual network',
  severity: 'medium',
  why: 'Elsewhere no security group of yours stands before the cluster, and its gateway answers the internet.',
  fix: 'Set virtualNetworkProfile.id and subnet of every role in computeProfile.roles.',
  builtin: 'b0ab5b05-1c98-40f7-bb9e-dc568e41b501',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.HDInsight/clusters' },
        {
          count: {
            field: 'Microsoft.HDInsight/clusters/computeProfile.roles[*]',
            where: { field: 'Microsoft.HDInsight/clusters/computeProfile.roles[*].virtualNetworkProfile.subnet', exists: false },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/computeProfile/roles/0',
        in: cluster({ properties: { computeProfile: { roles: [{ name: 'headnode' }] } } }),
      },
    ],
    good: [
      cluster({
        properties: {
          computeProfile: {
            roles: [
              {
                name: 'headnode',
                virtualNetworkProfile: {
                  id: "[resourceId('Microsoft.Network/virtualNetworks', 'spoke')]",
                  subnet: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'spoke', 'lake')]",
                },
              },
            ],
          },
        },
      }),
    ],
  },
};
