import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, not, test } from '../look.ts';
import { judged } from '../property.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');
const oldGateway = sample('Microsoft.Network/applicationGateways@2021-08-01', 'old');

/** https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview */
const OLD_POLICIES = ['appgwsslpolicy20150501', 'appgwsslpolicy20170401'];

function weakestProtocol(resource: Resource): Judgement[] {
  const policy = look(resource.body, 'properties', 'sslPolicy');
  const minimum = lookFrom(policy, 'minProtocolVersion');
  const name = lookFrom(policy, 'policyName');
  const decisive = minimum.value === undefined ? name : minimum;
  const old = test(decisive.value, (known) => {
    if (typeof known !== 'string') return (resource.apiVersion ?? '') < '2023-02-01';
    return decisive === minimum ? known.toLowerCase() < 'tlsv1_2' : OLD_POLICIES.includes(known.toLowerCase());
  });
  return [judged(resource, decisive, not(old))];
}

export const guardrail: Guardrail = {
  id: 'network/application-gateway-tls',
  title: 'Application gateways accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between the browser and the gateway.',
  fix:
    'Set sslPolicy to {"policyType": "Predefined", "policyName": "AppGwSslPolicy20220101"}, or a custom one with ' +
    'minProtocolVersion TLSv1_2.',
  note: 'Absent, it is AppGwSslPolicy20220101 from API version 2023-02-01 on and AppGwSslPolicy20150501 before.',
  controls: ['cis-6.0/7.12'],
  peers: ['CKV_AZURE_218', 'Azure.AppGw.SSLPolicy'],
  judge: { types: ['microsoft.network/applicationgateways'], judge: weakestProtocol },
  examples: {
    bad: [
      {
        at: '/properties/sslPolicy/minProtocolVersion',
        in: gateway({ properties: { sslPolicy: { policyType: 'Custom', minProtocolVersion: 'TLSv1_1' } } }),
      },
      {
        at: '/properties/sslPolicy/policyName',
        in: gateway({ properties: { sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20170401' } } }),
      },
      { at: '/properties', in: oldGateway({ properties: {} }) },
    ],
    good: [
      gateway({ properties: { sslPolicy: { policyType: 'Custom', minProtocolVersion: 'TLSv1_3' } } }),
      gateway({ properties: { sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' } } }),
      gateway({ properties: {} }),
    ],
  },
};
