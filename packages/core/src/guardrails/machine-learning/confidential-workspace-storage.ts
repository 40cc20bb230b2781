import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { and, isOneOf, look, not, or, test } from '../look.ts';
import { judged } from '../property.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'mldata');
const storageAccount = "[resourceId('Microsoft.Storage/storageAccounts', 'mldata')]";

export const guardrail: Guardrail = {
  id: 'machine-learning/confidential-workspace-storage',
  title: 'Workspaces with confidential data keep it in storage that is closed to the internet',
  severity: 'high',
  why:
    'The workspace is marked as holding data of high business impact; its storage account must not be open to everybody ' +
    'with a key.',
  fix: 'Set publicNetworkAccess of the storage account to Disabled, or its networkAcls.defaultAction to Deny.',
  note: 'Judged where the storage account stands in the same deployment.',
  peers: ['CKV2_AZURE_50'],
  judge: {
    types: ['microsoft.machinelearningservices/workspaces'],
    judge: (resource, graph) => {
      const confidential = look(resource.body, 'properties', 'hbiWorkspace');
      const marked = test(confidential.value, (value) => value === true);
      const link = look(resource.body, 'properties', 'storageAccount');
      const storage = graph.referencesFrom(resource).find(({ pointer }) => pointer === link.pointer)?.to;
      if (marked === false || storage === undefined) return [];
      const closed = or(
        isOneOf(look(storage.body, 'properties', 'publicNetworkAccess').value, 'Disabled', 'SecuredByPerimeter'),
        isOneOf(look(storage.body, 'properties', 'networkAcls', 'defaultAction').value, 'Deny'),
      );
      return [judged(resource, link, not(and(marked, not(closed))), 'this account takes requests from the whole internet')];
    },
  },
  examples: {
    bad: [
      {
        at: 'ml#/properties/storageAccount',
        in: [workspace({ properties: { hbiWorkspace: true, storageAccount } }), account({ properties: {} })],
      },
    ],
    good: [
      [
        workspace({ properties: { hbiWorkspace: true, storageAccount } }),
        account({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
      ],
      [workspace({ properties: { storageAccount } }), account({ properties: {} })],
    ],
    unknown: [
      [
        workspace({ properties: { hbiWorkspace: true, storageAccount } }),
        account({ properties: { networkAcls: { defaultAction: "[parameters('action')]" } } }),
      ],
    ],
  },
};
