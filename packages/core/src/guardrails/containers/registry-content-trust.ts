import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-content-trust',
  title: 'Registries take signed images',
  severity: 'low',
  why: 'Without signatures nobody can tell whether an image is what the pipeline built.',
  fix: 'Set policies.trustPolicy to {"type": "Notary", "status": "enabled"}, or sign with Notation and check on admission.',
  note:
    'Docker Content Trust is retired on 31 March 2028; signatures by Notation are checked by the cluster, where no ' +
    'registry setting shows it.',
  peers: ['CKV_AZURE_164', 'Azure.ACR.ContentTrust'],
  set: { '/properties/policies/trustPolicy/status': 'enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/policies.trustPolicy.status', notEquals: 'enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policies/trustPolicy/status',
        in: registry({ properties: { policies: { trustPolicy: { status: 'disabled' } } } }),
      },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { policies: { trustPolicy: { status: 'enabled' } } } })],
  },
};
