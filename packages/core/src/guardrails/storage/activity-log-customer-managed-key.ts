import { sample, type ExampleTemplate, type Literal } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look } from '../look.ts';
import { judged } from '../property.ts';

/** A diagnostic setting of a subscription, which sends its activity log. */
const ACTIVITY_LOG_SETTING = /^\/subscriptions\/[^/]+\/providers\/microsoft\.insights\/diagnosticsettings\//i;
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'logs');

/** The account, and beside it a deployment to the subscription with the setting that sends the activity log there. */
function logged(properties: { readonly [name: string]: Literal }): ExampleTemplate {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { account: { type: 'string' } },
    resources: [
      {
        type: 'Microsoft.Insights/diagnosticSettings',
        apiVersion: '2021-05-01-preview',
        name: 'activity',
        properties: { storageAccountId: "[parameters('account')]", logs: [{ category: 'Administrative', enabled: true }] },
      },
    ],
  };
  return {
    resources: [
      account({ properties }),
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'activity',
        subscriptionId: '[subscription().subscriptionId]',
        location: 'westeurope',
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { account: { value: "[resourceId('Microsoft.Storage/storageAccounts', 'logs')]" } },
          template,
        },
      },
    ],
  };
}

export const guardrail: Guardrail = {
  id: 'storage/activity-log-customer-managed-key',
  title: 'Storage accounts that activity logs go to are encrypted with a customer-managed key',
  severity: 'low',
  why: 'The activity log tells who changed what in the subscription; with your own key you decide who reads it.',
  fix: 'Set encryption.keySource to Microsoft.Keyvault and name the key in encryption.keyvaultproperties.',
  note: 'Judged where the diagnostic setting of the subscription stands in the same deployment as the account.',
  controls: ['cis-6.0/6.1.1.3'],
  judge: {
    types: ['microsoft.storage/storageaccounts'],
    judge: (resource, graph) => {
      const receives = graph
        .referencesTo(resource)
        .some(({ from, pointer }) => /^\/properties\/storageAccountId$/i.test(pointer) && ACTIVITY_LOG_SETTING.test(from.id));
      const keySource = look(resource.body, 'properties', 'encryption', 'keySource');
      return receives ? [judged(resource, keySource, isOneOf(keySource.value, 'Microsoft.Keyvault'))] : [];
    },
  },
  examples: {
    bad: [{ at: 'logs#/properties/encryption/keySource', in: logged({ encryption: { keySource: 'Microsoft.Storage' } }) }],
    good: [logged({ encryption: { keySource: 'Microsoft.Keyvault' } }), account({ properties: {} })],
  },
};
