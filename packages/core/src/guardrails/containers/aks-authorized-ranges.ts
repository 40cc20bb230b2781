import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-authorized-ranges',
  title: 'Public cluster APIs answer known addresses only',
  severity: 'high',
  why: 'A Kubernetes API that answers the whole internet is one leaked token or one flaw away from a takeover of all workloads.',
  fix: 'List your addresses in apiServerAccessProfile.authorizedIPRanges, or set enablePrivateCluster to true.',
  note: 'The built-in passes an empty list, and an entry for all addresses; here both count as none.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_6', 'AVD-AZU-0041', 'Azure.AKS.AuthorizedIPs', 'TA-000023', '2583fab1-953b-4fae-bd02-4a136a6c21f9'],
  builtin: '0e246bcf-5f6f-4f87-bc6f-775d4712c7ea',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/apiServerAccessProfile.enablePrivateCluster', notEquals: true },
        {
          anyOf: [
            {
              count: { field: 'Microsoft.ContainerService/managedClusters/apiServerAccessProfile.authorizedIPRanges[*]' },
              equals: 0,
            },
            {
              count: {
                field: 'Microsoft.ContainerService/managedClusters/apiServerAccessProfile.authorizedIPRanges[*]',
                where: {
                  field: 'Microsoft.ContainerService/managedClusters/apiServerAccessProfile.authorizedIPRanges[*]',
                  in: ['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1'],
                },
              },
              greater: 0,
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
        at: '/properties/apiServerAccessProfile/authorizedIPRanges',
        in: cluster({ properties: { apiServerAccessProfile: { authorizedIPRanges: [] } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
      {
        at: '/properties/apiServerAccessProfile/authorizedIPRanges/0',
        in: cluster({ properties: { apiServerAccessProfile: { authorizedIPRanges: ['0.0.0.0/0'] } } }),
      },
    ],
    good: [
      cluster({ properties: { apiServerAccessProfile: { authorizedIPRanges: ['203.0.113.0/28'] } } }),
      cluster({ properties: { apiServerAccessProfile: { enablePrivateCluster: true } } }),
    ],
  },
};
