import { expect, test } from 'vitest';
import type { Resource } from '../resource/index.ts';
import { literalSecrets, namesSecret } from './secrets.ts';

const subject = { id: 'x', type: 'x', name: 'x' } as Resource;
const isSecret = (value: string): boolean =>
  literalSecrets(subject, [{ value, pointer: '' }]).some(({ outcome }) => outcome === 'fail');

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----', true],
  ['key AKIAIOSFODNN7EXAMPLE here', true],
  ['DefaultEndpointsProtocol=https;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789==', true],
  ['export DB_PASSWORD=Corr3ct-h0rse', true],
  ['ZXhwb3J0IERCX1BBU1NXT1JEPUNvcnIzY3QtaDByc2U=', true],
  ['password=$DB_PASSWORD', false],
  ['password=<your password>', false],
  ['password={{ secret }}', false],
  ['apt-get update', false],
  ['-----BEGIN PUBLIC KEY-----', false],
  ['', false],
])('%j is a secret: %s', (text, expected) => {
  expect(isSecret(text)).toBe(expected);
});

test('a long text is judged at once', () => {
  expect(isSecret('password= $x '.repeat(200_000))).toBe(false);
  expect(isSecret('A'.repeat(1_000_000))).toBe(false);
});

test.each([
  ['DB_PASSWORD', true],
  ['apiKey', true],
  ['clientSecret', true],
  ['sasToken', true],
  ['secretName', false],
  ['maxTokens', false],
  ['hasPassword', false],
  ['keyVaultName', false],
  ['appInsightsConnectionString', false],
  ['applicationinsights_connection_string', false],
])('%s names a secret: %s', (name, expected) => {
  expect(namesSecret(name)).toBe(expected);
});
