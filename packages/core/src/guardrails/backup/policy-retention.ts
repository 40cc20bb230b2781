import { Unknown } from '../../arm/index.ts';
import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, lookFrom, members, type Look } from '../look.ts';
import { judged } from '../property.ts';

const policy = sample('Microsoft.RecoveryServices/vaults/backupPolicies@2024-04-01', 'vault/daily');
const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

const DAYS: ReadonlyMap<string, number> = new Map([
  ['days', 1],
  ['weeks', 7],
  ['months', 30],
  ['years', 365],
]);

/** The retentions of a policy: its own, and those for full backups of databases. */
function retentions(properties: Look): Look[] {
  const full = members(lookFrom(properties, 'subProtectionPolicy')).filter(
    (part) => isOneOf(lookFrom(part, 'policyType').value, 'Full') === true,
  );
  return [properties, ...full].map((part) => lookFrom(part, 'retentionPolicy')).filter(({ value }) => value !== undefined);
}

/** How long the most frequent backups are kept: daily ones, or weekly ones where there are no others. */
function shortest(retention: Look): Look | undefined {
  return ['dailySchedule', 'weeklySchedule']
    .map((schedule) => lookFrom(retention, schedule, 'retentionDuration'))
    .find(({ value }) => value !== undefined);
}

function days(duration: Look): number | undefined {
  const count = lookFrom(duration, 'count').value;
  const unit = lookFrom(duration, 'durationType').value;
  const each = typeof unit === 'string' ? DAYS.get(unit.toLowerCase()) : undefined;
  return typeof count === 'number' && each !== undefined ? count * each : undefined;
}

export const guardrail: Guardrail = {
  id: 'backup/policy-retention',
  title: 'Backup policies keep backups for at least 30 days',
  severity: 'medium',
  why: 'Intruders wait and data rots unnoticed; when it is found, the last good backup is often some weeks old.',
  fix: 'Set retentionDuration of the daily (or weekly) schedule to 30 days or more.',
  note: 'Where a policy keeps daily and weekly backups, the daily ones are judged.',
  parameters: {
    minimumDays: { type: 'Integer', defaultValue: 30, metadata: { description: 'How many days backups have to be kept.' } },
  },
  judge: {
    types: ['microsoft.recoveryservices/vaults/backuppolicies'],
    judge: (resource, _graph, { minimumDays }) =>
      retentions(look(resource.body, 'properties')).flatMap((retention) => {
        const duration = shortest(retention);
        if (duration === undefined) return [];
        const count = lookFrom(duration, 'count');
        if (count.value instanceof Unknown) return [judged(resource, count, count.value.causes)];
        const kept = days(duration);
        return kept === undefined
          ? []
          : [judged(resource, count, kept >= Number(minimumDays), `this one keeps them for ${kept}`)];
      }),
  },
  examples: {
    bad: [
      {
        at: '/properties/retentionPolicy/dailySchedule/retentionDuration/count',
        in: policy({
          properties: {
            backupManagementType: 'AzureIaasVM',
            retentionPolicy: {
              retentionPolicyType: 'LongTermRetentionPolicy',
              dailySchedule: { retentionDuration: { count: 7, durationType: 'Days' } },
              weeklySchedule: { retentionDuration: { count: 12, durationType: 'Weeks' } },
            },
          },
        }),
      },
      {
        at: '/properties/subProtectionPolicy/0/retentionPolicy/weeklySchedule/retentionDuration/count',
        in: policy({
          properties: {
            backupManagementType: 'AzureWorkload',
            subProtectionPolicy: [
              {
                policyType: 'Full',
                retentionPolicy: { weeklySchedule: { retentionDuration: { count: 2, durationType: 'Weeks' } } },
              },
              { policyType: 'Log', retentionPolicy: { retentionDuration: { count: 7, durationType: 'Days' } } },
            ],
          },
        }),
      },
      {
        at: 'vault/short#/properties/retentionPolicy/dailySchedule/retentionDuration/count',
        in: vault({
          properties: {},
          resources: [
            {
              type: 'backupPolicies',
              apiVersion: '2024-04-01',
              name: 'short',
              properties: { retentionPolicy: { dailySchedule: { retentionDuration: { count: 14, durationType: 'Days' } } } },
            },
          ],
        }),
      },
    ],
    good: [
      policy({ properties: { retentionPolicy: { dailySchedule: { retentionDuration: { count: 30, durationType: 'Days' } } } } }),
      policy({ properties: { retentionPolicy: { weeklySchedule: { retentionDuration: { count: 5, durationType: 'Weeks' } } } } }),
    ],
  },
};
