import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/customer-managed-key',
  title: 'The storage of Databricks can be encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set parameters.prepareEncryption.value to true and name the key in parameters.encryption.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['cis-6.0/2.1.8'],
  peers: ['CKV2_AZURE_48'],
  set: { '/properties/parameters/prepareEncryption/value': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        { field: 'Microsoft.Databricks/workspaces/parameters.prepareEncryption.value', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/parameters/prepareEncryption/value',
        in: workspace({ properties: { parameters: { prepareEncryption: { value: false } } } }),
      },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { parameters: { prepareEncryption: { value: true } } } })],
  },
};
