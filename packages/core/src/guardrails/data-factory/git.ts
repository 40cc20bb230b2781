import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const factory = sample('Microsoft.DataFactory/factories@2018-06-01', 'etl');

export const guardrail: Guardrail = {
  id: 'data-factory/git',
  title: 'Data factories are kept in Git',
  severity: 'low',
  why: 'What is edited in the portal alone has no review, no history and no way back.',
  fix: 'Set repoConfiguration.',
  note: 'Factories that a pipeline deploys to have none on purpose; skip it there.',
  peers: ['CKV_AZURE_103'],
  builtin: '77d40665-3120-4348-b539-3192ec808307',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataFactory/factories' },
        {
          anyOf: [
            { field: 'Microsoft.DataFactory/factories/repoConfiguration.repositoryName', exists: false },
            { field: 'Microsoft.DataFactory/factories/repoConfiguration.repositoryName', equals: '' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: factory({ properties: {} }) },
      {
        at: '/properties/repoConfiguration/repositoryName',
        in: factory({ properties: { repoConfiguration: { type: 'FactoryGitHubConfiguration', repositoryName: '' } } }),
      },
    ],
    good: [factory({ properties: { repoConfiguration: { type: 'FactoryGitHubConfiguration', repositoryName: 'etl' } } })],
  },
};
