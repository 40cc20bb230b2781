import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { namesSecret } from '../secrets.ts';
import { declarations, templateJudgement, textOf } from '../template-subject.ts';
import { isSecureType } from './secret-texts.ts';

function parameters(template: ExpandedTemplate): Judgement[] {
  return declarations(template.root, 'parameters')
    .filter(
      ({ name, node }) =>
        ['string', 'object', 'securestring', 'secureobject'].includes(textOf(node, 'type')?.toLowerCase() ?? '') &&
        isSecret(name),
    )
    .map(({ name, node }) =>
      templateJudgement(
        template,
        ['parameters', name, 'type'],
        isSecureType(textOf(node, 'type')) ? 'pass' : 'fail',
        `${name} is of type ${textOf(node, 'type')}`,
      ),
    );
}

function isSecret(name: string): boolean {
  return namesSecret(name) || /passwordOrKey$/i.test(name);
}

export const guardrail: Guardrail = {
  id: 'template/secure-parameters',
  title: 'Parameters for secrets are secure',
  severity: 'high',
  why:
    'The value of any other parameter is kept in the history of deployments, where everybody reads it who may read the ' +
    'resource group.',
  fix: 'Set type to securestring or secureobject.',
  note:
    'By the name: password, secret, token, api key, connection string and their like. Names that speak about a secret, ' +
    'such as secretName or passwordPolicy, are left alone.',
  peers: ['Azure.Deployment.SecureParameter', 'Password-params-must-be-secure'],
  template: (expansion: Expansion) => expansion.templates.flatMap(parameters),
  examples: {
    bad: [
      { at: '/parameters/adminPassword/type', in: { parameters: { adminPassword: { type: 'string' } }, resources: [] } },
      { at: '/parameters/clientSecret/type', in: { parameters: { clientSecret: { type: 'String' } }, resources: [] } },
    ],
    good: [
      {
        parameters: {
          adminPassword: { type: 'securestring' },
          secretName: { type: 'string' },
          disablePassword: { type: 'bool' },
          location: { type: 'string' },
          maxTokens: { type: 'string' },
          hasPassword: { type: 'string' },
        },
        resources: [],
      },
    ],
    unknown: [],
  },
};
