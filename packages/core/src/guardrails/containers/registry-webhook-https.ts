import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const hook = sample('Microsoft.ContainerRegistry/registries/webhooks@2023-07-01', 'registry/build');

export const guardrail: Guardrail = {
  id: 'containers/registry-webhook-https',
  title: 'Registry webhooks call HTTPS',
  severity: 'medium',
  why: 'The call carries tokens and names of images; over plain HTTP whoever sits between reads and forges it.',
  fix: 'Use an https:// address in serviceUri.',
  note: 'Azure keeps the address to itself and has no policy alias for it, so that only templates can be judged.',
  peers: ['CKV2_AZURE_30'],
  secret: true,
  judge: property(
    ['Microsoft.ContainerRegistry/registries/webhooks'],
    ['properties', 'serviceUri'],
    (uri) => typeof uri === 'string' && /^https:/i.test(uri),
  ),
  examples: {
    bad: [
      { at: '/properties/serviceUri', in: hook({ properties: { serviceUri: 'http://build.example/hook', actions: ['push'] } }) },
    ],
    good: [hook({ properties: { serviceUri: 'https://build.example/hook', actions: ['push'] } })],
  },
};
