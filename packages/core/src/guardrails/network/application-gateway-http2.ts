import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-http2',
  title: 'Application gateways speak HTTP/2',
  severity: 'low',
  why: 'HTTP/2 has stricter rules for requests, which closes some ways to smuggle them past the gateway.',
  fix: 'Set enableHttp2 to true.',
  controls: ['cis-6.0/7.13'],
  set: { '/properties/enableHttp2': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        { field: 'Microsoft.Network/applicationGateways/enableHttp2', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableHttp2', in: gateway({ properties: { enableHttp2: false } }) },
      { at: '/properties', in: gateway({ properties: {} }) },
    ],
    good: [gateway({ properties: { enableHttp2: true } })],
  },
};
