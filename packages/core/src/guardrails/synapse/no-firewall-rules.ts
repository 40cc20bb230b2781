import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const rule = sample('Microsoft.Synapse/workspaces/firewallRules@2021-06-01', 'lake/office');
const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/no-firewall-rules',
  title: 'Synapse workspaces have no rule for public addresses',
  severity: 'medium',
  why: 'A rule for an address lets everybody behind it in, with a password alone.',
  fix: 'Remove the rule and connect through a private endpoint.',
  peers: ['CKV2_AZURE_19'],
  builtin: '56fd377d-098c-4f02-8406-81eb055902b8',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces/firewallRules' },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '', in: rule({ properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' } }) }],
    good: [workspace({ properties: {} })],
    unknown: [],
  },
};
