import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const tenant = sample('Microsoft.ApiManagement/service/tenant@2023-05-01-preview', 'api/access');

export const guardrail: Guardrail = {
  id: 'api-management/direct-management',
  title: 'The direct management endpoint is off',
  severity: 'medium',
  why: 'It bypasses roles, locks and policies of Azure, with a key that belongs to nobody.',
  fix: 'Set enabled to false.',
  controls: ['mcsb-1/PV-2', 'mcsb-2/PV-2'],
  peers: ['TA-000033'],
  builtin: 'b741306c-968e-4b67-b916-5675e5c709f4',
  set: { '/properties/enabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/tenant' },
        { field: 'Microsoft.ApiManagement/service/tenant/enabled', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enabled', in: tenant({ properties: { enabled: true } }) }],
    good: [tenant({ properties: { enabled: false } }), tenant({ properties: {} })],
  },
};
