import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ServiceFabric/clusters@2021-06-01', 'fabric');

export const guardrail: Guardrail = {
  id: 'service-fabric/entra',
  title: 'Service Fabric clusters sign in with Entra ID',
  severity: 'high',
  why: 'Without it administrators share certificates that carry no name, no second factor and no near end.',
  fix: 'Set azureActiveDirectory with tenantId and the two applications.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV_AZURE_126', 'Azure.ServiceFabric.AAD', 'TA-000026'],
  builtin: 'b54ed75b-3e1a-44ac-a333-05ba39b99ff0',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceFabric/clusters' },
        { field: 'Microsoft.ServiceFabric/clusters/azureActiveDirectory.tenantId', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [cluster({ properties: { azureActiveDirectory: { tenantId: '11111111-1111-1111-1111-111111111111' } } })],
  },
};
