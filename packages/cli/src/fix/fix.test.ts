import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { azguard, Workspace } from '../testing/index.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

function template(properties: string): string {
  return `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "https": { "type": "bool" } },
  "resources": [
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "shop",
      "properties": ${properties}
    }
  ]
}
`;
}

const BROKEN = '{ "supportsHttpsTrafficOnly": false /* why */ }';
const MENDED = '{ "supportsHttpsTrafficOnly": true /* why */ }';
const ONLY = ['-g', 'storage/https-only', '--no-config'];

const bicep = (value: string): string => `param https bool = true
resource a 'Microsoft.Storage/storageAccounts@2018-11-01' = {
  name: 'shop'
  location: 'westeurope'
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot' // stays
${value}  }
}
`;

describe('check --fix', () => {
  it('writes literals, and reports what is left', async () => {
    const home = workspace.files({ 'main.json': template(BROKEN) });
    const file = join(home, 'main.json');
    chmodSync(file, 0o640);
    const { code, out } = await azguard('check', home, '--fix', ...ONLY);
    expect({ code, text: readFileSync(file, 'utf8') }).toEqual({ code: 0, text: template(MENDED) });
    expect(out).toMatch(/^1 finding fixed in 1 file\n/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['    supportsHttpsTrafficOnly: false // why\n', '    supportsHttpsTrafficOnly: true // why\n'],
    ['', '    supportsHttpsTrafficOnly: true\n'],
  ])('writes Bicep: %j', async (before, after) => {
    const home = workspace.files({ 'main.bicep': bicep(before) });
    const { code } = await azguard('check', home, '--fix', ...ONLY);
    expect({ code, text: readFileSync(join(home, 'main.bicep'), 'utf8') }).toEqual({ code: 0, text: bicep(after) });
  });

  it('mends a module in its own file', async () => {
    const main = "module m 'part.bicep' = { name: 'm' }\n";
    const home = workspace.files({ 'main.bicep': main, 'part.bicep': bicep('    supportsHttpsTrafficOnly: false\n') });
    await azguard('check', home, '--fix', ...ONLY);
    expect(readFileSync(join(home, 'main.bicep'), 'utf8')).toBe(main);
    expect(readFileSync(join(home, 'part.bicep'), 'utf8')).toBe(bicep('    supportsHttpsTrafficOnly: true\n'));
  });

  it('keeps a byte order mark', async () => {
    const home = workspace.files({ 'main.json': `\uFEFF${template(BROKEN)}` });
    await azguard('check', home, '--fix', ...ONLY);
    expect(readFileSync(join(home, 'main.json'), 'utf8')).toBe(`\uFEFF${template(MENDED)}`);
  });

  it('says what to write where a value comes from an expression', async () => {
    const before = template('{ "supportsHttpsTrafficOnly": "[equals(1, 2)]" }');
    const home = workspace.files({ 'main.json': before });
    const { code, out } = await azguard('check', home, '--fix', ...ONLY);
    expect({ code, text: readFileSync(join(home, 'main.json'), 'utf8') }).toEqual({ code: 1, text: before });
    expect(out).toContain('not written: the value comes from an expression; let it be true');
    expect(out).toContain('0 findings fixed in 0 files, 1 left to you');
  });

  it('does not write what would break the template', async () => {
    const allowed = template('{ "minimumTlsVersion": "[parameters(\'tls\')]" }').replace(
      '"https": { "type": "bool" }',
      '"tls": { "type": "string", "defaultValue": "TLS1_0", "allowedValues": ["TLS1_0", "TLS1_1"] }',
    );
    const home = workspace.files({ 'main.json': allowed });
    const { code, out } = await azguard('check', home, '--fix', '-g', 'storage/minimum-tls', '--no-config');
    expect({ code, text: readFileSync(join(home, 'main.json'), 'utf8') }).toEqual({ code: 1, text: allowed });
    expect(out).toContain("not written: a literal alone doesn't mend it");
  });

  it('prints a diff and writes nothing when it is only tried', async () => {
    const home = workspace.files({ 'main.json': template(BROKEN) });
    const { code, out, error } = await azguard('check', home, '--fix', '--dry-run', ...ONLY);
    expect({ code, text: readFileSync(join(home, 'main.json'), 'utf8') }).toEqual({ code: 1, text: template(BROKEN) });
    expect(out).toContain(`\n-      "properties": ${BROKEN}\n+      "properties": ${MENDED}\n`);
    expect(error).toBe('1 finding can be fixed in 1 file\n\n');
  });

  it.each([
    [['--dry-run'], '--dry-run goes with --fix'],
    [['--fix', '--policies', 'builtin:404c3081-a854-4457-ae30-26a93ef643f9'], ''],
  ])('refuses %j', async (words, message) => {
    const home = workspace.files({ 'main.json': template(BROKEN) });
    const { code, error } = await azguard('check', home, ...words);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});
