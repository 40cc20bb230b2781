import { expect, test } from 'vitest';
import { fitsVersion } from './version.ts';

test.each([
  ['1.2.3', '1.*.*', true],
  ['2.0.0', '1.*.*', false],
  ['1.2.3', '1.2.*', true],
  ['1.3.0', '1.2.*', false],
  ['1.2.3', '1.2.3', true],
  ['1.0.0-preview', '1.*.*-preview', true],
  ['1.0.0', '1.*.*-preview', false],
  ['1.0.0-deprecated', '1.*.*', true],
])('%s fits %s: %s', (version, wanted, fits) => {
  expect(fitsVersion(version, wanted)).toBe(fits);
});
