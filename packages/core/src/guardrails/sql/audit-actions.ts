import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, members, or } from '../look.ts';
import { judged } from '../property.ts';

const auditing = sample('Microsoft.Sql/servers/auditingSettings@2021-11-01', 'sql/default');
const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

const NEEDED = ['SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP', 'FAILED_DATABASE_AUTHENTICATION_GROUP', 'BATCH_COMPLETED_GROUP'];

export const guardrail: Guardrail = {
  id: 'sql/audit-actions',
  title: 'SQL auditing records sign-ins and queries',
  severity: 'medium',
  why: 'A log without failed sign-ins hides the guessing, one without queries what was taken.',
  fix:
    'Leave auditActionsAndGroups out, or list at least SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP, ' +
    'FAILED_DATABASE_AUTHENTICATION_GROUP and BATCH_COMPLETED_GROUP.',
  note: 'Absent, it is these three. The built-in fails a server whose template leaves the list out.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  builtin: '7ff426e2-515f-405a-91c8-4f2333442eb5',
  judge: {
    types: ['microsoft.sql/servers/auditingsettings'],
    judge: (resource) => {
      const actions = look(resource.body, 'properties', 'auditActionsAndGroups');
      const listed = members(actions);
      if (isOneOf(look(resource.body, 'properties', 'state').value, 'Enabled') === false || listed.length === 0) return [];
      return NEEDED.flatMap((action) => {
        const found = or(...listed.map(({ value }) => isOneOf(value, action)));
        return found === true ? [] : [judged(resource, actions, found, `${action} is missing`)];
      }).slice(0, 1);
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/auditActionsAndGroups',
        in: auditing({ properties: { state: 'Enabled', auditActionsAndGroups: ['BATCH_COMPLETED_GROUP'] } }),
      },
      {
        at: 'sql/default#/properties/auditActionsAndGroups',
        in: server({
          properties: {},
          resources: [
            {
              type: 'auditingSettings',
              apiVersion: '2021-11-01',
              name: 'default',
              properties: { state: 'Enabled', auditActionsAndGroups: ['FAILED_DATABASE_AUTHENTICATION_GROUP'] },
            },
          ],
        }),
      },
    ],
    good: [
      auditing({ properties: { state: 'Enabled' } }),
      auditing({ properties: { state: 'Enabled', auditActionsAndGroups: NEEDED } }),
    ],
    unknown: [
      auditing({ properties: { state: 'Enabled', auditActionsAndGroups: ['BATCH_COMPLETED_GROUP', "[parameters('group')]"] } }),
    ],
  },
};
