import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { templateHash } from '@azguard/core/arm';
import { readJson, Source, type JsonObject } from '@azguard/core/source';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './program.ts';

// The real command line; only the terminal is a recording.

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function azguard(...argv: readonly string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const terminal = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    progress: () => {},
    style: (_look: string, text: string) => text,
    columns: 100,
  };
  return { code: await run(argv, terminal), out, error };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'azguard-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files into a folder of their own and gives its path. */
let made = 0;
function files(contents: Readonly<Record<string, string | Uint8Array>>): string {
  made += 1;
  const home = join(folder, String(made));
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), content);
  }
  return home;
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function template(...resources: readonly object[]): string {
  return JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources }, null, 2);
}

function account(name: string, properties: object = {}): object {
  return { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name, location: 'westeurope', properties };
}

function link(relativePath: string): object {
  const properties = { mode: 'Incremental', templateLink: { relativePath } };
  return { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'inner', properties };
}

function parameterFile(values: Readonly<Record<string, unknown>>): string {
  const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return JSON.stringify({ $schema: SCHEMA.replace('Template', 'Parameters'), contentVersion: '1.0.0.0', parameters });
}

/** Breaks storage/https-only at one known place. */
const BROKEN = template(account('shop', { supportsHttpsTrafficOnly: false }));
const ONE = ['--guardrail', 'storage/https-only'];

