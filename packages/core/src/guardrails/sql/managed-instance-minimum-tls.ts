import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-minimum-tls',
  title: 'SQL managed instances accept TLS 1.2 and newer only',
  severity: 'medium',
  why:
    'TLS 1.0 and 1.1 can be broken by whoever sits between application and instance, and sign-ins and query results ' +
    'travel there.',
  fix: "Set minimalTlsVersion to '1.2' or newer.",
  note:
    'An older instance keeps what it has when the template leaves the property out, also None; only an explicit version ' +
    'is certain. The built-in wants exactly 1.2; anything newer passes here.',
  controls: ['mcsb-2/DP-3'],
  builtin: 'a8793640-60f7-487c-b5c3-1d37215905c4',
  set: { '/properties/minimalTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
        {
          anyOf: [
            { field: 'Microsoft.Sql/managedInstances/minimalTlsVersion', exists: false },
            { field: 'Microsoft.Sql/managedInstances/minimalTlsVersion', equals: 'None' },
            { field: 'Microsoft.Sql/managedInstances/minimalTlsVersion', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimalTlsVersion', in: instance({ properties: { minimalTlsVersion: '1.1' } }) },
      { at: '/properties/minimalTlsVersion', in: instance({ properties: { minimalTlsVersion: 'None' } }) },
      { at: '/properties', in: instance({ properties: {} }) },
    ],
    good: [instance({ properties: { minimalTlsVersion: '1.2' } }), instance({ properties: { minimalTlsVersion: '1.3' } })],
  },
};
