import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, or, test } from '../look.ts';
import { judged } from '../property.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

function rotation(resource: Resource): Judgement[] {
  const provider = look(resource.body, 'properties', 'addonProfiles', 'azureKeyvaultSecretsProvider');
  const enabled = lookFrom(provider, 'enabled');
  const on = test(enabled.value, (value) => value === true);
  if (on === false) return [];
  const place = lookFrom(provider, 'config', 'enableSecretRotation');
  return [
    on === true
      ? judged(
          resource,
          place,
          or(
            isOneOf(place.value, 'true'),
            test(place.value, (value) => value === true),
          ),
        )
      : judged(resource, enabled, on),
  ];
}

export const guardrail: Guardrail = {
  id: 'containers/aks-secret-rotation',
  title: 'Clusters take over rotated secrets',
  severity: 'low',
  why: 'A rotated secret that the pods never learn keeps the old one in use.',
  fix: 'Set addonProfiles.azureKeyvaultSecretsProvider.config.enableSecretRotation to "true".',
  note: 'Judged where the secrets provider is on; absent, rotation is off.',
  peers: ['CKV_AZURE_172', 'Azure.AKS.SecretStoreRotation'],
  set: { '/properties/addonProfiles/azureKeyvaultSecretsProvider/config/enableSecretRotation': 'true' },
  judge: { types: ['microsoft.containerservice/managedclusters'], judge: rotation },
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/azureKeyvaultSecretsProvider/config/enableSecretRotation',
        in: cluster({
          properties: {
            addonProfiles: { azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'false' } } },
          },
        }),
      },
    ],
    good: [
      cluster({
        properties: {
          addonProfiles: { azureKeyvaultSecretsProvider: { enabled: true, config: { enableSecretRotation: 'true' } } },
        },
      }),
      cluster({ properties: {} }),
    ],
  },
};
