import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const backend = sample('Microsoft.ApiManagement/service/backends@2023-05-01-preview', 'api/orders');

export const guardrail: Guardrail = {
  id: 'api-management/backend-certificates',
  title: 'Certificates of backends are checked',
  severity: 'medium',
  why: 'Unchecked, whoever answers in the place of the backend gets keys and data.',
  fix: 'Remove tls, or set validateCertificateChain and validateCertificateName to true.',
  note: 'Absent, both are on, as in the built-in.',
  controls: ['mcsb-1/IM-4', 'mcsb-2/IM-4'],
  peers: ['TA-000032'],
  builtin: '92bb331d-ac71-416a-8c91-02f2cb734ce4',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/backends' },
        {
          anyOf: [
            { field: 'Microsoft.ApiManagement/service/backends/tls.validateCertificateChain', equals: false },
            { field: 'Microsoft.ApiManagement/service/backends/tls.validateCertificateName', equals: false },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/tls/validateCertificateChain',
        in: backend({ properties: { tls: { validateCertificateChain: false, validateCertificateName: true } } }),
      },
      { at: '/properties/tls/validateCertificateName', in: backend({ properties: { tls: { validateCertificateName: false } } }) },
    ],
    good: [
      backend({ properties: { tls: { validateCertificateChain: true, validateCertificateName: true } } }),
      backend({ properties: {} }),
    ],
  },
};
