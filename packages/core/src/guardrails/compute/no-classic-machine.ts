import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const classic = sample('Microsoft.ClassicCompute/virtualMachines@2017-04-01', 'old');
const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/no-classic-machine',
  title: 'No classic virtual machine is deployed',
  severity: 'high',
  why: 'Classic machines were retired on 6 September 2023: no role-based access, no policies, no managed disks, no fixes.',
  fix: 'Use Microsoft.Compute/virtualMachines.',
  peers: ['TA-000030'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.ClassicCompute/virtualMachines' },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '', in: classic({ properties: {} }) }],
    good: [machine({ properties: {} })],
    unknown: [],
  },
};
