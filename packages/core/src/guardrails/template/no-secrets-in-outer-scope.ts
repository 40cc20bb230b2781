import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember, type JsonObject } from '../../source/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { resourceNodes, templateJudgement, textOf } from '../template-subject.ts';
import { revealedSecret } from './secret-texts.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

function nested(template: ExpandedTemplate): Judgement[] {
  return resourceNodes(template.root).flatMap(({ node, path }) => {
    const properties = jsonMember(node, 'properties')?.value;
    const inner = properties?.kind === 'object' ? jsonMember(properties, 'template')?.value : undefined;
    if (properties?.kind !== 'object' || inner === undefined || !isDeployment(node) || isInnerScope(properties)) return [];
    const secret = revealedSecret(inner, template.root);
    return [
      templateJudgement(
        template,
        [...path, 'properties', 'template'],
        secret === undefined ? 'pass' : 'fail',
        `it uses ${secret}`,
      ),
    ];
  });
}

function isDeployment(node: JsonObject): boolean {
  return /^Microsoft\.Resources\/deployments$/i.test(textOf(node, 'type') ?? '');
}

function isInnerScope(properties: JsonObject): boolean {
  const options = jsonMember(properties, 'expressionEvaluationOptions')?.value;
  return options?.kind === 'object' && textOf(options, 'scope')?.toLowerCase() === 'inner';
}

export const guardrail: Guardrail = {
  id: 'template/no-secrets-in-outer-scope',
  title: 'Nested deployments get secrets as parameters of their own',
  severity: 'critical',
  why:
    'A nested template of outer scope is stored with the secrets already filled in, in the history of deployments, in ' +
    'plain text.',
  fix: 'Set expressionEvaluationOptions.scope to inner and pass the secret as a securestring parameter.',
  note: 'Outer is what Azure takes where no scope is given. Followed through variables.',
  peers: ['Azure.Deployment.OuterSecret', 'Secure-Params-In-Nested-Deployments'],
  secret: true,
  template: (expansion: Expansion) => expansion.templates.flatMap(nested),
  examples: {
    bad: [
      {
        at: '/resources/0/properties/template',
        in: {
          parameters: { password: { type: 'securestring' } },
          resources: [
            {
              type: 'Microsoft.Resources/deployments',
              apiVersion: '2022-09-01',
              name: 'inner',
              properties: {
                mode: 'Incremental',
                template: {
                  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
                  contentVersion: '1.0.0.0',
                  resources: [server({ properties: { administratorLoginPassword: "[parameters('password')]" } })],
                },
              },
            },
          ],
        },
      },
    ],
    good: [
      {
        parameters: { password: { type: 'securestring' } },
        resources: [
          {
            type: 'Microsoft.Resources/deployments',
            apiVersion: '2022-09-01',
            name: 'inner',
            properties: {
              mode: 'Incremental',
              expressionEvaluationOptions: { scope: 'Inner' },
              parameters: { password: { value: "[parameters('password')]" } },
              template: {
                $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
                contentVersion: '1.0.0.0',
                parameters: { password: { type: 'securestring' } },
                resources: [server({ properties: { administratorLoginPassword: "[parameters('password')]" } })],
              },
            },
          },
        ],
      },
      {
        resources: [
          {
            type: 'Microsoft.Resources/deployments',
            apiVersion: '2022-09-01',
            name: 'inner',
            properties: {
              mode: 'Incremental',
              template: {
                $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
                contentVersion: '1.0.0.0',
                resources: [],
              },
            },
          },
        ],
      },
    ],
    unknown: [],
  },
};
