import { printExpression, Unknown } from '../../arm/index.ts';
import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, not, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

function plainListeners(resource: Resource): Judgement[] {
  const rules = members(look(resource.body, 'properties', 'requestRoutingRules'));
  return members(look(resource.body, 'properties', 'httpListeners')).map((listener) => {
    const protocol = lookFrom(listener, 'properties', 'protocol');
    return judged(resource, protocol, or(isOneOf(protocol.value, 'Https'), onlyRedirects(listener, rules)));
  });
}

function onlyRedirects(listener: Look, rules: readonly Look[]): Truth {
  const name = lookFrom(listener, 'name').value;
  const of = rules.map((rule) => uses(rule, name));
  const redirecting = rules.map((rule) =>
    test(lookFrom(rule, 'properties', 'redirectConfiguration').value, (redirect) => redirect !== undefined),
  );
  return and(or(...of), ...of.map((used, i) => or(not(used), redirecting[i]!)));
}

/** Whether a rule's listener is the one of this name: ids of listeners end with it, also those that aren't known yet. */
function uses(rule: Look, name: Look['value']): Truth {
  const id = lookFrom(rule, 'properties', 'httpListener', 'id').value;
  const text = id instanceof Unknown ? printExpression(id.residual).toLowerCase() : id;
  return test(name, (known) => {
    if (typeof known !== 'string' || typeof text !== 'string') return false;
    return text.toLowerCase().endsWith(`/${known.toLowerCase()}`) || text.endsWith(`'${known.toLowerCase()}')`);
  });
}

export const guardrail: Guardrail = {
  id: 'network/application-gateway-https',
  title: 'Application gateways listen on HTTPS',
  severity: 'high',
  why: 'A listener for plain HTTP lets whoever sits between read and change all traffic, sign-ins included.',
  fix: 'Set protocol of the listener to Https, or give its rule a redirectConfiguration to an HTTPS listener.',
  note: 'A listener passes too when every rule that uses it only redirects.',
  peers: ['CKV_AZURE_217', 'Azure.AppGw.UseHTTPS'],
  judge: { types: ['microsoft.network/applicationgateways'], judge: plainListeners },
  examples: {
    bad: [
      {
        at: '/properties/httpListeners/0/properties/protocol',
        in: gateway({ properties: { httpListeners: [{ name: 'web', properties: { protocol: 'Http' } }] } }),
      },
    ],
    good: [
      gateway({ properties: { httpListeners: [{ name: 'web', properties: { protocol: 'Https' } }] } }),
      gateway({
        properties: {
          httpListeners: [{ name: 'plain', properties: { protocol: 'Http' } }],
          requestRoutingRules: [
            {
              name: 'up',
              properties: {
                httpListener: { id: "[resourceId('Microsoft.Network/applicationGateways/httpListeners', 'gateway', 'plain')]" },
                redirectConfiguration: {
                  id: "[resourceId('Microsoft.Network/applicationGateways/redirectConfigurations', 'gateway', 'up')]",
                },
              },
            },
          ],
        },
      }),
    ],
  },
};
