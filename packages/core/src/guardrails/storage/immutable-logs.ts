import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement, ParameterValues } from '../guardrail.ts';
import { isLike } from '../like.ts';
import { isOneOf, look, members, or } from '../look.ts';
import { judged } from '../property.ts';

const logs = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'stlogs');
const shop = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'shop');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'audit');

const SENDERS = [
  'microsoft.insights/diagnosticsettings',
  'microsoft.network/networkwatchers/flowlogs',
  'microsoft.insights/logprofiles',
];

function logStorage(account: Resource, graph: ResourceGraph, { names = [] }: ParameterValues): Judgement[] {
  if (!isNamed(account, names) && !isSentTo(account, graph)) return [];
  const state = look(account.body, 'properties', 'immutableStorageWithVersioning', 'immutabilityPolicy', 'state');
  const containers = graph.ofType(`${account.type}/blobServices/containers/immutabilityPolicies`);
  const locked = containers
    .filter((policy) => policy.id.toLowerCase().startsWith(`${account.id.toLowerCase()}/`))
    .map((policy) => isOneOf(look(policy.body, 'properties', 'state').value, 'Locked'));
  return [{ ...judged(account, state, or(isOneOf(state.value, 'Locked'), ...locked)), expected: 'Locked' }];
}

function isNamed({ name }: Resource, patterns: ParameterValues[string]): boolean {
  return members({ value: patterns, pointer: '' }).some(
    ({ value }) => typeof value === 'string' && isLike(name.toLowerCase(), value.toLowerCase()),
  );
}

function isSentTo(account: Resource, graph: ResourceGraph): boolean {
  return graph
    .referencesTo(account)
    .some(
      ({ from, pointer }) =>
        SENDERS.some((type) => graph.ofType(type).includes(from)) && /\/storage(?:Account)?Id$/i.test(pointer),
    );
}

export const guardrail: Guardrail = {
  id: 'storage/immutable-logs',
  title: 'Storage that logs are sent to cannot be rewritten',
  severity: 'medium',
  why: 'Whoever broke in, or an operator who has something to hide, deletes the log first.',
  fix:
    'Set immutableStorageWithVersioning to {"enabled": true, "immutabilityPolicy": {"state": "Locked", ' +
    '"immutabilityPeriodSinceCreationInDays": 365, "allowProtectedAppendWrites": true}}.',
  note:
    'Judged are accounts that diagnostic settings or flow logs of the same template send to, and those whose name is like ' +
    'one of the parameter names. A locked policy of one of its containers is enough. An unlocked policy can be removed by ' +
    'whoever manages the account.',
  parameters: {
    names: {
      type: 'Array',
      defaultValue: ['stlog*', '*logs*', '*auditlog*'],
      metadata: { description: 'Patterns of the names of accounts that keep logs; * stands for anything.' },
    },
  },
  judge: { types: ['microsoft.storage/storageaccounts'], judge: logStorage },
  examples: {
    bad: [
      { at: '/properties', in: logs({ properties: {} }) },
      {
        at: '/properties/immutableStorageWithVersioning/immutabilityPolicy/state',
        in: logs({
          properties: {
            immutableStorageWithVersioning: {
              enabled: true,
              immutabilityPolicy: { state: 'Unlocked', immutabilityPeriodSinceCreationInDays: 365 },
            },
          },
        }),
      },
      {
        at: 'shop#/properties',
        in: [
          shop({ properties: {} }),
          setting({
            scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]",
            properties: { storageAccountId: "[resourceId('Microsoft.Storage/storageAccounts', 'shop')]", logs: [] },
          }),
        ],
      },
    ],
    good: [
      logs({
        properties: {
          immutableStorageWithVersioning: {
            enabled: true,
            immutabilityPolicy: { state: 'Locked', immutabilityPeriodSinceCreationInDays: 365 },
          },
        },
      }),
      [
        shop({
          properties: {
            immutableStorageWithVersioning: {
              enabled: true,
              immutabilityPolicy: { state: 'Locked', immutabilityPeriodSinceCreationInDays: 365 },
            },
          },
        }),
        setting({
          scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]",
          properties: { storageAccountId: "[resourceId('Microsoft.Storage/storageAccounts', 'shop')]", logs: [] },
        }),
      ],
      shop({ properties: {} }),
    ],
  },
};
