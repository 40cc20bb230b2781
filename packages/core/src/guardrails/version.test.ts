import { expect, test } from 'vitest';
import { isOlder } from './version.ts';

test.each([
  ['1.9', '1.10', true],
  ['1.10', '1.9', false],
  ['1.9', '1.9', false],
  ['1.9', '1.9.3', false],
  ['1.9.2', '1.9.3', true],
  ['2', '1.9', false],
  ['8', '8.1', false],
  ['7', '8.1', true],
  ['x', '1', false],
])('%s older than %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older);
});
