import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Automation/automationAccounts@2023-11-01', 'ops');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'automation/audit-log',
  title: 'Automation accounts send their audit log',
  severity: 'medium',
  why: 'Without an audit log nobody can tell afterwards who read or changed what.',
  fix: 'Add a diagnostic setting with scope set to the resource and category AuditEvent, or the group audit.',
  peers: ['Azure.Automation.AuditLogs'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Automation/automationAccounts' },
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
                    { field: 'Microsoft.Insights/diagnosticSettings/logs[*].category', in: ['AuditEvent', 'JobLogs'] },
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
      { at: '', in: account({ properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          account({ properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.Automation/automationAccounts', 'ops')]",
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
        account({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.Automation/automationAccounts', 'ops')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ category: 'AuditEvent', enabled: true }],
          },
        }),
      ],
      [
        account({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.Automation/automationAccounts', 'ops')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
    ],
    unknown: [
      [
        account({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.Automation/automationAccounts', 'ops')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: "[parameters('logs')]",
          },
        }),
      ],
    ],
  },
};
