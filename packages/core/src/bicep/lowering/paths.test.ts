import { describe, expect, it } from 'vitest';
import { relativePath, resolvePath } from './paths.ts';

describe('resolvePath', () => {
  it.each([
    ['b.bicep', 'a.bicep', 'b.bicep'],
    ['./b.bicep', 'x/a.bicep', 'x/b.bicep'],
    ['../b.bicep', 'x/y/a.bicep', 'x/b.bicep'],
    ['../../../b.bicep', 'x/a.bicep', '../../b.bicep'],
    ['b//c/./d.bicep', '/x/a.bicep', '/x/b/c/d.bicep'],
    ['/b.bicep', '/x/a.bicep', '/b.bicep'],
    ['C:/b.bicep', '/x/a.bicep', 'C:/b.bicep'],
  ])('%s in %s is %s', (path, from, expected) => {
    expect(resolvePath(path, from)).toBe(expected);
  });
});

describe('relativePath', () => {
  it.each([
    ['/x/a.bicep', '/x/b.bicep', 'b.bicep'],
    ['/x/y/a.bicep', '/x/b.bicep', '../b.bicep'],
    ['/x/a.bicep', '/y/z/b.bicep', '../y/z/b.bicep'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativePath(from, to)).toBe(expected);
  });
});
