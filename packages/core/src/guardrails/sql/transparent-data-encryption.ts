import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const encryption = sample('Microsoft.Sql/servers/databases/transparentDataEncryption@2021-11-01', 'sql/shop/current');
const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');

export const guardrail: Guardrail = {
  id: 'sql/transparent-data-encryption',
  title: 'SQL databases are encrypted at rest',
  severity: 'high',
  why: 'Files and backups of a database that is not encrypted can be read by whoever gets hold of them.',
  fix: 'Remove the transparentDataEncryption child, or set its state to Enabled.',
  note:
    'Databases made since 2017 are encrypted unless a transparentDataEncryption child says otherwise, so that only the ' +
    'child is judged. The built-in looks for the child, which every live database has; to ask templates for it would be ' +
    'a false alarm. API version 2014-04-01 calls the property status.',
  controls: ['mcsb-1/DP-4', 'mcsb-2/DP-4'],
  peers: ['CKV2_AZURE_25', 'TA-000027', 'Azure.SQL.TDE'],
  builtin: '17k78e20-9358-41c9-923c-fb736d382a12',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/databases/transparentDataEncryption' },
        {
          anyOf: [
            {
              allOf: [
                { field: 'Microsoft.Sql/servers/databases/transparentDataEncryption/state', exists: true },
                { field: 'Microsoft.Sql/servers/databases/transparentDataEncryption/state', notEquals: 'Enabled' },
              ],
            },
            {
              allOf: [
                { field: 'Microsoft.Sql/servers/databases/transparentDataEncryption/state', exists: false },
                { field: 'Microsoft.Sql/servers/databases/transparentDataEncryption/status', notEquals: 'Enabled' },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/state', in: encryption({ properties: { state: 'Disabled' } }) },
      {
        at: 'sql/shop/current#/properties/status',
        in: database({
          properties: {},
          resources: [
            { type: 'transparentDataEncryption', apiVersion: '2014-04-01', name: 'current', properties: { status: 'Disabled' } },
          ],
        }),
      },
    ],
    good: [
      encryption({ properties: { state: 'Enabled' } }),
      database({
        properties: {},
        resources: [
          { type: 'transparentDataEncryption', apiVersion: '2014-04-01', name: 'current', properties: { status: 'Enabled' } },
        ],
      }),
    ],
  },
};