describe('check --output', () => {
  it('writes several reports beside the one on the console', async () => {
    const home = files({ 'main.json': BROKEN });
    const [sarif, page] = [join(home, 'azguard.sarif'), join(home, 'azguard.html')];
    const { code, out } = await azguard('check', home, ...ONE, '-o', `sarif=${sarif}`, '-o', `html=${page}`);
    expect(code).toBe(1);
    expect(out).toContain('1 finding: 1 high');
    const log = JSON.parse(readFileSync(sarif, 'utf8')) as { runs: [{ results: { ruleId: string }[] }] };
    expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['storage/https-only']);
    expect(readFileSync(page, 'utf8')).toContain('1 high finding');
  });

  it.each([
    ['sarif', /FORMAT=FILE/],
    ['pdf=x.pdf', /The formats are/],
    ['csv=nowhere/x.csv', /nowhere\/x\.csv can't be written: its folder does not exist\./],
  ])('refuses %s', async (output, message) => {
    const home = files({ 'main.json': BROKEN });
    const { code, error } = await azguard('check', home, ...ONE, '-o', output);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  it('leaves what was there when it can not write the whole', async () => {
    const home = files({ 'main.json': BROKEN, 'out/x.csv/inside': 'a folder in the way' });
    const { code, error } = await azguard('check', join(home, 'main.json'), ...ONE, '-o', `csv=${home}/out/x.csv`);
    expect(code).toBe(2);
    expect(error).toContain('it is a folder');
    expect(readdirSync(join(home, 'out'))).toEqual(['x.csv']);
  });
});

describe('check of Bicep', () => {
  const ACCOUNT = `param secure bool = false
resource shop 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'shop'
  location: 'westeurope'
  properties: {
    supportsHttpsTrafficOnly: secure
  }
}
`;
  const MODULE = "module inner 'inner.bicep' = {\n  name: 'inner'\n}\n";

  it('shows the line of Bicep, and the module that it came through', async () => {
    const home = files({ 'main.bicep': MODULE, 'inner.bicep': ACCOUNT });
    const { code, out } = await azguard('check', home, ...ONE);
    expect(code).toBe(1);
    expect(out).toContain(`${home}/inner.bicep:1:21`);
    expect(out).toContain('param secure bool = false');
    expect(out).toContain(`via  ${home}/main.bicep:1:1`);
    expect(out).toContain('1 template, 1 resource, 1 finding: 1 high');
  });

  it('takes values from the parameters file that uses it', async () => {
    const home = files({ 'main.bicep': ACCOUNT, 'good.bicepparam': "using 'main.bicep'\nparam secure = true\n" });
    expect(await azguard('check', home, ...ONE)).toMatchObject({ code: 0 });
  });

  it('judges a template and what was compiled from it once', async () => {
    const home = files({ 'main.bicep': ACCOUNT });
    const compiled = BROKEN.replace('{', '{ "metadata": { "_generator": { "name": "bicep" } },');
    writeFileSync(join(home, 'main.json'), compiled);
    expect((await azguard('check', home, ...ONE)).out).toContain('1 template, 1 resource, 1 finding');
  });

  it('says what is missing and judges the rest', async () => {
    const home = files({ 'main.bicep': `${ACCOUNT}module gone 'gone.bicep' = {\n  name: 'gone'\n}\n` });
    const { code, out } = await azguard('check', home, ...ONE);
    expect(code).toBe(1);
    expect(out).toMatch(/BCP091/);
    expect(out).toContain('1 finding: 1 high');
  });

  it('does not take a file for Bicep that is no text', async () => {
    const home = files({ 'main.bicep': ACCOUNT, 'binary.bicep': new Uint8Array(4_000).fill(0xc3) });
    const { code, out, error } = await azguard('check', join(home, 'binary.bicep'), join(home, 'main.bicep'), ...ONE);
    expect(code).toBe(2);
    expect(out + error).toContain('This file holds no text');
    expect(out).toContain('1 finding: 1 high');
  });

  it('never throws, however broken the file is', async () => {
    const home = files({ 'main.bicep': "resource a 'x\n{{{ ''' ${", 'empty.bicep': '', 'p.bicepparam': 'using none\n' });
    const { code } = await azguard('check', home, ...ONE);
    expect([1, 2]).toContain(code);
  });
});

describe('check --baseline', () => {
  it('lets what is old pass, and what is new fail', async () => {
    const home = files({ 'main.json': BROKEN });
    const baseline = join(home, 'old.baseline');
    expect((await azguard('check', home, ...ONE, '--write-baseline', baseline)).code).toBe(0);
    const same = await azguard('check', home, ...ONE, '--baseline', baseline);
    expect(same).toMatchObject({ code: 0, error: '' });
    expect(same.out).toContain('not counted: 1 in the baseline');
    writeFileSync(join(home, 'main.json'), BROKEN.replaceAll('shop', 'other'));
    expect((await azguard('check', home, ...ONE, '--baseline', baseline)).code).toBe(1);
  });

  it('says what is wrong with a baseline', async () => {
    const home = files({ 'main.json': BROKEN, 'old.baseline': '{"version": 9, "findings": []}' });
    const { code, error } = await azguard('check', home, ...ONE, '--baseline', join(home, 'old.baseline'));
    expect(code).toBe(2);
    expect(error).toContain('not of version 1');
    expect(error).toContain('--write-baseline');
  });
});

describe('check', () => {
  it('shows what is broken, where, and exits with 1', async () => {
    const home = files({ 'main.json': BROKEN });
    const { code, out } = await azguard('check', home, ...ONE);
    expect(code).toBe(1);
    expect(out).toContain(`${home}/main.json:11:37`);
    expect(out).toMatch(/"supportsHttpsTrafficOnly": false\n.*\^\^\^\^\^ expected true/);
    expect(out).toContain('storage/https-only');
    expect(out).toContain('1 template, 1 resource, 1 finding: 1 high');
  });

  it('exits with 0 where nothing is broken', async () => {
    const home = files({ 'main.json': template(account('shop', { supportsHttpsTrafficOnly: true })) });
    const { code, out } = await azguard('check', home, ...ONE);
    expect([code, out]).toEqual([0, expect.stringContaining('no guardrail is broken')]);
  });

  it.each([
    ['high', 1],
    ['critical', 0],
  ])('fails from severity %s on: %d', async (severity, code) => {
    const home = files({ 'main.json': BROKEN });
    expect((await azguard('check', home, ...ONE, '--fail-on', severity)).code).toBe(code);
  });

  it('judges with the chosen guardrails only, by id, pattern and the ids of other tools', async () => {
    const home = files({ 'main.json': BROKEN });
    const ids = async (...options: readonly string[]): Promise<string[]> => {
      const { out } = await azguard('check', home, '--format', 'json', ...options);
      return (JSON.parse(out) as { findings: { guardrail: string }[] }).findings.map(({ guardrail }) => guardrail);
    };
    expect(await ids('-g', 'CKV_AZURE_3')).toEqual(['storage/https-only']);
    expect(await ids('-g', 'storage/https-*', '-g', 'key-vault/*')).toEqual(['storage/https-only']);
    expect(await ids('--skip', 'storage/https-only')).not.toContain('storage/https-only');
    expect(new Set((await ids('-g', 'storage/*')).map((id) => id.split('/')[0]))).toEqual(new Set(['storage']));
  });

  it('prints only the totals when asked to be quiet', async () => {
    const { out } = await azguard('check', files({ 'main.json': BROKEN }), ...ONE, '--quiet');
    expect(out).toBe('1 template, 1 resource, 1 finding: 1 high\n1 of 1 resource judged\n');
  });

  it('gives programs everything', async () => {
    const home = files({ 'main.json': BROKEN });
    const { out } = await azguard('check', home, ...ONE, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      summary: {
        files: 1,
        resources: 1,
        findings: { low: 0, medium: 0, high: 1, critical: 0 },
        unknown: 0,
        coverage: { resources: 1, judged: 1, undecided: 0 },
      },
      findings: [
        {
          guardrail: 'storage/https-only',
          severity: 'high',
          outcome: 'fail',
          message: expect.stringContaining('supportsHttpsTrafficOnly is false'),
          resource: { id: expect.stringContaining('shop'), type: 'Microsoft.Storage/storageAccounts', name: 'shop' },
          pointer: '/properties/supportsHttpsTrafficOnly',
          location: { file: `${home}/main.json`, start: { line: 11, column: 37 }, end: { line: 11, column: 42 } },
          expected: 'true',
          actual: false,
          fix: expect.stringMatching(/./),
          controls: expect.arrayContaining(['cis-6.0/9.3.4']),
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      ],
      diagnostics: [],
    });
  });

  it('evaluates with each parameter file beside the template, and makes one finding of what they share', async () => {
    const parameters = { https: { type: 'bool' }, suffix: { type: 'string' } };
    const main = { ...(JSON.parse(template()) as object), parameters };
    const resources = [account("[concat('shop', parameters('suffix'))]", { supportsHttpsTrafficOnly: "[parameters('https')]" })];
    const home = files({
      'main.json': JSON.stringify({ ...main, resources }),
      'main.parameters.dev.json': parameterFile({ https: false, suffix: 'dev' }),
      'main.parameters.test.json': parameterFile({ https: false, suffix: 'test' }),
      'main.parameters.production.json': parameterFile({ https: true, suffix: '' }),
    });
    const { findings } = JSON.parse((await azguard('check', home, ...ONE, '--format', 'json')).out) as {
      findings: { resource: { name: string }; occurrences: { parameters: string }[]; location: { file: string } }[];
    };
    expect(findings.map(({ resource, occurrences }) => [resource.name, occurrences.map((o) => o.parameters)])).toEqual([
      ['shopdev', [`${home}/main.parameters.dev.json`, `${home}/main.parameters.test.json`]],
    ]);

    const only = await azguard('check', home, ...ONE, '--parameters', join(home, 'main.parameters.production.json'));
    expect(only.code).toBe(0);
  });

  it('says what cannot be decided, and on which parameter it depends', async () => {
    const parameters = { https: { type: 'bool' } };
    const main = JSON.parse(template(account('shop', { supportsHttpsTrafficOnly: "[parameters('https')]" }))) as object;
    const { code, out } = await azguard('check', files({ 'main.json': JSON.stringify({ ...main, parameters }) }), ...ONE);
    expect(code).toBe(0);
    expect(out).toContain('depends on parameter https');
    expect(out).toContain('0 of 1 resource judged, 1 depends on parameter https');
  });

  it('judges a linked template as part of the one that links to it', async () => {
    const home = files({ 'main.json': template(link('parts/inner.json')), 'parts/inner.json': BROKEN });
    const { out } = await azguard('check', home, ...ONE, '--format', 'json');
    const { summary, findings } = JSON.parse(out) as { summary: { files: number }; findings: { location: { file: string } }[] };
    expect([summary.files, findings.map(({ location }) => location.file)]).toEqual([1, [`${home}/parts/inner.json`]]);
  });

  it('takes the place of deployment from a context file', async () => {
    const context = { subscriptionId: '22222222-2222-2222-2222-222222222222', resourceGroup: 'rg' };
    const home = files({ 'main.json': BROKEN, 'context.json': JSON.stringify(context) });
    const { out } = await azguard(
      'check',
      join(home, 'main.json'),
      ...ONE,
      '-f',
      'json',
      '--context',
      join(home, 'context.json'),
    );
    const [finding] = (JSON.parse(out) as { findings: { resource: { id: string } }[] }).findings;
    expect(finding?.resource.id).toBe(
      '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/shop',
    );
  });
});

describe('bad input is named, with what to do, and everything else is judged', () => {
  const deep = `{"$schema": "${SCHEMA}", "contentVersion": "1.0.0.0", "variables": {"deep": ${'['.repeat(10_000)}${']'.repeat(10_000)}}, "resources": []}`;

  it.each([
    ['an empty file', { 'bad.json': '' }, 'bad.json:1:1', 'This file is empty.', 1],
    ['a file of spaces', { 'bad.json': ' \n ' }, 'bad.json:1:1', 'This file is empty.', 1],
    [
      'a binary',
      { 'bad.json': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00]) },
      'bad.json:1:1',
      'neither UTF-8 nor UTF-16',
      1,
    ],
    [
      'a typo',
      { 'bad.json': BROKEN.replace('"name": "shop",', '"name": "shop"') },
      'bad.json:8:21',
      'A comma is missing here.',
      1,
    ],
    ['10,000-deep nesting', { 'bad.json': deep }, 'bad.json:1:', 'nested more than 500 deep', 1],
    [
      'templates that link in a circle',
      { 'bad.json': template(link('other.json')), 'other.json': template(link('bad.json')) },
      'other.json:11:',
      'leads back',
      1,
    ],
    [
      'a missing linked template',
      { 'bad.json': template(link('nowhere.json')) },
      'bad.json:11:',
      "'nowhere.json' was not found",
      1,
    ],
    [
      'a parameter file for another template',
      { 'bad.json': template(), 'bad.parameters.json': parameterFile({ unheardOf: 1 }) },
      'bad.parameters.json:1:',
      'unheardOf',
      1,
    ],
  ] as const)('%s', async (_, contents, place, message, code) => {
    const home = files({ ...contents, 'good.json': BROKEN });
    const result = await azguard('check', home, ...ONE);
    expect(result.out).toContain(`${home}/${place}`);
    expect(result.out.replace(/\s+/g, ' ')).toContain(message);
    expect(result.out).toContain('good.json:11:37');
    expect(result.code).toBe(code);
  });

  it('a linked template outside the checked folder stays unread, also behind a link', async () => {
    const secret = template(account('secret', { supportsHttpsTrafficOnly: false }));
    const home = files({
      'secret.json': secret,
      'infra/main.json': template(link('../secret.json')),
      'infra/other.json': template(link('alias.json')),
    });
    symlinkSync(join(home, 'secret.json'), join(home, 'infra/alias.json'));
    const { out } = await azguard('check', join(home, 'infra'), ...ONE);
    expect(out.match(/was not found/g)).toHaveLength(2);
    expect(out).toContain('leads out of the checked folder');
    expect(out).toContain('0 resources');
  });

  it('a 200 MB file', async () => {
    const home = files({ 'good.json': BROKEN, 'huge.json': '' });
    truncateSync(join(home, 'huge.json'), 200 * 1024 * 1024);
    const { code, out } = await azguard('check', home, ...ONE);
    expect(out).toContain("This file has 200 MB; files above 16 MB aren't read.");
    expect(out).toContain('good.json:11:37');
    expect(code).toBe(1);
    expect((await azguard('check', home, ...ONE, '--format', 'json')).code).toBe(1);
    expect((await azguard('check', join(home, 'huge.json'))).code).toBe(2);
  });

  it.each([
    ['a folder without templates', {}, ['.'], 'No ARM template found'],
    ['other JSON', { 'package.json': '{"name": "x"}' }, ['.'], '1 file had none'],
    ['a path that is not there', {}, ['nowhere'], 'There is no such file or folder.'],
    ['an empty file by name', { 'empty.json': '' }, ['empty.json'], 'This file is empty.'],
    ['other JSON by name', { 'package.json': '{"name": "x"}' }, ['package.json'], 'This is no ARM template.'],
    [
      'a parameter file alone',
      { 'x.parameters.json': parameterFile({}) },
      ['x.parameters.json'],
      'a parameter file without a template',
    ],
  ] as const)('nothing to check: %s', async (_, contents, paths, message) => {
    const home = files({ 'read.me': '', ...contents });
    const { code, out, error } = await azguard('check', ...paths.map((path) => join(home, path)));
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(message);
  });

  it('still judges the rest when one named path is not there, and exits with 2', async () => {
    const home = files({ 'good.json': BROKEN });
    const { code, out } = await azguard('check', home, join(home, 'nowhere.json'), ...ONE);
    expect(code).toBe(2);
    expect(out).toContain('nowhere.json:1:1');
    expect(out).toContain('good.json:11:37');
  });
});

