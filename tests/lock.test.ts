import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockProblems } from '../scripts/lock.mjs';

test('the lock file works on every machine', () => {
  expect(lockProblems(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test('a missing platform package, a download address and an install script are noticed', () => {
  const packages = {
    '': {},
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-windows': '1.0.0' } },
    'node_modules/tool-linux': { resolved: 'https://registry.example/tool-linux.tgz', hasInstallScript: true },
    'node_modules/a/node_modules/b': { optionalDependencies: { 'tool-linux': '1.0.0', c: '1.0.0' } },
    'node_modules/a/node_modules/c': {},
  };
  expect(lockProblems({ packages })).toEqual([
    'node_modules/tool wants tool-windows, which the lock does not have',
    'node_modules/tool-linux names a download address: https://registry.example/tool-linux.tgz',
    'node_modules/tool-linux has an install script',
  ]);
});
