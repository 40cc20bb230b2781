import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const bot = sample('Microsoft.BotService/botServices@2022-09-15', 'help');

export const guardrail: Guardrail = {
  id: 'bot-service/public-network-access',
  title: 'Bots are not reachable from public networks',
  severity: 'low',
  why: 'A bot for employees then answers inside your networks only.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. Only the Direct Line channel works then; bots for the public skip it.',
  controls: ['mcsb-2/NS-2'],
  builtin: '5e8168db-69e3-4beb-9822-57cb59202a9d',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.BotService/botServices' },
        { field: 'Microsoft.BotService/botServices/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: bot({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: bot({ properties: {} }) },
    ],
    good: [bot({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
