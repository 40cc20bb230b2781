import { isJsonObject, type Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, or, test } from '../look.ts';
import { judged } from '../property.ts';

const workflow = sample('Microsoft.Logic/workflows@2019-05-01', 'order');

function callers(resource: Resource): Judgement[] {
  const triggers = look(resource.body, 'properties', 'definition', 'triggers');
  const names = isJsonObject(triggers.value) ? Object.keys(triggers.value) : [];
  const requested = or(...names.map((name) => isOneOf(lookFrom(triggers, name, 'type').value, 'Request', 'HttpWebhook')));
  if (requested === false) return [];
  const allowed = look(resource.body, 'properties', 'accessControl', 'triggers', 'allowedCallerIpAddresses');
  return [
    judged(
      resource,
      allowed,
      test(allowed.value, (list) => Array.isArray(list)),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'logic-apps/limited-triggers',
  title: 'Logic apps with a request trigger answer known addresses only',
  severity: 'high',
  why: 'The address of the trigger is the only secret; whoever has seen it runs the workflow.',
  fix: 'List addresses in accessControl.triggers.allowedCallerIpAddresses.',
  peers: ['Azure.LogicApp.LimitHTTPTrigger'],
  judge: { types: ['microsoft.logic/workflows'], judge: callers },
  examples: {
    bad: [{ at: '/properties', in: workflow({ properties: { definition: { triggers: { request: { type: 'Request' } } } } }) }],
    good: [
      workflow({
        properties: {
          definition: { triggers: { request: { type: 'Request' } } },
          accessControl: { triggers: { allowedCallerIpAddresses: [{ addressRange: '203.0.113.0-203.0.113.15' }] } },
        },
      }),
      workflow({ properties: { definition: { triggers: { request: { type: 'Recurrence' } } } } }),
    ],
    unknown: [
      workflow({
        properties: {
          definition: { triggers: { request: { type: 'Request' } } },
          accessControl: { triggers: { allowedCallerIpAddresses: "[parameters('callers')]" } },
        },
      }),
    ],
  },
};
