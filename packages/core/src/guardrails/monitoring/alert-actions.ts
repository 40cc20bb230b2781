import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const alert = sample('Microsoft.Insights/activityLogAlerts@2020-10-01', 'policy-changed');

export const guardrail: Guardrail = {
  id: 'monitoring/alert-actions',
  title: 'Alerts on the activity log tell somebody',
  severity: 'low',
  why: 'An alert without an action group is written down in the portal, where nobody sees it in time.',
  fix: 'Name an action group in actions.actionGroups.',
  note: 'An alert processing rule can add action groups from outside the template; suppress the finding where one does.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/activityLogAlerts' },
        { count: { field: 'Microsoft.Insights/activityLogAlerts/actions.actionGroups[*]' }, less: 1 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/actions/actionGroups',
        in: alert({ location: 'global', properties: { actions: { actionGroups: [] } } }),
      },
      { at: '/properties', in: alert({ location: 'global', properties: {} }) },
    ],
    good: [
      alert({
        location: 'global',
        properties: {
          actions: { actionGroups: [{ actionGroupId: "[resourceId('Microsoft.Insights/actionGroups', 'security')]" }] },
        },
      }),
    ],
  },
};
