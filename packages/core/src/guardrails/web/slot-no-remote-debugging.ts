import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-no-remote-debugging',
  title: 'Slots of web apps cannot be debugged from outside',
  severity: 'high',
  why: 'An open debugger hands over memory and control of the app to whoever gets in.',
  fix: 'Remove remoteDebuggingEnabled or set it to false.',
  note: 'Absent, it is off.',
  peers: ['CKV_AZURE_155'],
  set: { '/properties/siteConfig/remoteDebuggingEnabled': false },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/slots/config/remoteDebuggingEnabled', notEquals: true },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/remoteDebuggingEnabled',
        in: slot({ properties: { siteConfig: { remoteDebuggingEnabled: true } } }),
      },
      {
        at: 'shop/blue/web#/properties/remoteDebuggingEnabled',
        in: [slot({ properties: {} }), config({ properties: { remoteDebuggingEnabled: true } })],
      },
      { at: '/properties/remoteDebuggingEnabled', in: config({ properties: { remoteDebuggingEnabled: true } }) },
    ],
    good: [
      slot({ properties: { siteConfig: { remoteDebuggingEnabled: false } } }),
      [slot({ properties: {} }), config({ properties: { remoteDebuggingEnabled: false } })],
      slot({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { remoteDebuggingEnabled: false } }],
      }),
      slot({ properties: {} }),
    ],
  },
};
