import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-rbac',
  title: 'Clusters authorise with Kubernetes RBAC',
  severity: 'high',
  why: 'Without roles everybody who reaches the API is administrator of the cluster.',
  fix: 'Set enableRBAC to true; it can only be chosen when the cluster is created.',
  note: 'Absent, the answer depends on the version of the API; like the built-in, this guardrail wants it said.',
  controls: ['mcsb-1/PA-7', 'mcsb-2/PA-7'],
  peers: ['CKV_AZURE_5', 'AVD-AZU-0042', 'Azure.AKS.UseRBAC', 'TA-000024', '9307a2ed-35c2-413d-94de-a1a0682c2158'],
  builtin: 'ac4a19c2-fa67-49b4-8ae5-0b2e78c49457',
  set: { '/properties/enableRBAC': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/enableRBAC', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableRBAC', in: cluster({ properties: { enableRBAC: false } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { enableRBAC: true } })],
  },
};
