import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');
const setting = sample('Microsoft.Security/advancedThreatProtectionSettings@2019-01-01', 'current');
const scope = 'Microsoft.DocumentDB/databaseAccounts/cosmos';

export const guardrail: Guardrail = {
  id: 'cosmos-db/threat-detection',
  title: 'Threat detection of Cosmos DB accounts is not switched off',
  severity: 'medium',
  why: 'Injection and access from unusual places show in the traffic; without detection nobody looks at it.',
  fix: 'Set isEnabled to true, or remove the setting and switch Defender for Azure Cosmos DB on for the subscription.',
  note:
    'Only a setting that a template writes is judged: without one the plan of the subscription decides, which no ' +
    'template shows. PSRule wants a setting on every account.',
  peers: ['Azure.Cosmos.DefenderCloud'],
  set: { '/properties/isEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/advancedThreatProtectionSettings' },
        { field: 'id', contains: '/Microsoft.DocumentDB/databaseAccounts/' },
        { field: 'Microsoft.Security/advancedThreatProtectionSettings/isEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: 'current#/properties/isEnabled',
        in: [account({ properties: {} }), setting({ scope, properties: { isEnabled: false } })],
      },
    ],
    good: [[account({ properties: {} }), setting({ scope, properties: { isEnabled: true } })], account({ properties: {} })],
  },
};
