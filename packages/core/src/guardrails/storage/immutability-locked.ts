import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample(
  'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01',
  'logs/default/audit/default',
);

export const guardrail: Guardrail = {
  id: 'storage/immutability-locked',
  title: 'Immutability policies of containers are locked',
  severity: 'low',
  why: 'As long as a policy is not locked, whoever may write it can shorten or remove it, and then the data.',
  fix: 'Lock the policy once its period is right; that is an action of its own and no property of a template.',
  note: 'Azure ignores the state in a template, so that this tells about live containers.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies' },
        { field: 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies/state', exists: true },
        { field: 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies/state', notEquals: 'Locked' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/state', in: policy({ properties: { immutabilityPeriodSinceCreationInDays: 365, state: 'Unlocked' } }) },
    ],
    good: [
      policy({ properties: { immutabilityPeriodSinceCreationInDays: 365, state: 'Locked' } }),
      policy({ properties: { immutabilityPeriodSinceCreationInDays: 365 } }),
    ],
  },
};
