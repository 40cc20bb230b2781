import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeOfAlias } from './names.ts';
import { decodePath, encodePath } from './path-code.ts';

test.each([
  ['accessTier', 'properties.accessTier', ''],
  ['sku.name', 'sku.name', 'kk'],
  ['securityRules[*].access', 'properties.securityRules[*].properties.access', 'pkpk'],
  ['recurrences[*].Monthly.daysOfMonth', 'properties.recurrences[*].daysOfMonth', 'pksk'],
  ['sku.name', 'properties.hardwareProfile.vmSize', '=properties.hardwareProfile.vmSize'],
])('%s at %s', (name, path, code) => {
  expect(encodePath(name, path)).toBe(code);
  expect(decodePath(name, code)).toBe(path);
});

test('any path comes back, however little it has to do with the name', () => {
  const segments = fc.array(fc.constantFrom('properties', 'a', 'b', 'rules[*]', '', 'k'), { minLength: 1, maxLength: 6 });
  const dotted = segments.map((parts) => parts.join('.'));
  fc.assert(fc.property(dotted, dotted, (name, path) => decodePath(name, encodePath(name, path)) === path));
});

const csv = `${process.env['AZGUARD_CORPUS'] ?? '../shared/corpus'}/policy-aliases.csv.gz`;

test.skipIf(!existsSync(csv))('the path of every published alias comes back', () => {
  const rows = gunzipSync(readFileSync(csv)).toString().split('\n');
  const wrong = rows.filter((row) => {
    const [alias = '', path = ''] = row.split(',');
    const name = alias.slice(typeOfAlias(alias).length + 1);
    return decodePath(name, encodePath(name, path)) !== path;
  });
  expect(rows.length).toBeGreaterThan(65_000);
  expect(wrong).toEqual([]);
});
