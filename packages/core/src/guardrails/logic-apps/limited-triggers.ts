import { isJsonObject, type Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, not, or, test } from '../look.ts';
import { judged } from '../property.ts';

const workflow = sample('Microsoft.Logic/workflows@2019-05-01', 'order');

function callers(resource: Resource): Judgement[] {
  const triggers = look(resource.body, 'properties', 'definition', 'triggers');
  const names = isJsonObject(triggers.value) ? Object.keys(triggers.value) : [];
  const requested = or(
    test(triggers.value, () => false),
    ...names.map((name) => isOneOf(lookFrom(triggers, name, 'type').value, 'Request', 'HttpWebhook')),
  );
  if (requested === false) return [];
  const access = look(resource.body, 'properties', 'accessControl', 'triggers');
  const unsigned = isOneOf(lookFrom(access, 'sasAuthenticationPolicy', 'state').value, 'Disabled');
  const allowed = lookFrom(access, 'allowedCallerIpAddresses');
  const limited = test(allowed.value, (list) => Array.isArray(list));
  return [judged(resource, allowed, or(not(requested), unsigned, limited))];
}

export const guardrail: Guardrail = {
  id: 'logic-apps/limited-triggers',
  title: 'Logic apps with a request trigger answer known callers only',
  severity: 'high',
  why: 'The address of the trigger is the only secret; whoever has seen it runs the workflow.',
  fix:
    'List addresses in accessControl.triggers.allowedCallerIpAddresses, or name callers in openAuthenticationPolicies and set ' +
    'sasAuthenticationPolicy.state to Disabled.',
  note:
    'Policies for Entra ID alone do not help: a signed address keeps working beside them until it is switched off ' +
    '(https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app).',
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
      workflow({
        properties: {
          definition: { triggers: { request: { type: 'Request' } } },
          accessControl: { triggers: { sasAuthenticationPolicy: { state: 'Disabled' } } },
        },
      }),
      workflow({ properties: { definition: { triggers: { request: { type: 'Recurrence' } } } } }),
    ],
    unknown: [
      workflow({ properties: { definition: "[parameters('definition')]" } }),
      workflow({
        properties: {
          definition: { triggers: { request: { type: 'Request' } } },
          accessControl: { triggers: { allowedCallerIpAddresses: "[parameters('callers')]" } },
        },
      }),
    ],
  },
};
