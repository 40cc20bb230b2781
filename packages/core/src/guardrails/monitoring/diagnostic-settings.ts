import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'monitoring/diagnostic-settings',
  title: 'Resources send their logs',
  severity: 'medium',
  why: 'Without logs nobody can tell afterwards who did what; most services keep none by themselves.',
  fix: 'Add a Microsoft.Insights/diagnosticSettings resource with scope set to the resource and a log enabled.',
  note:
    'For the types that write logs. Category groups count as well as single categories, which some built-ins miss. ' +
    "Settings that a policy adds after the deployment aren't seen in a template.",
  controls: ['cis-6.0/6.1.4', 'mcsb-1/LT-3', 'mcsb-2/LT-3'],
  rule: {
    if: {
      field: 'type',
      in: [
        'Microsoft.ApiManagement/service',
        'Microsoft.AppConfiguration/configurationStores',
        'Microsoft.Automation/automationAccounts',
        'Microsoft.Batch/batchAccounts',
        'Microsoft.Cache/redis',
        'Microsoft.Cdn/profiles',
        'Microsoft.CognitiveServices/accounts',
        'Microsoft.ContainerRegistry/registries',
        'Microsoft.ContainerService/managedClusters',
        'Microsoft.DataFactory/factories',
        'Microsoft.DBforMySQL/flexibleServers',
        'Microsoft.DBforPostgreSQL/flexibleServers',
        'Microsoft.Databricks/workspaces',
        'Microsoft.Devices/IotHubs',
        'Microsoft.DocumentDB/databaseAccounts',
        'Microsoft.EventGrid/domains',
        'Microsoft.EventGrid/topics',
        'Microsoft.EventHub/namespaces',
        'Microsoft.KeyVault/managedHSMs',
        'Microsoft.KeyVault/vaults',
        'Microsoft.Logic/workflows',
        'Microsoft.MachineLearningServices/workspaces',
        'Microsoft.Network/applicationGateways',
        'Microsoft.Network/azureFirewalls',
        'Microsoft.Network/bastionHosts',
        'Microsoft.Network/frontDoors',
        'Microsoft.Network/networkSecurityGroups',
        'Microsoft.Network/trafficManagerProfiles',
        'Microsoft.Network/virtualNetworkGateways',
        'Microsoft.RecoveryServices/vaults',
        'Microsoft.Search/searchServices',
        'Microsoft.ServiceBus/namespaces',
        'Microsoft.SignalRService/SignalR',
        'Microsoft.SignalRService/WebPubSub',
        'Microsoft.Sql/managedInstances',
        'Microsoft.Sql/servers/databases',
        'Microsoft.Synapse/workspaces',
        'Microsoft.Web/sites',
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Insights/diagnosticSettings',
        existenceCondition: {
          count: {
            field: 'Microsoft.Insights/diagnosticSettings/logs[*]',
            where: { field: 'Microsoft.Insights/diagnosticSettings/logs[*].enabled', equals: true },
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
          setting({
            scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]",
            properties: {
              workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
              logs: [{ categoryGroup: 'audit', enabled: false }],
            },
          }),
        ],
      },
    ],
    good: [
      [
        vault({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
      vault({
        properties: {},
        resources: [
          {
            type: 'providers/diagnosticSettings',
            apiVersion: '2021-05-01-preview',
            name: 'Microsoft.Insights/logs',
            properties: {
              workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
              logs: [{ categoryGroup: 'audit', enabled: true }],
            },
          },
        ],
      }),
    ],
    unknown: [
      [
        vault({ properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: "[parameters('logs')]",
          },
        }),
      ],
    ],
  },
};