describe('wrong usage exits with 2 and says how it is right', () => {
  it.each([
    ['an unknown guardrail', ['check', '-g', 'storage/htps-only'], 'Did you mean storage/https-only'],
    ['an unknown guardrail to skip', ['check', '--skip', 'nonsense/nonsense'], 'azguard guardrails lists them all'],
    ['everything skipped', ['check', '-g', 'storage/*', '-s', 'storage/*'], 'No guardrail is left'],
    ['an unknown severity', ['check', '--fail-on', 'terrible'], 'Allowed choices are low, medium, high, critical'],
    ['an unknown option', ['check', '--failon', 'low'], 'Did you mean --fail-on?'],
    ['an unknown verb', ['chek'], 'Did you mean check?'],
    [
      'parameters for several templates',
      ['check', 'examples', '-p', 'examples/shop/shop.parameters.json'],
      'goes with one template',
    ],
    ['parameters that are not there', ['check', 'examples/shop/shop.json', '-p', 'nowhere.json'], 'nowhere.json'],
    ['a context that is not there', ['check', 'examples', '-c', 'nowhere.json'], 'nowhere.json:1:1'],
    ['no file to expand', ['expand'], "missing required argument 'file'"],
    ['an unknown guardrail to explain', ['guardrails', 'storage/htps-only'], 'Did you mean storage/https-only'],
    ['something else to hash', ['hash', 'package.json'], 'This is no ARM template.'],
  ] as const)('%s', async (_, argv, message) => {
    const { code, out, error } = await azguard(...argv);
    expect(`${out}${error}`).toContain(message);
    expect(code).toBe(2);
  });

  it('a context that says nonsense is shown at its line', async () => {
    const home = files({ 'context.json': '{\n  "resourceGroup": 7,\n  "resourcegroup": "rg"\n}', 'main.json': BROKEN });
    const { code, error } = await azguard('check', home, '--context', join(home, 'context.json'));
    expect(code).toBe(2);
    expect(error).toContain('context.json:2:20');
    expect(error).toContain('context.json:3:3');
    expect(error).toContain('It may hold tenantId');
  });
});

