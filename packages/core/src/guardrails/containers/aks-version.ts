import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, not, test } from '../look.ts';
import { judged, lower } from '../property.ts';
import { isOlder } from '../version.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

function versionOf(subject: Resource, minimum: string): Judgement[] {
  const place = look(subject.body, 'properties', 'kubernetesVersion');
  const old = test(place.value, (known) => typeof known === 'string' && known !== '' && isOlder(known, minimum));
  return [{ ...judged(subject, place, not(old)), expected: `${minimum} or newer` }];
}

export const guardrail: Guardrail = {
  id: 'containers/aks-version',
  title: 'Clusters run a supported Kubernetes version',
  severity: 'high',
  why: 'Versions out of support get no fixes while their flaws are public.',
  fix: 'Set kubernetesVersion to a supported one.',
  note:
    'The parameter minimumVersion is the oldest version that passes; raise it as versions go out of support ' +
    '(https://learn.microsoft.com/azure/aks/supported-kubernetes-versions). Compared number by number, so that 1.9 is ' +
    'older than 1.10. Absent, Azure chooses a supported one.',
  peers: ['Azure.AKS.Version', 'TA-000025'],
  parameters: {
    minimumVersion: {
      type: 'String',
      defaultValue: '1.33',
      metadata: { description: 'The oldest Kubernetes version that passes, for example 1.33.' },
    },
  },
  judge: {
    types: ['microsoft.containerservice/managedclusters'],
    judge: (resource, _, parameters) => versionOf(resource, lower(parameters['minimumVersion']) ?? ''),
  },
  examples: {
    bad: [
      { at: '/properties/kubernetesVersion', in: cluster({ properties: { kubernetesVersion: '1.24.6' } }) },
      { at: '/properties/kubernetesVersion', in: cluster({ properties: { kubernetesVersion: '1.9' } }) },
    ],
    good: [
      cluster({ properties: { kubernetesVersion: '1.34.1' } }),
      cluster({ properties: { kubernetesVersion: '2.0' } }),
      cluster({ properties: { kubernetesVersion: '1.33' } }),
      cluster({ properties: {} }),
    ],
  },
};
