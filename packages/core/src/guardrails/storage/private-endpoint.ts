import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, type Truth } from '../look.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const oldAccount = sample('Microsoft.Storage/storageAccounts@2015-06-15', 'example');

/** As `isFirstGeneration` says it for rules. */
function firstGeneration({ body, apiVersion }: Resource): Truth {
  const { value: kind } = look(body, 'kind');
  return kind === undefined ? apiVersion !== undefined && apiVersion < '2016-01-01' : isOneOf(kind, 'Storage');
}

export const guardrail: Guardrail = {
  id: 'storage/private-endpoint',
  title: 'Storage accounts are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen key is useless outside your networks, and the traffic never crosses the internet.',
  fix:
    'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group blob, and one for each other service that ' +
    'is used.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. One endpoint ' +
    'for any service is enough here. Accounts of the first general purpose generation (kind Storage) take no private ' +
    'endpoints and are left out: https://learn.microsoft.com/azure/storage/common/storage-private-endpoints',
  controls: ['cis-6.0/9.3.2.1', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_33'],
  builtin: '6edd7eda-6dd8-40f7-810d-67160c639cd9',
  judge: privateEndpoint(['Microsoft.Storage/storageAccounts'], firstGeneration),
  examples: {
    bad: [
      { at: '', in: account({ properties: {} }) },
      { at: '', in: account({ kind: 'StorageV2', properties: {} }) },
    ],
    good: [
      [account({ properties: {} }), endpointTo("[resourceId('Microsoft.Storage/storageAccounts', 'example')]", 'blob')],
      account({ kind: 'Storage', properties: {} }),
      oldAccount({ properties: { accountType: 'Standard_LRS' } }),
    ],
    unknown: [[account({ properties: {} }), endpointTo("[parameters('target')]", 'blob')]],
  },
};
