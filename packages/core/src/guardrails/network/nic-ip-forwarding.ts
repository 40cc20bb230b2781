import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const nic = sample('Microsoft.Network/networkInterfaces@2024-05-01', 'nic');

export const guardrail: Guardrail = {
  id: 'network/nic-ip-forwarding',
  title: 'Network interfaces forward no traffic of others',
  severity: 'medium',
  why: 'A machine that forwards traffic can be used as a bridge between networks that were meant to be apart.',
  fix: 'Remove enableIPForwarding, except on network appliances and firewalls.',
  note: 'Absent, it is off.',
  peers: ['CKV_AZURE_118', 'AVD-AZU-0075'],
  builtin: '88c0b9da-ce96-4b03-9635-f29a937e2900',
  set: { '/properties/enableIPForwarding': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/networkInterfaces' },
        { field: 'Microsoft.Network/networkInterfaces/enableIPForwarding', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enableIPForwarding', in: nic({ properties: { enableIPForwarding: true } }) }],
    good: [nic({ properties: { enableIPForwarding: false } }), nic({ properties: {} })],
  },
};
