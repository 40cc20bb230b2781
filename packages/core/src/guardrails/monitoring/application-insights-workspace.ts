import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const component = sample('Microsoft.Insights/components@2020-02-02', 'shop');

export const guardrail: Guardrail = {
  id: 'monitoring/application-insights-workspace',
  title: 'Application Insights writes to a workspace',
  severity: 'low',
  why: 'Telemetry outside a workspace escapes its access rights, its retention and its keys.',
  fix: 'Name a workspace in WorkspaceResourceId.',
  note:
    'Components without a workspace were retired on 29 February 2024; Azure now picks a default workspace for them, which ' +
    'nobody of yours configured.',
  builtin: 'd550e854-df1a-4de9-bf44-cd894b39a95e',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/components' },
        {
          anyOf: [
            { field: 'Microsoft.Insights/components/WorkspaceResourceId', exists: false },
            { field: 'Microsoft.Insights/components/WorkspaceResourceId', equals: '' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/WorkspaceResourceId', in: component({ properties: { WorkspaceResourceId: '' } }) },
      { at: '/properties', in: component({ properties: {} }) },
    ],
    good: [
      component({ properties: { WorkspaceResourceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]" } }),
    ],
  },
};
