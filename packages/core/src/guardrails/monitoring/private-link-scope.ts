import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const scope = sample('Microsoft.Insights/privateLinkScopes@2021-07-01-preview', 'monitor');

export const guardrail: Guardrail = {
  id: 'monitoring/private-link-scope',
  title: 'Private link scopes of Azure Monitor let nothing out past them',
  severity: 'medium',
  why: 'In mode Open machines of the network send logs to workspaces of strangers, a way out for data that nobody watches.',
  fix: 'Set accessModeSettings.ingestionAccessMode and queryAccessMode to PrivateOnly.',
  note: 'Networks that share DNS share the scope: look what else they send before.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'a499fed8-bcc8-4195-b154-641f14743757',
  set: {
    '/properties/accessModeSettings/ingestionAccessMode': 'PrivateOnly',
    '/properties/accessModeSettings/queryAccessMode': 'PrivateOnly',
  },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/privateLinkScopes' },
        {
          anyOf: [
            { field: 'microsoft.insights/privateLinkScopes/accessModeSettings.ingestionAccessMode', notEquals: 'PrivateOnly' },
            { field: 'microsoft.insights/privateLinkScopes/accessModeSettings.queryAccessMode', notEquals: 'PrivateOnly' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/accessModeSettings/queryAccessMode',
        in: scope({ properties: { accessModeSettings: { ingestionAccessMode: 'PrivateOnly', queryAccessMode: 'Open' } } }),
      },
      { at: '/properties', in: scope({ properties: {} }) },
    ],
    good: [scope({ properties: { accessModeSettings: { ingestionAccessMode: 'PrivateOnly', queryAccessMode: 'PrivateOnly' } } })],
  },
};
