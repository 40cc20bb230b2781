import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

it('hashes as OpenSSL does', () => {
  const known = (text: string): string => createHash('sha256').update(text).digest('hex');
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === known(text)));
  for (const length of [0, 55, 56, 63, 64, 65, 10_000]) expect(sha256('a'.repeat(length))).toBe(known('a'.repeat(length)));
});
