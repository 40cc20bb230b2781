import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/ftps',
  title: 'Web apps take files over FTPS only, or not at all',
  severity: 'medium',
  why: 'FTP sends the password and the program itself in plain text.',
  fix: 'Set ftpsState to Disabled or FtpsOnly.',
  note: 'Absent, apps made by a template may accept plain FTP (AllAllowed).',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_78', 'AVD-AZU-0071', 'Azure.AppService.WebSecureFtp', 'TA-000003', 'TA-000009', 'TA-000015'],
  builtin: '4d24b6d4-5e53-4a4f-a7f4-618fa573ee4b',
  set: { '/properties/siteConfig/ftpsState': 'Disabled' },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/ftpsState', in: ['FtpsOnly', 'Disabled'] },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/ftpsState', in: site({ properties: { siteConfig: { ftpsState: 'AllAllowed' } } }) },
      {
        at: 'shop/web#/properties/ftpsState',
        in: [site({ properties: {} }), config({ properties: { ftpsState: 'AllAllowed' } })],
      },
      { at: '/properties/ftpsState', in: config({ properties: { ftpsState: 'AllAllowed' } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { ftpsState: 'Disabled' } } }),
      [site({ properties: {} }), config({ properties: { ftpsState: 'Disabled' } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { ftpsState: 'Disabled' } }],
      }),
    ],
  },
};
