import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const policy = sample('Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01', 'shop/scm');

export const guardrail: Guardrail = {
  id: 'web/no-basic-scm',
  title: 'Web apps refuse passwords for deployments',
  severity: 'medium',
  why: 'The publishing password is shared, never expires and knows no second factor; whoever has it replaces the program.',
  fix: 'Add a basicPublishingCredentialsPolicies child scm with allow false.',
  note: 'Absent, passwords are accepted.',
  controls: ['mcsb-2/IM-1'],
  builtin: 'aede300b-d67f-480a-ae26-4b3dfb1a1fdc',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
        name: 'scm',
        existenceCondition: { field: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies/allow', equals: false },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: site({ properties: {} }) },
      { at: 'shop/scm#/properties/allow', in: [site({ properties: {} }), policy({ properties: { allow: true } })] },
    ],
    good: [
      [site({ properties: {} }), policy({ properties: { allow: false } })],
      site({
        properties: {},
        resources: [
          { type: 'basicPublishingCredentialsPolicies', apiVersion: '2023-12-01', name: 'scm', properties: { allow: false } },
        ],
      }),
    ],
    unknown: [[site({ properties: {} }), policy({ properties: { allow: "[parameters('allow')]" } })]],
  },
};
