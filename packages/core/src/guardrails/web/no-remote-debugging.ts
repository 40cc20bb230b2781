import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/no-remote-debugging',
  title: 'Web apps cannot be debugged from outside',
  severity: 'high',
  why: 'An open debugger hands over memory and control of the app to whoever gets in.',
  fix: 'Remove remoteDebuggingEnabled or set it to false.',
  note: 'Absent, it is off.',
  controls: ['mcsb-1/PV-2', 'mcsb-2/PV-2'],
  peers: ['CKV_AZURE_72', 'Azure.AppService.RemoteDebug', 'TA-000002', 'TA-000008', 'TA-000014'],
  builtin: 'cb510bfd-1cba-4d9f-a230-cb0976f4bb71',
  set: { '/properties/siteConfig/remoteDebuggingEnabled': false },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/remoteDebuggingEnabled', notEquals: true },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/remoteDebuggingEnabled',
        in: site({ properties: { siteConfig: { remoteDebuggingEnabled: true } } }),
      },
      {
        at: 'shop/web#/properties/remoteDebuggingEnabled',
        in: [site({ properties: {} }), config({ properties: { remoteDebuggingEnabled: true } })],
      },
      { at: '/properties/remoteDebuggingEnabled', in: config({ properties: { remoteDebuggingEnabled: true } }) },
    ],
    good: [
      site({ properties: { siteConfig: { remoteDebuggingEnabled: false } } }),
      [site({ properties: {} }), config({ properties: { remoteDebuggingEnabled: false } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { remoteDebuggingEnabled: false } }],
      }),
      site({ properties: {} }),
    ],
  },
};
