import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const bot = sample('Microsoft.BotService/botServices@2022-09-15', 'help');

export const guardrail: Guardrail = {
  id: 'bot-service/customer-managed-key',
  title: 'Bots are encrypted with a customer-managed key',
  severity: 'low',
  why: 'Settings and secrets of the channels are unreadable as soon as the key is revoked.',
  fix: 'Set isCmekEnabled to true and name the key in cmekKeyVaultUrl.',
  note: 'Absent, it is off. Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '51522a96-0869-4791-82f3-981000c2c67f',
  set: { '/properties/isCmekEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.BotService/botServices' },
        { field: 'Microsoft.BotService/botServices/isCmekEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isCmekEnabled', in: bot({ properties: { isCmekEnabled: false } }) },
      { at: '/properties', in: bot({ properties: {} }) },
    ],
    good: [bot({ properties: { isCmekEnabled: true } })],
  },
};
