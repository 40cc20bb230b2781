import { expect, test } from 'vitest';
import { userCatalog } from './location.ts';

test.each([
  ['linux', {}, '/home/me/.cache/azguard/azguard.catalog'],
  ['linux', { XDG_CACHE_HOME: '/fast' }, '/fast/azguard/azguard.catalog'],
  ['linux', { XDG_CACHE_HOME: 'relative is to be ignored' }, '/home/me/.cache/azguard/azguard.catalog'],
  ['darwin', {}, '/home/me/Library/Caches/azguard/azguard.catalog'],
  ['win32', { LOCALAPPDATA: '/home/me/Local' }, '/home/me/Local/azguard/azguard.catalog'],
] as const)('on %s with %o', (platform, env, path) => {
  expect(userCatalog({ platform, env, home: '/home/me' })).toBe(path);
});
