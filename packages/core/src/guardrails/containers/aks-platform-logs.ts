import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'containers/aks-platform-logs',
  title: 'Clusters send the logs of their control plane',
  severity: 'low',
  why: 'Without them nobody can tell why the cluster did what it did during an attack.',
  fix:
    'Add a diagnostic setting with scope set to the cluster and category kube-apiserver or kube-controller-manager, or ' +
    'the group allLogs.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['Azure.AKS.PlatformLogs'],
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
                    {
                      field: 'Microsoft.Insights/diagnosticSettings/logs[*].category',
                      in: [
                        'kube-apiserver',
                        'kube-controller-manager',
                        'kube-scheduler',
                        'cluster-autoscaler',
                        'cloud-controller-manager',
                      ],
                    },
                    { field: 'microsoft.insights/diagnosticSettings/logs[*].categoryGroup', in: ['allLogs'] },
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
              logs: [{ category: 'kube-audit', enabled: true }],
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
            logs: [{ category: 'kube-apiserver', enabled: true }],
          },
        }),
      ],
      [
        cluster({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.ContainerService/managedClusters', 'aks')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'allLogs', enabled: true }],
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
