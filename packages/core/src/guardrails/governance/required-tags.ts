import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

const tag = "[concat('tags[', current('tag').name, ']')]";

export const guardrail: Guardrail = {
  id: 'governance/required-tags',
  title: 'Resources carry the required tags',
  severity: 'low',
  why: 'Without an owner nobody answers for a resource, and nobody knows which costs and findings belong together.',
  fix: 'Add the tag, with a value that its pattern allows.',
  note:
    'Asks nothing until tags are listed, for example {"name": "owner", "pattern": "*@example.com"}. Judged are resources of ' +
    'their own that have a location; parts of others carry no tags.',
  parameters: {
    tags: {
      type: 'Array',
      defaultValue: [],
      metadata: { description: 'Required tags, each with its name and a pattern for its value; * stands for anything.' },
    },
  },
  rule: {
    if: {
      allOf: [
        { field: 'location', exists: true },
        { value: "[length(split(field('type'), '/'))]", equals: 2 },
        { field: 'type', notIn: ['Microsoft.Resources/deployments'] },
        {
          count: {
            value: "[parameters('tags')]",
            name: 'tag',
            where: {
              anyOf: [
                { field: tag, exists: false },
                { field: tag, notLike: "[current('tag').pattern]" },
              ],
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    values: {
      tags: [
        { name: 'owner', pattern: '*@example.com' },
        { name: 'environment', pattern: '*' },
      ],
    },
    bad: [
      { at: ['/tags/owner', '/tags'], in: vault({ location: 'westeurope', tags: { owner: 'somebody' }, properties: {} }) },
      { at: '', in: vault({ location: 'westeurope', properties: {} }) },
    ],
    good: [
      vault({ location: 'westeurope', tags: { Owner: 'ops@example.com', environment: 'test' }, properties: {} }),
      sample('Microsoft.Authorization/locks@2020-05-01', 'lock')({ properties: { level: 'CanNotDelete' } }),
    ],
    unknown: [vault({ location: 'westeurope', tags: { owner: "[parameters('owner')]", environment: 'test' }, properties: {} })],
  },
};
