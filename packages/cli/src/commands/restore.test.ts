import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { azguard, sha256, TestRegistry, Workspace, type Answering } from '../testing/index.ts';

const TEMPLATE = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [
    {
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-05-01',
      name: 'logs',
      location: 'westeurope',
      sku: { name: 'Standard_LRS' },
      kind: 'StorageV2',
      properties: { supportsHttpsTrafficOnly: false },
    },
  ],
});

const workspace = new Workspace();
let registry: TestRegistry;
let cache: string;

beforeEach(async () => {
  registry = new TestRegistry();
  await registry.start();
  cache = workspace.files({ 'cache/.keep': '' });
  vi.stubEnv('BICEP_CACHE_DIRECTORY', cache);
  vi.stubEnv('BICEP_TRUSTED_REGISTRIES', '127.0.0.1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await registry.stop();
});
afterAll(() => workspace.remove());

const using = (reference: string): string => `module logs '${reference}' = {\n  name: 'logs'\n}\n`;
const folder = (repository: string, name: string): string =>
  join(cache, 'br', registry.host.replace(':', '$'), repository.replaceAll('/', '$'), name);
const stored = (): string[] => {
  mkdirSync(join(cache, 'br'), { recursive: true });
  return readdirSync(join(cache, 'br'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('main.json'));
};

/** Restores the one module that a file uses. */
async function restoreOne(reference = `br:${registry.host}/bicep/logs:1.0`, ...more: string[]): ReturnType<typeof azguard> {
  return await azguard('restore', workspace.files({ 'main.bicep': using(reference) }), ...more);
}

describe('restore', () => {
  it('fetches what check then judges, at the line of Bicep', async () => {
    const digest = registry.publish('bicep/logs', '1.0', TEMPLATE);
    const home = workspace.files({ 'main.bicep': using(`br:${registry.host}/bicep/logs:1.0`) });
    const judge = (): ReturnType<typeof azguard> => azguard('check', home, '--no-config', '-g', 'storage/https-only');

    const before = await judge();
    expect(before.code).toBe(1);
    expect(before.out + before.error).toContain('azguard restore brings them');
    expect(before.out).not.toContain('storage/https-only');
    expect(registry.received).toEqual([]);

    const { code, out, error } = await azguard('restore', home);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('1 module restored, 0 already there');
    const at = folder('bicep/logs', '1.0$');
    expect(readFileSync(join(at, 'main.json'), 'utf8')).toBe(TEMPLATE);
    expect(JSON.parse(readFileSync(join(at, 'metadata'), 'utf8'))).toEqual({ manifestDigest: digest });
    expect(readdirSync(at).toSorted()).toEqual(['main.json', 'manifest', 'metadata']);
    expect(readdirSync(join(at, '..'))).toEqual(['1.0$']);

    registry.received.length = 0;
    const after = await judge();
    expect(after.out).toContain('storage/https-only');
    expect(after.out + after.error).not.toContain('azguard restore');
    expect(registry.received).toEqual([]);
  });

  it('leaves alone what is there, unless it is told to fetch it again', async () => {
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    await restoreOne();
    const asked = registry.received.length;
    expect((await restoreOne()).out).toBe('0 modules restored, 1 already there\n');
    expect(registry.received).toHaveLength(asked);
    const changed = TEMPLATE.replace('logs', 'others');
    registry.publish('bicep/logs', '1.0', changed);
    expect((await restoreOne(undefined, '--force')).out).toContain('1 module restored');
    expect(readFileSync(join(folder('bicep/logs', '1.0$'), 'main.json'), 'utf8')).toBe(changed);
    expect(readdirSync(join(cache, 'br'), { recursive: true }).filter((name) => String(name).includes('.part-'))).toEqual([]);
  });

  it('resolves aliases, and follows local modules, imports and parameter files, each module once', async () => {
    for (const name of ['a', 'b', 'c']) registry.publish(`team/${name}`, 'v1-RC', TEMPLATE);
    const home = workspace.files({
      'bicepconfig.json': JSON.stringify({ moduleAliases: { br: { own: { registry: registry.host, modulePath: 'team' } } } }),
      'main.bicep': `${using('br/own:a:v1-RC')}module near 'parts/near.bicep' = {\n  name: 'near'\n}\n`,
      'parts/near.bicep': `import { x } from 'br/own:b:v1-RC'\n${using('br/own:a:v1-RC')}`,
      'only.bicepparam': "using 'br/own:c:v1-RC'\n",
    });
    expect((await azguard('restore', home)).out).toContain('3 modules restored');
    expect(stored()).toHaveLength(3);
    // Microsoft's tools mark the large letters of a tag by bits: the fourth and the fifth here.
    expect(readdirSync(folder('team/a', ''))).toEqual(['v1-RC$18']);
  });

  it('takes a module by its digest', async () => {
    const digest = registry.publish('bicep/logs', '1.0', TEMPLATE);
    expect((await restoreOne(`br:${registry.host}/bicep/logs@${digest}`)).code).toBe(0);
    expect(readdirSync(folder('bicep/logs', ''))).toEqual([digest.replace(':', '#')]);
  });

  it('gets a token as anybody, and sends it where it belongs', async () => {
    registry.token = 'for-anybody';
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    expect((await restoreOne()).code).toBe(0);
    expect(registry.received.map(({ method, path }) => `${method} ${path.replace(/sha256:\w+/, 'DIGEST')}`)).toEqual([
      'GET /v2/bicep/logs/manifests/1.0',
      'GET /token?service=test+registry&scope=repository%3Abicep%2Flogs%3Apull',
      'GET /v2/bicep/logs/manifests/1.0',
      'GET /v2/bicep/logs/blobs/DIGEST',
    ]);
  });

  it('exchanges the token of a private registry, and shows it to no other', async () => {
    registry.token = 'for-me';
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    vi.stubEnv('AZGUARD_REGISTRY_TOKEN', 'refresh');
    expect(await restoreOne()).toMatchObject({ code: 2, error: expect.stringContaining('AZGUARD_REGISTRY=') as string });
    vi.stubEnv('AZGUARD_REGISTRY', 'contoso.azurecr.io');
    await restoreOne();
    expect(JSON.stringify(registry.received)).not.toContain('refresh');
    vi.stubEnv('AZGUARD_REGISTRY', registry.host);
    expect((await restoreOne(undefined, '--force')).code).toBe(0);
    expect(registry.received.find(({ method }) => method === 'POST')?.body).toContain(
      'grant_type=refresh_token&refresh_token=refresh',
    );
  });

  it('tries again when the trouble passes, and follows redirects of blobs without the token', async () => {
    registry.token = 'secret';
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    const elsewhere = new TestRegistry();
    await elsewhere.start();
    elsewhere.instead.set('/blob', [(_, response) => void response.end(TEMPLATE)]);
    registry.instead.set('/v2/bicep/logs/manifests/1.0', [busy, busy]);
    const blob = `/v2/bicep/logs/blobs/${digestOfLayer()}`;
    registry.instead.set(blob, [redirect(`http://${elsewhere.host}/blob`)]);
    const { code, error } = await restoreOne();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(elsewhere.received).toMatchObject([{ path: '/blob', authorization: undefined }]);
    await elsewhere.stop();
  });

  const manifest = '/v2/bicep/logs/manifests/1.0';
  const failures: readonly (readonly [string, string, Answering, string])[] = [
    ['is unknown', manifest, status(404), "doesn't have it"],
    ['is forbidden', manifest, status(403), "doesn't let just anybody read it"],
    ['asks for an unknown sign-in', manifest, status(401), "wants a sign-in that azguard doesn't know"],
    ['has a manifest that is none', manifest, text('<html>'), 'with something else'],
    ['has a list for a manifest', manifest, text('[]'), 'is no manifest'],
    ['has null for a manifest', manifest, text('null'), 'with something else'],
    ['is something else', manifest, text('{"layers":[{"mediaType":"image"},null]}'), 'is no Bicep module'],
    ['promises another manifest', manifest, text('{}', { 'docker-content-digest': 'sha256:0' }), 'and not sha256:0 as promised'],
    ['has another template', `/v2/bicep/logs/blobs/${digestOfLayer()}`, text('{"$schema":""}'), 'Its template has the digest'],
    ['never ends', manifest, (_, response) => void response.write('{'), 'took longer than 0.3 seconds'],
    ['is too large', manifest, text(' '.repeat(5 * 2 ** 20)), 'answers with more than 4,194,304 bytes'],
    [
      'leads in circles',
      manifest,
      (_, response) => void response.writeHead(302, { location: '/v2/loop' }).end(),
      'more than 5 times',
    ],
    ['leads to what is not https', manifest, redirect('http://example.com/'), 'which is not https'],
    [
      'is busy for long',
      manifest,
      (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end(),
      'in 3600 seconds',
    ],
    [
      'sends for a token over what is not https',
      manifest,
      (_, response) => void response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://example.com/"' }).end(),
      'which is not https',
    ],
  ];
  it.each(failures)('says so when a module %s, and keeps nothing', async (_, path, answer, message) => {
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    registry.instead.set(path, [answer]);
    registry.instead.set('/v2/loop', Array(9).fill(redirect('/v2/loop')));
    const { code, out, error } = await restoreOne(undefined, '--timeout', '0.3');
    expect(error).toContain(message);
    expect(error).toContain('main.bicep');
    expect(out).toBe('0 modules restored, 0 already there, 1 failed\n');
    expect(code).toBe(1);
    expect(stored()).toEqual([]);
  });

  it.each([
    ['a host that nobody named', 'br:registry.example.net/x:1', 'BICEP_TRUSTED_REGISTRIES'],
    ['a path out of the cache', 'br:mcr.microsoft.com/../../x:1', 'no reference to a module'],
    ['a port that is none', 'br:contoso.azurecr.io:99999/x:1', 'no reference to a module'],
    ['a version that is none', 'br:mcr.microsoft.com/x', 'no reference to a module'],
  ])('does not ask for %s', async (_, reference, message) => {
    expect(await restoreOne(reference)).toMatchObject({ code: 1, error: expect.stringContaining(message) as string });
  });

  it('refuses what is no template', async () => {
    registry.publish('bicep/logs', '1.0', '"garbage"');
    expect((await restoreOne()).error).toContain('is no template');
    expect(stored()).toEqual([]);
  });

  it('goes on after a failure, and leaves template specs out', async () => {
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    const at = `br:${registry.host}/bicep`;
    const home = workspace.files({
      'a.bicep': using(`${at}/absent:1`),
      'b.bicep': using(`${at}/logs:1.0`),
      'c.bicep': using('ts:00000000-0000-0000-0000-000000000000/group/spec:1'),
    });
    const { code, out, error } = await azguard('restore', home);
    expect(code).toBe(1);
    expect(out).toContain('1 module restored, 0 already there, 1 failed');
    expect(error).toContain('1 template spec left out');
  });

  it('mends what is damaged, when it is told to', async () => {
    registry.publish('bicep/logs', '1.0', TEMPLATE);
    const home = workspace.files({ 'main.bicep': using(`br:${registry.host}/bicep/logs:1.0`) });
    await azguard('restore', home);
    writeFileSync(join(folder('bicep/logs', '1.0$'), 'main.json'), '[');
    const { out, error } = await azguard('check', home, '--no-config');
    expect(out + error).toContain('azguard restore --force');
    await azguard('restore', home, '--force');
    expect(readFileSync(join(folder('bicep/logs', '1.0$'), 'main.json'), 'utf8')).toBe(TEMPLATE);
  });

  it('wants Bicep files', async () => {
    expect((await azguard('restore', workspace.files({ 'main.json': '{}' }))).code).toBe(2);
    expect((await azguard('restore', join(cache, 'nowhere'))).code).toBe(2);
  });
});

describe('check', () => {
  const FOLDERS = {
    'azguard.yaml':
      'modules:\n  br:contoso.azurecr.io/logs: modules/logs\n  br:contoso.azurecr.io/json: modules/json\n  br:contoso.azurecr.io/self: modules/self\n',
    'infra/main.bicep': using('br:contoso.azurecr.io/logs:7.1'),
    'infra/json.bicep': using('br:contoso.azurecr.io/json:7.1'),
    'infra/self.bicep': using('br:contoso.azurecr.io/self:7.1'),
    'modules/logs/main.bicep': `module inner 'inner.bicep' = {\n  name: 'inner'\n}\n`,
    'modules/logs/inner.bicep':
      "resource s 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'logs'\n  properties: {\n    supportsHttpsTrafficOnly: false\n  }\n}\n",
    'modules/json/main.json': TEMPLATE,
    'modules/self/main.bicep': using('br:contoso.azurecr.io/self:7.1'),
  };
  const judge = async (home: string, file: string): Promise<string> => {
    const config = join(home, 'azguard.yaml');
    const { out, error } = await azguard('check', join(home, 'infra', file), '--config', config, '-g', 'storage/https-only');
    return out + error;
  };

  it('takes folders in the place of registry modules, and shows their lines and who asked for them', async () => {
    const home = workspace.files(FOLDERS);
    const shown = await judge(home, 'main.bicep');
    expect(shown).toContain('modules/logs/inner.bicep:4:31');
    expect(shown).toMatch(/modules\/logs\/main\.bicep:1[^]*infra\/main\.bicep:1/);
    const expanded = await azguard('expand', join(home, 'infra/main.bicep'), '--config', join(home, 'azguard.yaml'));
    expect(expanded).toMatchObject({ code: 0, out: expect.stringContaining('modules/logs/inner.bicep') as string });
    expect(await judge(home, 'json.bicep')).toContain('modules/json/main.json:1:');
    expect(await judge(home, 'self.bicep')).toContain('BCP190');
  });

  it('tells of a module once, however many templates need it', async () => {
    const one = using('br:mcr.microsoft.com/a:1');
    const home = workspace.files({ 'a.bicep': one, 'b.bicep': one, 'c.bicep': using('br:mcr.microsoft.com/c:1') });
    const { out, code } = await azguard('check', home, '--no-config', '-f', 'json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { message: string; code: string }[] };
    expect(diagnostics.filter((each) => each.code === 'BCP190').map(({ message }) => message)).toEqual([
      '1 module that this needs is not on this machine: br:mcr.microsoft.com/a:1.',
      '1 module that this needs is not on this machine: br:mcr.microsoft.com/c:1.',
    ]);
    expect(code).toBe(1);
  });

  it('tells once of all modules that are not there, and judges the rest', async () => {
    const uses = ['a', 'a', 'b'].map((name, i) => using(`br:mcr.microsoft.com/${name}:1`).replace('module logs', `module m${i}`));
    const home = workspace.files({
      'main.bicep': `import { x } from 'br:mcr.microsoft.com/c:1'\nparam p x\n${uses.join('')}resource s 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'logs'\n  properties: { supportsHttpsTrafficOnly: false }\n}\n`,
    });
    const { out } = await azguard('check', home, '--no-config', '-f', 'json', '-g', 'storage/https-only');
    const { diagnostics, findings } = JSON.parse(out) as {
      diagnostics: { message: string; code: string }[];
      findings: unknown[];
    };
    const errors = diagnostics.filter(({ code }) => code === 'BCP190');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^3 modules that this needs are not on this machine: /);
    expect(findings).toHaveLength(1);
  });
});

function status(code: number): Answering {
  return (_, response) => void response.writeHead(code).end();
}

function text(body: string, headers: Record<string, string> = {}): Answering {
  return (_, response) => void response.writeHead(200, headers).end(body);
}

function redirect(location: string): Answering {
  return (_, response) => void response.writeHead(307, { location }).end();
}

function busy(...[, response]: Parameters<Answering>): void {
  response.writeHead(503, { 'retry-after': '0' }).end();
}

function digestOfLayer(): string {
  return sha256(Buffer.from(TEMPLATE));
}
