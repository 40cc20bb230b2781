import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const bot = sample('Microsoft.BotService/botServices@2022-09-15', 'help');

export const guardrail: Guardrail = {
  id: 'bot-service/local-authentication',
  title: 'Bots accept no shared keys',
  severity: 'medium',
  why: 'Whoever has the key of a channel speaks as the bot, and nobody can tell who it was.',
  fix: 'Set disableLocalAuth to true.',
  note: 'Absent, keys are accepted.',
  builtin: 'ffea632e-4e3a-4424-bf78-10e179bb2e1a',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.BotService/botServices' },
        { field: 'Microsoft.BotService/botServices/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: bot({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: bot({ properties: {} }) },
    ],
    good: [bot({ properties: { disableLocalAuth: true } })],
  },
};
