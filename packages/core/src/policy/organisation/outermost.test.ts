import { expect, test } from 'vitest';
import { Source } from '../../source/index.ts';
import { outermost, readOrganisation } from './index.ts';

test('initiatives, and the definitions that none of them has', () => {
  const rule = { policyRule: {} };
  const files = [
    { name: 'a', properties: rule },
    { name: 'b', id: '/x/policyDefinitions/B', properties: rule },
    { name: 'c', properties: rule },
    {
      name: 's',
      properties: { policyDefinitions: [{ policyDefinitionId: '/y/policyDefinitions/b' }, { policyDefinitionName: 'C' }] },
    },
  ];
  expect(outermost(readOrganisation([new Source('all.json', JSON.stringify(files))]).organisation)).toEqual(['s', 'a']);
});
