import { expect, test } from 'vitest';
import { expandTemplate } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { exampleTemplate, type Example } from './example.ts';
import { findGuardrails, judge, type GuardrailValues } from './index.ts';

function answers(id: string, example: Example, values?: GuardrailValues): string[] {
  const expansion = expandTemplate(new Source('t.json', exampleTemplate(example)), {});
  const { guardrails } = findGuardrails(id);
  return [...judge(expansion, guardrails, values)].map(
    ({ judgement }) => `${judgement.outcome} ${judgement.subject.name}#${judgement.pointer}`,
  );
}

const machine = (sku: string): Example => ({
  type: 'Microsoft.Compute/virtualMachines',
  apiVersion: '2024-07-01',
  name: 'vm',
  properties: { storageProfile: { imageReference: { id: sku } } },
});

test('values given for a parameter take the place of its default, each time anew', () => {
  const image = machine('/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/galleries/golden/images/a');
  const only = (gallery: string): GuardrailValues => ({
    'compute/approved-image': { approvedImages: [`*/galleries/${gallery}/*`] },
  });
  expect(answers('compute/approved-image', image)).toEqual(['pass vm#']);
  expect(answers('compute/approved-image', image, only('other'))).toEqual([
    'fail vm#/properties/storageProfile/imageReference/id',
  ]);
  expect(answers('compute/approved-image', image, only('golden'))).toEqual(['pass vm#']);
  expect(answers('compute/approved-image', image, {})).toEqual(['pass vm#']);
});

test('a resource that a guardrail is not about has no answer', () => {
  expect(answers('storage/https-only', machine('x'))).toEqual([]);
});

test('the answers come guardrail by guardrail, in the order that was asked for', () => {
  const asked = [...findGuardrails('key-vault/rbac').guardrails, ...findGuardrails('key-vault/purge-protection').guardrails];
  const vault: Example = { type: 'Microsoft.KeyVault/vaults', apiVersion: '2023-07-01', name: 'kv', properties: {} };
  const expansion = expandTemplate(new Source('t.json', exampleTemplate([vault, { ...vault, name: 'kv2' }])), {});
  const said = [...judge(expansion, asked)].map(({ guardrail, judgement }) => `${guardrail.id} ${judgement.subject.name}`);
  expect(said).toEqual([
    'key-vault/rbac kv',
    'key-vault/rbac kv2',
    'key-vault/purge-protection kv',
    'key-vault/purge-protection kv2',
  ]);
});

const site = (siteConfig: object | undefined): Example =>
  ({
    type: 'Microsoft.Web/sites',
    apiVersion: '2023-12-01',
    name: 'shop',
    properties: siteConfig === undefined ? {} : { siteConfig },
  }) as Example;
const web = (properties: object): Example =>
  ({ type: 'Microsoft.Web/sites/config', apiVersion: '2023-12-01', name: 'shop/web', properties }) as Example;

test.each<[what: string, resources: Example[], answer: string[]]>([
  ['inside', [site({ ftpsState: 'Disabled' })], ['pass shop#']],
  ['beside', [site(undefined), web({ ftpsState: 'Disabled' })], ['pass shop#']],
  [
    'beside, before inside',
    [site({ ftpsState: 'Disabled' }), web({ FtpsState: 'AllAllowed' })],
    ['fail shop/web#/properties/FtpsState'],
  ],
  [
    'inside, with something else beside',
    [site({ ftpsState: 'AllAllowed' }), web({ alwaysOn: true })],
    ['fail shop#/properties/siteConfig/ftpsState'],
  ],
  ['nowhere', [site({ alwaysOn: true }), web({ http20Enabled: true })], ['fail shop#/properties/siteConfig']],
  ['by a child alone, badly', [web({ ftpsState: 'AllAllowed' })], ['fail shop/web#/properties/ftpsState']],
  ['by a child alone, not at all', [web({ alwaysOn: true })], []],
])('the configuration of an app that is written %s', (_, resources, answer) => {
  expect(answers('web/ftps', resources as unknown as Example)).toEqual(answer);
});
