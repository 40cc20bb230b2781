import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const oldCluster = sample('Microsoft.ContainerService/managedClusters@2017-08-31', 'old');

export const guardrail: Guardrail = {
  id: 'containers/aks-rbac',
  title: 'Clusters authorise with Kubernetes RBAC',
  severity: 'high',
  why: 'Without roles everybody who reaches the API is administrator of the cluster.',
  fix: 'Remove enableRBAC or set it to true; it can only be chosen when the cluster is created.',
  note: 'Absent, it is on. Versions of the API before 2018-03-31 do not know it, and their clusters have none.',
  controls: ['mcsb-1/PA-7', 'mcsb-2/PA-7'],
  peers: ['CKV_AZURE_5', 'AVD-AZU-0042', 'Azure.AKS.UseRBAC', 'TA-000024', '9307a2ed-35c2-413d-94de-a1a0682c2158'],
  builtin: 'ac4a19c2-fa67-49b4-8ae5-0b2e78c49457',
  set: { '/properties/enableRBAC': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          anyOf: [
            { field: 'Microsoft.ContainerService/managedClusters/enableRBAC', equals: false },
            {
              allOf: [
                { value: '[requestContext().apiVersion]', less: '2018-03-31' },
                { field: 'Microsoft.ContainerService/managedClusters/enableRBAC', exists: false },
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
      { at: '/properties/enableRBAC', in: cluster({ properties: { enableRBAC: false } }) },
      { at: '/properties', in: oldCluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { enableRBAC: true } }), cluster({ properties: {} })],
  },
};
