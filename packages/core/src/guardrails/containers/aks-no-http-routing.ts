import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-no-http-routing',
  title: 'Clusters do not publish by HTTP application routing',
  severity: 'medium',
  why: 'The add-on publishes without TLS and without web application firewall, and is retired.',
  fix: 'Remove addonProfiles.httpApplicationRouting; use the application routing add-on or Application Gateway for Containers.',
  peers: ['CKV_AZURE_246', 'Azure.AKS.HttpAppRouting'],
  set: { '/properties/addonProfiles/httpApplicationRouting/enabled': false },
  judge: property(
    ['Microsoft.ContainerService/managedClusters'],
    ['properties', 'addonProfiles', 'httpApplicationRouting', 'enabled'],
    (enabled) => enabled !== true,
  ),
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/httpApplicationRouting/enabled',
        in: cluster({ properties: { addonProfiles: { httpApplicationRouting: { enabled: true } } } }),
      },
    ],
    good: [
      cluster({ properties: { addonProfiles: { httpApplicationRouting: { enabled: false } } } }),
      cluster({ properties: {} }),
    ],
  },
};
