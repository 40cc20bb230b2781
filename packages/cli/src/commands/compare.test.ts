import { afterAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { azguard, Workspace } from '../testing/index.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

const TEMPLATE = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { https: { type: 'bool' } },
  resources: [
    {
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-05-01',
      name: 'shop',
      properties: { supportsHttpsTrafficOnly: "[parameters('https')]" },
    },
  ],
});
const values = (https: boolean): string =>
  JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: { https: { value: https } },
  });
const ONLY = ['-g', 'storage/https-only', '--no-config'];

describe('compare', () => {
  it('shows what differs, in which environment, and by which parameter', async () => {
    const { code, out } = await azguard('compare', 'examples/network/spoke.json', '--no-config');
    expect(code).toBe(1);
    expect(out).toContain('differs  Rule administration\n    dev         source *\n    production  source 10.0.0.64/26\n');
    expect(out).toContain('parameter adminSource: examples/network/spoke.parameters.dev.json:8:5');
    expect(out).toMatch(/1 template compared: 14 differences\n$/);
  });

  it.each([
    ['of a folder', []],
    ['beside a template', ['main.json']],
    ['that are named', ['main.json', '-p', 'main.parameters.dev.json', '-p', 'main.parameters.live.json']],
  ])('takes the parameter files %s', async (_what, words) => {
    const home = workspace.files({
      'main.json': TEMPLATE,
      'other.json': TEMPLATE,
      'main.parameters.dev.json': values(false),
      'main.parameters.live.json': values(true),
    });
    const paths = words.map((word) => (word.endsWith('.json') ? join(home, word) : word));
    const { code, out } = await azguard('compare', ...(paths.length === 0 ? [home] : paths), ...ONLY, '-f', 'json');
    expect(code).toBe(1);
    const { templates } = JSON.parse(out) as { templates: { environments: object[]; differences: object[] }[] };
    expect(templates).toMatchObject([
      {
        environments: [{ name: 'dev' }, { name: 'live' }],
        differences: [
          {
            guardrail: 'storage/https-only',
            states: [{ state: 'broken' }, { state: 'holds' }],
            causes: [{ parameter: 'https', places: [{ start: { line: 1 } }, {}] }],
          },
        ],
      },
    ]);
  });

  it('compares Bicep with its parameter files', async () => {
    const bicep =
      "param https bool\nresource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'shop'\n  location: 'westeurope'\n  kind: 'StorageV2'\n  sku: { name: 'Standard_LRS' }\n  properties: { supportsHttpsTrafficOnly: https }\n}\n";
    const home = workspace.files({
      'main.bicep': bicep,
      'main.dev.bicepparam': "using 'main.bicep'\nparam https = false\n",
      'main.live.bicepparam': "using 'main.bicep'\n\nparam https = true\n",
    });
    const main = join(home, 'main.bicep');
    const named = ['-p', join(home, 'main.dev.bicepparam'), '-p', join(home, 'main.live.bicepparam')];
    const { code, out } = await azguard('compare', main, ...ONLY);
    expect(await azguard('compare', main, ...named, ...ONLY)).toEqual({ code, out, error: '' });
    expect(code).toBe(1);
    expect(out).toMatch(/dev +broken\n +live +holds\n/);
    expect(out).toMatch(/main\.dev\.bicepparam:2:\d/);
    expect(out).toMatch(/main\.live\.bicepparam:3:\d/);
  });

  it('lets pass what the configuration allows', async () => {
    const home = workspace.files({
      'main.json': TEMPLATE,
      'main.parameters.dev.json': values(false),
      'main.parameters.live.json': values(true),
      'azguard.yaml': 'differences:\n  - { parameter: https, reason: a test, owner: me, expires: 2099-01-01 }\n',
    });
    const { code, out } = await azguard('compare', home, '--config', join(home, 'azguard.yaml'), '-g', 'storage/https-only');
    expect({ code, out }).toEqual({ code: 0, out: '1 template compared: no difference between environments, 1 allowed\n' });
  });

  it('says when there is nothing to compare', async () => {
    const home = workspace.files({ 'main.json': TEMPLATE, 'main.parameters.dev.json': values(false) });
    const { code, error } = await azguard('compare', home, ...ONLY);
    expect(code).toBe(2);
    expect(error).toContain('No template with two or more parameter files');
  });
});
