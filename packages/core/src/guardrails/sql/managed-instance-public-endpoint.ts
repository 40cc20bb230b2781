import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-public-endpoint',
  title: 'SQL managed instances have no public endpoint',
  severity: 'high',
  why:
    'An instance lives in your network; the public endpoint puts it on the internet, with a password as the only barrier ' +
    'behind the network rules.',
  fix: 'Set publicDataEndpointEnabled to false, or leave it out.',
  note: 'Absent, it is false.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '9dfea752-dd46-4766-aed1-c355fa93fb91',
  set: { '/properties/publicDataEndpointEnabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
        { field: 'Microsoft.Sql/managedInstances/publicDataEndpointEnabled', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/publicDataEndpointEnabled', in: instance({ properties: { publicDataEndpointEnabled: true } }) }],
    good: [instance({ properties: { publicDataEndpointEnabled: false } }), instance({ properties: {} })],
  },
};
