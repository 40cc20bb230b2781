import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';

describe('mask', () => {
  it.each([
    ['"adminPassword": "hunter2"', '"adminPassword": "•••••••"'],
    ['"adminPassword": { "value": "hunter2" }', '"adminPassword": { "value": "•••••••" }'],
    [
      '"apiToken": { "type": "securestring", "defaultValue": "a\\"b" }',
      '"apiToken": { "type": "securestring", "defaultValue": "••••" }',
    ],
    ['"db": "Server=a;Password=hunter2;Encrypt=true"', '"db": "Server=a;Password=•••••••;Encrypt=true"'],
    [
      '"url": "https://x.blob.core.windows.net/a?sv=1&sig=abc%3D&sp=r"',
      '"url": "https://x.blob.core.windows.net/a?sv=1&sig=••••••&sp=r"',
    ],
    [`"password": "[concat('a', parameters('x'))]"`, `"password": "${'•'.repeat(30)}"`],
  ])('hides the secret in %s', (text, expected) => expect(mask(text)).toBe(expected));

  it.each([
    '"minimumTlsVersion": "TLS1_0"',
    `"adminPassword": "[parameters('adminPassword')]"`,
    '"allowSharedKeyAccess": false, "minimumTlsVersion": "TLS1_0"',
    '"keySource": "Microsoft.Storage"',
    '"disablePasswordAuthentication": true',
  ])('leaves %s', (text) => expect(mask(text)).toBe(text));

  it('never changes the length, and is quick with anything', () => {
    const piece = fc.constantFrom('"password', '"', ':', ' ', '{', '}', '"value"', 'password=', '\\', '[parameters(', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => mask(pieces.join('')).length === pieces.join('').length),
    );
    const hostile = '"password": {'.repeat(2_000);
    expect(mask(hostile)).toBe(hostile);
  });
});
