import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const key = sample('Microsoft.KeyVault/vaults/keys@2023-07-01', 'kv/app-key');

export const guardrail: Guardrail = {
  id: 'key-vault/key-rotation',
  title: 'Keys rotate by themselves',
  severity: 'medium',
  why: 'Rotation by hand is forgotten or feared; a policy replaces the key on schedule and limits what a leaked version opens.',
  fix: 'Give the key a rotationPolicy with a lifetimeActions entry whose action is Rotate.',
  controls: ['cis-6.0/8.3.9', 'mcsb-2/DP-6'],
  peers: ['Azure.KeyVault.AutoRotationPolicy'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/keys' },
        {
          count: {
            field: 'Microsoft.KeyVault/vaults/keys/rotationPolicy.lifetimeActions[*]',
            where: {
              field: 'Microsoft.KeyVault/vaults/keys/rotationPolicy.lifetimeActions[*].action.type',
              equals: 'Rotate',
            },
          },
          less: 1,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/rotationPolicy/lifetimeActions',
        in: key({
          properties: {
            rotationPolicy: { lifetimeActions: [{ trigger: { timeBeforeExpiry: 'P30D' }, action: { type: 'Notify' } }] },
          },
        }),
      },
      { at: '/properties', in: key({ properties: {} }) },
    ],
    good: [
      key({
        properties: {
          rotationPolicy: { lifetimeActions: [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'Rotate' } }] },
        },
      }),
    ],
  },
};
