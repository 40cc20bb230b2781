import { expect, test } from 'vitest';
import { fitsVersion, hasVersion } from './version.ts';

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

test.each([
  ['a release stands in for its preview', { version: '3.1.1', versions: ['3.1.1', '3.1.0-PREVIEW'] }, '3.*.*-preview', true],
  ['but not for a preview of other rules', { version: '3.2.0', versions: ['3.2.0', '3.1.0-PREVIEW'] }, '3.*.*-preview', false],
  ['a version that has gone is not at hand', { version: '8.0.0', versions: ['8.0.0', '7.2.0'] }, '7.*.*', false],
  [
    'the metadata may say that it is a preview',
    { version: '1.0.0', metadata: { version: '1.0.0-preview' } },
    '1.*.*-preview',
    true,
  ],
  ['one without a version is taken', {}, '1.*.*', true],
])('%s', (_, versioned, wanted, has) => {
  expect(hasVersion({ metadata: null, ...versioned }, wanted)).toBe(has);
});
