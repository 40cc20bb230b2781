import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'app-configuration/audit-log',
  title: 'App Configuration stores send their audit log',
  severity: 'medium',
  why: 'Without an audit log nobody can tell afterwards who read or changed what.',
  fix: 'Add a diagnostic setting with scope set to the resource and category Audit, or the group audit.',
  peers: ['Azure.AppConfig.AuditLogs'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
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
                    { field: 'Microsoft.Insights/diagnosticSettings/logs[*].category', in: ['Audit', 'HttpRequest'] },
                    { field: 'microsoft.insights/diagnosticSettings/logs[*].categoryGroup', in: ['audit', 'allLogs'] },
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
      { at: '', in: store({ properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          store({ properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.AppConfiguration/configurationStores', 'settings')]",
            properties: {
              workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
              logs: [{ category: 'AllMetrics', enabled: true }],
            },
          }),
        ],
      },
    ],
    good: [
      [
        store({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.AppConfiguration/configurationStores', 'settings')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ category: 'Audit', enabled: true }],
          },
        }),
      ],
      [
        store({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.AppConfiguration/configurationStores', 'settings')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
    ],
    unknown: [
      [
        store({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.AppConfiguration/configurationStores', 'settings')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: "[parameters('logs')]",
          },
        }),
      ],
    ],
  },
};
