import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-ftps',
  title: 'Slots of web apps take files over FTPS only, or not at all',
  severity: 'medium',
  why: 'FTP sends the password and the program itself in plain text.',
  fix: 'Set ftpsState to Disabled or FtpsOnly.',
  note: 'Absent, apps made by a template may accept plain FTP (AllAllowed).',
  set: { '/properties/siteConfig/ftpsState': 'Disabled' },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/slots/config/ftpsState', in: ['FtpsOnly', 'Disabled'] },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/ftpsState', in: slot({ properties: { siteConfig: { ftpsState: 'AllAllowed' } } }) },
      {
        at: 'shop/blue/web#/properties/ftpsState',
        in: [slot({ properties: {} }), config({ properties: { ftpsState: 'AllAllowed' } })],
      },
      { at: '/properties/ftpsState', in: config({ properties: { ftpsState: 'AllAllowed' } }) },
      { at: '/properties/siteConfig', in: slot({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: slot({ properties: {} }) },
    ],
    good: [
      slot({ properties: { siteConfig: { ftpsState: 'Disabled' } } }),
      [slot({ properties: {} }), config({ properties: { ftpsState: 'Disabled' } })],
      slot({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { ftpsState: 'Disabled' } }],
      }),
    ],
  },
};
