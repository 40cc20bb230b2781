import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const settings = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/authsettingsV2');

function signIn(app: Resource, graph: ResourceGraph): Judgement[] {
  const children = graph
    .childrenOf(app, 'Microsoft.Web/sites/config')
    .filter(({ name }) => /(?:^|\/)authsettings(?:v2)?$/i.test(name));
  if (children.length === 0) return [judged(app, look(app.body), false)];
  return children.map((child) => {
    const place = look(child.body, 'properties', ...(/v2$/i.test(child.name) ? ['platform'] : []), 'enabled');
    return judged(
      child,
      place,
      test(place.value, (enabled) => enabled === true),
    );
  });
}

export const guardrail: Guardrail = {
  id: 'web/authentication',
  title: 'Web apps ask visitors to sign in',
  severity: 'low',
  why: 'Without the built-in sign-in every mistake in the program is open to anybody.',
  fix: 'Add a config child authsettingsV2 with platform.enabled true.',
  note: 'Public sites and apps with a sign-in of their own may skip it.',
  peers: ['CKV_AZURE_13', 'CKV_AZURE_56', 'AVD-AZU-0003', '83130a07-235b-4a80-918b-a370e53f0bd9'],
  judge: { types: ['microsoft.web/sites'], judge: signIn },
  examples: {
    bad: [
      { at: '', in: site({ properties: {} }) },
      {
        at: 'shop/authsettingsV2#/properties/platform/enabled',
        in: [site({ properties: {} }), settings({ properties: { platform: { enabled: false } } })],
      },
    ],
    good: [
      [site({ properties: {} }), settings({ properties: { platform: { enabled: true } } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'authsettings', properties: { enabled: true } }],
      }),
    ],
  },
};
