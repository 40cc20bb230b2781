import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const policy = sample('Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01', 'shop/ftp');

export const guardrail: Guardrail = {
  id: 'web/no-basic-ftp',
  title: 'Web apps refuse passwords for FTP',
  severity: 'medium',
  why: 'The publishing password is shared, never expires and knows no second factor; whoever has it replaces the program.',
  fix: 'Add a basicPublishingCredentialsPolicies child ftp with allow false.',
  note: 'Absent, passwords are accepted.',
  controls: ['mcsb-2/IM-1'],
  builtin: '871b205b-57cf-4e1e-a234-492616998bf7',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
        name: 'ftp',
        existenceCondition: { field: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies/allow', equals: false },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: site({ properties: {} }) },
      { at: 'shop/ftp#/properties/allow', in: [site({ properties: {} }), policy({ properties: { allow: true } })] },
    ],
    good: [
      [site({ properties: {} }), policy({ properties: { allow: false } })],
      site({
        properties: {},
        resources: [
          { type: 'basicPublishingCredentialsPolicies', apiVersion: '2023-12-01', name: 'ftp', properties: { allow: false } },
        ],
      }),
    ],
    unknown: [[site({ properties: {} }), policy({ properties: { allow: "[parameters('allow')]" } })]],
  },
};
