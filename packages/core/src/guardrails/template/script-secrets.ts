import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, members } from '../look.ts';
import { exposedSecrets } from '../secrets.ts';

const script = sample('Microsoft.Resources/deploymentScripts@2023-08-01', 'setup');

function shown(resource: Resource): Judgement[] {
  const variables = members(look(resource.body, 'properties', 'environmentVariables')).map((variable) =>
    lookFrom(variable, 'value'),
  );
  const places = [
    look(resource.body, 'properties', 'scriptContent'),
    look(resource.body, 'properties', 'arguments'),
    ...variables,
  ];
  return places.flatMap((place) => exposedSecrets(resource, place));
}

export const guardrail: Guardrail = {
  id: 'template/script-secrets',
  title: 'Deployment scripts get secrets as secure values',
  severity: 'high',
  why: 'Everybody who may read the script resource reads its content, arguments and variables, but not secureValue.',
  fix: 'Use environmentVariables with secureValue.',
  note:
    'Judged are secrets that are written out, and secure parameters or keys, in scriptContent, arguments and the value of ' +
    'variables.',
  secret: true,
  judge: { types: ['microsoft.resources/deploymentscripts'], judge: shown },
  examples: {
    bad: [
      {
        at: '/properties/arguments',
        in: {
          parameters: { password: { type: 'securestring' } },
          resources: [script({ properties: { arguments: "[concat('-p ', parameters('password'))]" } })],
        },
      },
      {
        at: '/properties/environmentVariables/0/value',
        in: script({
          properties: { environmentVariables: [{ name: 'KEY', value: "[listKeys('store', '2023-05-01').keys[0].value]" }] },
        }),
      },
      { at: '/properties/scriptContent', in: script({ properties: { scriptContent: 'login --password=Corr3ct-h0rse' } }) },
    ],
    good: [
      {
        parameters: { password: { type: 'securestring' } },
        resources: [
          script({
            properties: {
              scriptContent: 'echo hello',
              environmentVariables: [{ name: 'PASSWORD', secureValue: "[parameters('password')]" }],
            },
          }),
        ],
      },
    ],
    unknown: [],
  },
};
