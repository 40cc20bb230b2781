import type { Json, Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, members, not, test, type Look } from '../look.ts';
import { judged } from '../property.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');
const oldGateway = sample('Microsoft.Network/applicationGateways@2021-08-01', 'old');

/** The first predefined policy without TLS 1.1: https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview */
const FIRST_GOOD = '20220101';

function sslPolicy(resource: Resource): Judgement[] {
  const policy = look(resource.body, 'properties', 'sslPolicy');
  const minimum = lookFrom(policy, 'minProtocolVersion');
  const suites = members(lookFrom(policy, 'cipherSuites')).map((suite) => ({ place: suite, weak: test(suite.value, isWeak) }));
  const weak = suites.filter((suite) => suite.weak !== false).map((suite) => judged(resource, suite.place, not(suite.weak)));
  return [minimum.value === undefined ? named(resource, lookFrom(policy, 'policyName')) : oldest(resource, minimum), ...weak];
}

function oldest(resource: Resource, minimum: Look): Judgement {
  return judged(
    resource,
    minimum,
    test(minimum.value, (version) => typeof version === 'string' && version.toLowerCase() >= 'tlsv1_2'),
  );
}

function named(resource: Resource, name: Look): Judgement {
  const old = test(name.value, (known) => {
    if (typeof known !== 'string') return (resource.apiVersion ?? '') < '2023-02-01';
    return (/\d{8}/.exec(known)?.[0] ?? FIRST_GOOD) < FIRST_GOOD;
  });
  return judged(resource, name, not(old));
}

function isWeak(suite: Json | undefined): boolean {
  return typeof suite === 'string' && /_(?:3DES|DES|RC4|NULL|EXPORT|MD5)(?:_|$)/i.test(suite);
}

export const guardrail: Guardrail = {
  id: 'network/application-gateway-tls',
  title: 'Application gateways accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between the browser and the gateway.',
  fix:
    'Set sslPolicy to {"policyType": "Predefined", "policyName": "AppGwSslPolicy20220101"}, or a custom one with ' +
    'minProtocolVersion TLSv1_2.',
  note:
    'Absent, it is AppGwSslPolicy20220101 from API version 2023-02-01 on and AppGwSslPolicy20150501 before. Cipher suites ' +
    'that are broken by themselves (3DES, RC4, ...) fail too.',
  controls: ['cis-6.0/7.12'],
  peers: ['CKV_AZURE_218', 'Azure.AppGw.SSLPolicy'],
  judge: { types: ['microsoft.network/applicationgateways'], judge: sslPolicy },
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
      {
        at: '/properties/sslPolicy/cipherSuites/1',
        in: gateway({
          properties: {
            sslPolicy: {
              policyType: 'Custom',
              minProtocolVersion: 'TLSv1_2',
              cipherSuites: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA'],
            },
          },
        }),
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
