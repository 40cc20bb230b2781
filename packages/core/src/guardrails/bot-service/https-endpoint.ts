import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const bot = sample('Microsoft.BotService/botServices@2022-09-15', 'help');

export const guardrail: Guardrail = {
  id: 'bot-service/https-endpoint',
  title: 'Bots answer over HTTPS',
  severity: 'high',
  why: 'Whoever sits between reads what people tell the bot, and answers in its name.',
  fix: 'Use an https:// address in endpoint.',
  note: 'A bot without an address yet passes, which the built-in fails.',
  controls: ['mcsb-2/DP-3'],
  builtin: '6164527b-e1ee-4882-8673-572f425f5e0a',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.BotService/botServices' },
        { field: 'Microsoft.BotService/botServices/endpoint', exists: true },
        { field: 'Microsoft.BotService/botServices/endpoint', notEquals: '' },
        { field: 'Microsoft.BotService/botServices/endpoint', notLike: 'https://*' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/endpoint', in: bot({ properties: { endpoint: 'http://help.example/api/messages' } }) }],
    good: [bot({ properties: { endpoint: 'https://help.example/api/messages' } }), bot({ properties: { endpoint: '' } })],
  },
};
