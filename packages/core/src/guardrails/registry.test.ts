import { expect, test } from 'vitest';
import { allGuardrails, findGuardrails } from './index.ts';

const found = (word: string): string[] => findGuardrails(word).guardrails.map(({ id }) => id);

test.each([
  ['storage/https-only', ['storage/https-only']],
  ['Storage/HTTPS-only', ['storage/https-only']],
  ['ckv_azure_3', ['storage/https-only']],
  ['Azure.Storage.SecureTransfer', ['storage/https-only']],
  ['*/https-o*', ['storage/https-only', 'web/https-only']],
  ['storage/https-only*', ['storage/https-only']],
  ['https-only', []],
  ['', []],
])('%s means %j', (word, ids) => {
  expect(found(word)).toEqual(ids);
});

test('a pattern of a service means all of it', () => {
  const all = allGuardrails.filter(({ id }) => id.startsWith('key-vault/')).map(({ id }) => id);
  expect(all.length).toBeGreaterThan(5);
  expect(found('key-vault/*')).toEqual(all);
  expect(found('*').length).toBe(allGuardrails.length);
});

test.each([
  ['storage/http-only', 'storage/https-only'],
  ['purge-protecton', 'key-vault/purge-protection'],
  ['CKV_AZURE_1099', 'CKV_AZURE_109'],
])('%s is taken for a slip of %s', (word, name) => {
  const { guardrails, similar } = findGuardrails(word);
  expect(guardrails).toEqual([]);
  expect(similar).toContain(name);
});

test.each(['complete nonsense', '*'.repeat(50_000) + 'x', 'x'.repeat(1_000_000)])(
  'hostile words mean nothing, at once',
  (word) => {
    expect(findGuardrails(word)).toEqual({ guardrails: [], similar: [] });
  },
);
