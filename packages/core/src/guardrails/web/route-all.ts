import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/route-all',
  title: 'Web apps send all outbound traffic through their network',
  severity: 'low',
  why: 'Otherwise only private addresses are routed through it, and the rest passes no firewall.',
  fix: 'Set vnetRouteAllEnabled to true.',
  set: { '/properties/vnetRouteAllEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/sites' },
        { field: 'Microsoft.Web/sites/vnetRouteAllEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/vnetRouteAllEnabled', in: site({ properties: { vnetRouteAllEnabled: false } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [site({ properties: { vnetRouteAllEnabled: true } })],
  },
};
