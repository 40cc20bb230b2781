import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findInputs } from '../inputs/index.ts';
import { azguard, Workspace } from '../testing/index.ts';
import { affectedBy, changedSince } from './index.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

function git(folder: string, ...words: readonly string[]): void {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...settings, ...words], { cwd: folder, stdio: 'ignore' });
}

/** A repository with one commit on the branch `main`. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = workspace.files(files);
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'one');
  return folder;
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function template(...resources: readonly object[]): string {
  return JSON.stringify(
    { $schema: SCHEMA, contentVersion: '1.0.0.0', parameters: { n: { type: 'string', defaultValue: 'n' } }, resources },
    null,
    1,
  );
}

function link(relativePath: string): string {
  const properties = { mode: 'Incremental', templateLink: { relativePath } };
  return template({ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'inner', properties });
}

const VALUES = JSON.stringify({
  $schema: SCHEMA.replace('Template', 'Parameters'),
  contentVersion: '1.0.0.0',
  parameters: { n: { value: 'x' } },
});

/** A repository in which everything hangs together somewhere. */
const FILES = {
  'app/main.json': link('../modules/vault.json'),
  'modules/vault.json': link('deep/keys.json'),
  'modules/deep/keys.json': template(),
  'alone/main.json': template(),
  'alone/main.parameters.json': VALUES,
  'bicep/main.bicep': "module m 'part.bicep' = { name: 'm' }\n",
  'bicep/part.bicep': "var text = loadTextContent('text.txt')\n",
  'bicep/text.txt': 'a text',
  'values/main.bicep': "param n string = 'n'\n",
  'values/main.dev.bicepparam': "using 'main.bicep'\nparam n = 'x'\n",
};

/** The templates that are judged, those that others link to included. */
async function judged(folder: string): Promise<readonly string[]> {
  const changed = changedSince('main', folder);
  const { inputs } = await findInputs([folder], undefined, (candidates) => affectedBy(changed, candidates));
  return inputs.map(({ template: { name } }) => relative(folder, name)).toSorted();
}

describe('check --changed-since', () => {
  it.each([
    ['alone/main.json', ['alone/main.json']],
    ['alone/main.parameters.json', ['alone/main.json']],
    ['modules/deep/keys.json', ['app/main.json', 'modules/deep/keys.json', 'modules/vault.json']],
    ['bicep/part.bicep', ['bicep/main.bicep', 'bicep/part.bicep']],
    ['bicep/text.txt', ['bicep/main.bicep', 'bicep/part.bicep']],
    ['bicep/bicepconfig.json', ['bicep/main.bicep', 'bicep/part.bicep']],
    ['values/main.dev.bicepparam', ['values/main.bicep']],
    ['README.md', []],
  ])('%s', async (changed, expected) => {
    const folder = repository(FILES);
    appendFileSync(join(folder, changed), changed === 'bicep/bicepconfig.json' ? '{}' : '\n');
    expect(await judged(folder)).toEqual(expected);
    git(folder, 'checkout', '-b', 'change');
    git(folder, 'add', '.');
    git(folder, 'commit', '-m', 'two');
    expect(await judged(folder)).toEqual(expected);
  });

  it('judges the callers of what was deleted', async () => {
    const folder = repository(FILES);
    rmSync(join(folder, 'bicep/part.bicep'));
    const { code, out } = await azguard('check', folder, '--changed-since', 'main');
    expect(code).toBe(1);
    expect(out).toContain('bicep/main.bicep:1:');
  });

  it('counts from where the branch began, whatever happened to the other since', async () => {
    const folder = repository(FILES);
    git(folder, 'branch', 'change');
    writeFileSync(join(folder, 'bicep/text.txt'), 'other');
    git(folder, 'commit', '-a', '-m', 'on main');
    git(folder, 'checkout', 'change');
    expect(await judged(folder)).toEqual([]);
  });

  it('judges everything when the configuration changed', async () => {
    const folder = repository(FILES);
    writeFileSync(join(folder, 'azguard.yaml'), 'failOn: high\n');
    const words = ['--config', join(folder, 'azguard.yaml'), '-f', 'json'];
    const { out } = await azguard('check', folder, '--changed-since', 'main', ...words);
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 4 } });
  });

  it.each(['nobody', '--output=x'])('knows no commit %j', async (reference) => {
    const folder = repository(FILES);
    const { code, error } = await azguard('check', folder, `--changed-since=${reference}`);
    expect(code).toBe(2);
    expect(error).toContain(`git knows no commit '${reference}' here.`);
  });

  it('needs a repository', async () => {
    const folder = workspace.files(FILES);
    const { code, error } = await azguard('check', folder, '--changed-since', 'main');
    expect(code).toBe(2);
    expect(error).toContain('needs a git repository');
  });
});
