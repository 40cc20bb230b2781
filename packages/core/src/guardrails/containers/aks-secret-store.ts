import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-secret-store',
  title: 'Clusters read secrets from key vaults',
  severity: 'low',
  why: 'Secrets in the cluster itself are only encoded, not protected, and end up in many copies.',
  fix: 'Set addonProfiles.azureKeyvaultSecretsProvider.enabled to true.',
  peers: ['Azure.AKS.SecretStore'],
  set: { '/properties/addonProfiles/azureKeyvaultSecretsProvider/enabled': true },
  judge: property(
    ['Microsoft.ContainerService/managedClusters'],
    ['properties', 'addonProfiles', 'azureKeyvaultSecretsProvider', 'enabled'],
    (enabled) => enabled === true,
  ),
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/azureKeyvaultSecretsProvider/enabled',
        in: cluster({ properties: { addonProfiles: { azureKeyvaultSecretsProvider: { enabled: false } } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { addonProfiles: { azureKeyvaultSecretsProvider: { enabled: true } } } })],
  },
};
