import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const alert = sample('Microsoft.Insights/activityLogAlerts@2020-10-01', 'policy-changed');

export const guardrail: Guardrail = {
  id: 'monitoring/alert-enabled',
  title: 'Alerts on the activity log are switched on',
  severity: 'low',
  why: 'An alert that is switched off warns nobody, while everybody believes that it does.',
  fix: 'Set enabled to true, or remove the alert.',
  note: 'Absent, it is on. Whether a subscription has all the alerts that it needs only the estate tells.',
  set: { '/properties/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/activityLogAlerts' },
        { field: 'Microsoft.Insights/ActivityLogAlerts/enabled', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enabled', in: alert({ location: 'global', properties: { enabled: false } }) }],
    good: [alert({ location: 'global', properties: { enabled: true } }), alert({ location: 'global', properties: {} })],
  },
};
