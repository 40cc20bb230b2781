import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Communication/communicationServices@2023-04-01', 'mail');

export const guardrail: Guardrail = {
  id: 'communication/managed-identity',
  title: 'Communication services have a managed identity',
  severity: 'low',
  why: 'Without one the service reaches storage and AI services with keys, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  controls: ['mcsb-2/IM-3'],
  builtin: 'bcff6755-335b-484d-b435-d1161db39cdc',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Communication/communicationServices' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: service({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: service({ properties: {} }) },
    ],
    good: [service({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