describe('expand', () => {
  it('prints resources with the place where they are written, for programs', async () => {
    const home = files({
      'main.json': template(account("[concat('shop', parameters('x'))]")).replace(
        '"resources"',
        '"parameters": {"x": {"type": "string"}}, "resources"',
      ),
    });
    const { code, out } = await azguard('expand', join(home, 'main.json'), '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      resources: [
        {
          type: 'Microsoft.Storage/storageAccounts',
          apiVersion: '2023-05-01',
          name: "[concat('shop', parameters('x'))]",
          condition: true,
          body: { location: 'westeurope' },
          origin: { file: `${home}/main.json`, line: 5, column: 5, deploymentPath: [] },
        },
      ],
      outputs: {},
    });
  });

  it('takes parameters and context', async () => {
    const main = template(account("[concat(resourceGroup().name, parameters('x'))]"));
    const home = files({
      'main.json': main.replace('"resources"', '"parameters": {"x": {"type": "string"}}, "resources"'),
      'p.json': parameterFile({ x: '1' }),
      'c.json': '{"resourceGroup": "rg"}',
    });
    const { out } = await azguard('expand', join(home, 'main.json'), '-p', join(home, 'p.json'), '-c', join(home, 'c.json'));
    expect(out).toContain('rg1  Microsoft.Storage/storageAccounts@2023-05-01');
    expect(out).toContain('main.json:5:5');
  });
});

