import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Cdn/profiles@2024-09-01', 'edge');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');

export const guardrail: Guardrail = {
  id: 'network/front-door-logs',
  title: 'Front Door sends its access and firewall logs',
  severity: 'low',
  why: 'Without them nobody can tell who attacked, and what got through.',
  fix:
    'Add a diagnostic setting with scope set to the profile and categories FrontDoorAccessLog and ' +
    'FrontDoorWebApplicationFirewallLog, or the group allLogs.',
  peers: ['Azure.FrontDoor.Logs'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cdn/profiles' },
        { field: 'Microsoft.CDN/profiles/sku.name', in: ['Standard_AzureFrontDoor', 'Premium_AzureFrontDoor'] },
      ],
    },
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
                      in: ['FrontDoorAccessLog', 'FrontDoorWebApplicationFirewallLog'],
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
      { at: '', in: profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.Cdn/profiles', 'edge')]",
            properties: {
              workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
              logs: [{ category: 'FrontDoorHealthProbeLog', enabled: true }],
            },
          }),
        ],
      },
    ],
    good: [
      [
        profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.Cdn/profiles', 'edge')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ category: 'FrontDoorAccessLog', enabled: true }],
          },
        }),
      ],
      [
        profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
        setting({
          scope: "[resourceId('Microsoft.Cdn/profiles', 'edge')]",
          properties: {
            workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]",
            logs: [{ categoryGroup: 'audit', enabled: true }],
          },
        }),
      ],
    ],
    unknown: [
      [
        profile({ sku: { name: 'Premium_AzureFrontDoor' }, properties: {} }),
        setting({ scope: "[resourceId('Microsoft.Cdn/profiles', 'edge')]", properties: { logs: "[parameters('logs')]" } }),
      ],
    ],
  },
};
