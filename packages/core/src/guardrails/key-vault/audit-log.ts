import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');
const scope = "[resourceId('Microsoft.KeyVault/vaults', 'kv')]";

export const guardrail: Guardrail = {
  id: 'key-vault/audit-log',
  title: 'Key vaults log who used which secret',
  severity: 'medium',
  why: 'After a leak the first question is which secrets were read, by whom and from where; only the audit log answers it.',
  fix: 'Add a diagnostic setting with scope set to the vault and the category group audit, or the category AuditEvent.',
  note:
    'The built-in only counts settings with a retention, which Azure no longer offers for new settings, or with single ' +
    'categories; category groups count here. Settings that a policy adds after the deployment are not seen in a ' +
    'template.',
  controls: ['cis-6.0/6.1.1.4', 'mcsb-1/DP-8', 'mcsb-1/LT-3', 'mcsb-2/DP-8', 'mcsb-2/LT-3'],
  peers: ['Azure.KeyVault.Logs'],
  builtin: 'cf820ca0-f99e-4f3e-84fb-66e913812d21',
  rule: {
    if: { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Insights/diagnosticSettings',
        existenceCondition: {
          count: {
            field: 'Microsoft.Insights/diagnosticSettings/logs[*]',
            where: {
              allOf: [
                { field: 'Microsoft.Insights/diagnosticSettings/logs[*].enabled', equals: true },
                {
                  anyOf: [
                    { field: 'Microsoft.Insights/diagnosticSettings/logs[*].category', equals: 'AuditEvent' },
                    { field: 'Microsoft.Insights/diagnosticSettings/logs[*].categoryGroup', in: ['audit', 'allLogs'] },
                  ],
                },
              ],
            },
          },
          greater: 0,
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: vault({ properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          vault({ properties: {} }),
          setting({ scope, properties: { logs: [{ category: 'AzurePolicyEvaluationDetails', enabled: true }] } }),
        ],
      },
    ],
    good: [
      [vault({ properties: {} }), setting({ scope, properties: { logs: [{ category: 'AuditEvent', enabled: true }] } })],
      [vault({ properties: {} }), setting({ scope, properties: { logs: [{ categoryGroup: 'audit', enabled: true }] } })],
      [
        vault({ properties: {} }),
        {
          type: 'Microsoft.KeyVault/vaults/providers/diagnosticSettings',
          apiVersion: '2021-05-01-preview',
          name: 'kv/Microsoft.Insights/logs',
          properties: { logs: [{ categoryGroup: 'allLogs', enabled: true }] },
        },
      ],
    ],
  },
};