describe('guardrails', () => {
  it('lists them, explains one with examples, and gives programs all of it', async () => {
    expect((await azguard('guardrails')).out).toMatch(/^storage\/\n[^]*^ {2}https-only +high +\S/m);
    const page = (await azguard('guardrails', 'storage/https-only')).out;
    for (const part of ['why', 'fix', 'cis-6.0/9.3.4', 'CKV_AZURE_3', '"supportsHttpsTrafficOnly": false'])
      expect(page).toContain(part);
    const [one] = JSON.parse((await azguard('guardrails', 'CKV_AZURE_3', '-f', 'json')).out) as { id: string }[];
    expect(one?.id).toBe('storage/https-only');
  });
});

describe('hash', () => {
  it('prints the hash that Azure computes', async () => {
    const home = files({ 'main.json': BROKEN });
    const { root } = readJson(new Source('main.json', BROKEN));
    expect(await azguard('hash', join(home, 'main.json'))).toEqual({
      code: 0,
      out: `${templateHash(root as JsonObject)}\n`,
      error: '',
    });
  });
});

describe('help', () => {
  it.each(['', 'check', 'compare', 'expand', 'guardrails', 'init', 'compile', 'restore', 'hash', 'completion'])(
    'of "%s" teaches by example',
    async (verb) => {
      const { code, out } = await azguard(...(verb === '' ? [] : [verb]), '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n +(?:# .*\n +)?(?:source <\()?azguard /);
      await expect(out).toMatchFileSnapshot(`../../../cases/cli/${verb === '' ? 'azguard' : verb}.help.txt`);
    },
  );

  it('says its version', async () => {
    expect((await azguard('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
