import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'containers/aks-audit-logs',
  title: 'Clusters send the audit log of their API',
  severity: 'medium',
  why: 'Without the audit log nobody can tell who changed what in the cluster.',
  fix: 'Add a diagnostic setting with scope set to the cluster and category kube-audit or kube-audit-admin, or the group audit.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['Azure.AKS.AuditLogs'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
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
                    { field: 'Microsoft.Insights/diagnosticSettings/logs[*].category', in: ['kube-audit', 'kube-audit-admin'] },
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
      { at: '', in: cluster({ properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          cluster({ properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
            properties: {
              workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
              logs: [{ category: 'kube-apiserver', enabled: true }],
            },
          }),
        ],
      },
    ],
    good: [
      [
        cluster({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [
              { category: 'kube-audit-admin', enabled: true },
              { category: 'guard', enabled: true },
            ],
          },
        }),
      ],
      [
        cluster({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
    ],
    unknown: [
      [
        cluster({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
          properties: { logs: "[parameters('logs')]" },
        }),
      ],
    ],
  },
};
