import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember } from '../../source/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { resourceNodes, templateJudgement, textOf } from '../template-subject.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

function deployments(template: ExpandedTemplate): Judgement[] {
  return resourceNodes(template.root).flatMap(({ node, path }) => {
    const properties = jsonMember(node, 'properties')?.value;
    const setting = properties?.kind === 'object' ? jsonMember(properties, 'debugSetting')?.value : undefined;
    if (setting?.kind !== 'object' || !/^Microsoft\.Resources\/deployments$/i.test(textOf(node, 'type') ?? '')) return [];
    const quiet = (textOf(setting, 'detailLevel') ?? 'none').toLowerCase() === 'none';
    return [
      templateJudgement(
        template,
        [...path, 'properties', 'debugSetting', 'detailLevel'],
        quiet ? 'pass' : 'fail',
        `this one records ${textOf(setting, 'detailLevel')}`,
      ),
    ];
  });
}

export const guardrail: Guardrail = {
  id: 'template/no-debug',
  title: 'Nested deployments record no content',
  severity: 'medium',
  why: 'With debugging on, requests and answers with all their secrets are kept in the history of deployments.',
  fix: 'Remove debugSetting, or set detailLevel to none.',
  note: 'A level that comes from a parameter fails too: whoever deploys decides then.',
  peers: ['Azure.Template.DebugDeployment', 'Deployment-Resources-Must-Not-Be-Debug'],
  template: (expansion: Expansion) => expansion.templates.flatMap(deployments),
  examples: {
    bad: [
      {
        at: '/resources/0/properties/debugSetting/detailLevel',
        in: {
          resources: [
            {
              type: 'Microsoft.Resources/deployments',
              apiVersion: '2022-09-01',
              name: 'inner',
              properties: {
                mode: 'Incremental',
                debugSetting: { detailLevel: 'requestContent, responseContent' },
                template: {
                  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
                  contentVersion: '1.0.0.0',
                  resources: [],
                },
              },
            },
          ],
        },
      },
    ],
    good: [
      {
        resources: [
          {
            type: 'Microsoft.Resources/deployments',
            apiVersion: '2022-09-01',
            name: 'inner',
            properties: {
              mode: 'Incremental',
              debugSetting: { detailLevel: 'none' },
              template: {
                $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
                contentVersion: '1.0.0.0',
                resources: [],
              },
            },
          },
        ],
      },
      { resources: [server({ properties: {} })] },
    ],
    unknown: [],
  },
};
