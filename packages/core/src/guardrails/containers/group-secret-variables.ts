import { Unknown } from '../../arm/index.ts';
import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, members } from '../look.ts';
import { namesSecret, secretIn } from '../secrets.ts';

const group = sample('Microsoft.ContainerInstance/containerGroups@2023-05-01', 'job');

function variables(subject: Resource): Judgement[] {
  return members(look(subject.body, 'properties', 'containers'))
    .flatMap((container) => members(lookFrom(container, 'properties', 'environmentVariables')))
    .map((variable) => {
      const { pointer, value: actual } = lookFrom(variable, 'value');
      const open = actual instanceof Unknown && secretIn(actual) !== undefined;
      const named = actual !== undefined && actual !== '' && namesSecret(lookFrom(variable, 'name').value);
      return { outcome: open || named ? 'fail' : 'pass', subject, pointer, actual };
    });
}

export const guardrail: Guardrail = {
  id: 'containers/group-secret-variables',
  title: 'Secrets of container groups are secure values',
  severity: 'high',
  why: 'Everybody who may read the group reads the value of its variables, but not secureValue.',
  fix: 'Use secureValue instead of value.',
  note: 'Judged are variables whose name speaks of a secret, and secure parameters or keys that go into value.',
  peers: ['CKV_AZURE_235'],
  secret: true,
  judge: { types: ['microsoft.containerinstance/containergroups'], judge: variables },
  examples: {
    bad: [
      {
        at: '/properties/containers/0/properties/environmentVariables/1/value',
        in: group({
          properties: {
            containers: [
              {
                name: 'job',
                properties: {
                  image: 'job:1',
                  environmentVariables: [
                    { name: 'MODE', value: 'fast' },
                    { name: 'DB_PASSWORD', value: 'Corr3ct-h0rse' },
                  ],
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/containers/0/properties/environmentVariables/0/value',
        in: {
          parameters: { key: { type: 'securestring' } },
          resources: [
            group({
              properties: {
                containers: [
                  {
                    name: 'job',
                    properties: { image: 'job:1', environmentVariables: [{ name: 'STORE', value: "[parameters('key')]" }] },
                  },
                ],
              },
            }),
          ],
        },
      },
    ],
    good: [
      group({
        properties: {
          containers: [
            {
              name: 'job',
              properties: {
                image: 'job:1',
                environmentVariables: [
                  { name: 'DB_PASSWORD', secureValue: "[parameters('password')]" },
                  { name: 'MODE', value: 'fast' },
                ],
              },
            },
          ],
        },
      }),
      group({ properties: {} }),
    ],
    unknown: [],
  },
};
