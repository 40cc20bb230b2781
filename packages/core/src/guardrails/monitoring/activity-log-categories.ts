import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';

const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'activity');

const CATEGORIES = ['Administrative', 'Security', 'Alert', 'Policy'];

function categories(resource: Resource): Judgement[] {
  if (!isOfSubscription(resource)) return [];
  const logs = look(resource.body, 'properties', 'logs');
  const unread = test(logs.value, () => false);
  const sent = CATEGORIES.map((category) => or(unread, ...members(logs).map((log) => sends(log, category))));
  const missing = CATEGORIES.filter((_, i) => sent[i] === false);
  return [judged(resource, logs, and(...sent), `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not sent`)];
}

function isOfSubscription({ type, scope }: Resource): boolean {
  // `.../providers/diagnosticSettings` extends the resource that its type and name begin with.
  if (/\/providers\//i.test(type)) return false;
  return /^\/subscriptions\/[^/]+$/i.test(scope) || /^\[subscription\(\)/i.test(scope) || scope === '';
}

function sends(log: Look, category: string): Truth {
  const enabled = test(lookFrom(log, 'enabled').value, (value) => value === true);
  const named = or(isOneOf(lookFrom(log, 'category').value, category), isOneOf(lookFrom(log, 'categoryGroup').value, 'allLogs'));
  return and(enabled, named);
}

export const guardrail: Guardrail = {
  id: 'monitoring/activity-log-categories',
  title: 'The activity log is sent with the categories that matter',
  severity: 'high',
  why: 'Without them nobody can tell who changed rights, policies or resources, and who was warned.',
  fix: 'Enable the categories Administrative, Security, Alert and Policy.',
  note: 'Judged on settings of a subscription; a setting for the group allLogs has all.',
  controls: ['cis-6.0/6.1.1.2'],
  judge: { types: ['microsoft.insights/diagnosticsettings'], judge: categories },
  examples: {
    bad: [
      {
        at: '/properties/logs',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            setting({
              properties: {
                workspaceId:
                  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/logs',
                logs: [
                  { category: 'Administrative', enabled: true },
                  { category: 'Policy', enabled: true },
                ],
              },
            }),
          ],
        },
      },
    ],
    good: [
      {
        type: 'Microsoft.KeyVault/vaults/providers/diagnosticSettings',
        apiVersion: '2021-05-01-preview',
        name: "[concat(parameters('vault'), '/Microsoft.Insights/audit')]",
        properties: { logs: [{ categoryGroup: 'audit', enabled: true }] },
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          setting({
            properties: {
              workspaceId:
                '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/logs',
              logs: [
                { category: 'Administrative', enabled: true },
                { category: 'Security', enabled: true },
                { category: 'Alert', enabled: true },
                { category: 'Policy', enabled: true },
              ],
            },
          }),
        ],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [setting({ properties: { logs: [{ categoryGroup: 'allLogs', enabled: true }] } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [setting({ properties: { logs: "[parameters('logs')]" } })],
      },
    ],
  },
};
