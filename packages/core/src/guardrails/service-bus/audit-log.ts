import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'service-bus/audit-log',
  title: 'Service Bus namespaces send their audit log',
  severity: 'medium',
  why: 'Without an audit log nobody can tell afterwards who read or changed what.',
  fix: 'Add a diagnostic setting with scope set to the resource and category RuntimeAuditLogs, or the group audit.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['Azure.ServiceBus.AuditLogs'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
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
                    {
                      field: 'Microsoft.Insights/diagnosticSettings/logs[*].category',
                      in: ['RuntimeAuditLogs', 'OperationalLogs'],
                    },
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
      { at: '', in: namespace({ properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          namespace({ properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.ServiceBus/namespaces', 'orders')]",
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
        namespace({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ServiceBus/namespaces', 'orders')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ category: 'RuntimeAuditLogs', enabled: true }],
          },
        }),
      ],
      [
        namespace({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ServiceBus/namespaces', 'orders')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
    ],
    unknown: [
      [
        namespace({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ServiceBus/namespaces', 'orders')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: "[parameters('logs')]",
          },
        }),
      ],
    ],
  },
};
