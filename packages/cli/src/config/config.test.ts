import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyConfiguration } from './apply.ts';
import { findConfiguration } from './find.ts';
import { readConfiguration } from './read.ts';
import { configuration } from './schema.ts';

const home = mkdtempSync(join(tmpdir(), 'azguard-config-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const file = join(home, 'azguard.yaml');

function read(text: string): ReturnType<typeof readConfiguration> {
  writeFileSync(file, text);
  return readConfiguration(file, '2026-11-25');
}

function settings(text: string): ReturnType<typeof applyConfiguration> {
  const configured = read(text);
  if (!('settings' in configured)) throw new Error(configured.map(({ message }) => message).join('\n'));
  return applyConfiguration(configured);
}

const SUPPRESSION = { guardrail: 'storage/https-only', reason: 'NFS', owner: 'net', expires: '2027-01-31' };
const suppressing = (more: object): string => `suppressions:\n  - ${JSON.stringify({ ...SUPPRESSION, ...more })}\n`;

const INTENDED = { reason: 'NFS', owner: 'net', expires: '2027-01-31' };
const intending = (more: object): string => `differences:\n  - ${JSON.stringify({ ...INTENDED, ...more })}\n`;

describe('what is wrong with a configuration is said at its place', () => {
  it.each([
    ['unknown: 1\n', 1, "There is no setting 'unknown'."],
    ['failOn: terrible\n', 1, 'failOn: Invalid option'],
    ['include:\n  - infra\n  - 3\n', 3, 'include.2: Invalid input'.replace('2', '1')],
    ['failOn: [high\n', 2, 'Flow sequence'],
    ['failOn: high\nfailOn: low\n', 2, 'Map keys must be unique'],
    ['guardrails:\n  storage/http-only: off\n', 2, "There is no guardrail 'storage/http-only'."],
    [suppressing({ expires: '2027-02-30' }), 2, 'a day is expected'],
    [suppressing({ expires: '2026-11-24' }), 2, 'expired on 2026-11-24'],
    [suppressing({ reason: '' }), 2, 'suppressions.0.reason'],
    [suppressing({ owner: undefined }), 2, 'suppressions.0.owner'],
    [suppressing({ guardrail: 'nobody' }), 2, "There is no guardrail 'nobody'."],
    [intending({ parameter: 'adminSource', expires: '2026-11-24' }), 2, 'expired on 2026-11-24'],
    [intending({}), 2, 'a guardrail, a resource or a parameter is expected'],
    [intending({ guardrail: 'nobody' }), 2, "There is no guardrail 'nobody'."],
    ['- a list\n', 1, 'the configuration'],
    ['a: &a [*a]\n', 1, ''],
  ])('%j', (text, line, message) => {
    const problems = read(text);
    if ('settings' in problems) throw new Error('it was taken');
    const [first] = problems;
    expect(first?.message).toContain(message);
    expect(first?.source.position(first.span.start).line).toBe(line);
  });

  it('names what an unknown guardrail may have meant', () => {
    expect(read('guardrails:\n  storage/http-only: off\n')).toMatchObject([
      { hint: expect.stringContaining('storage/https-only') as string },
    ]);
  });
});

describe('a configuration', () => {
  it('may be empty', () => {
    expect(settings('# nothing yet\n').failOn('main.json')).toBe('low');
  });

  it('turns guardrails off, gives them other severities and parameters', () => {
    const { guardrails, values } = settings(
      'guardrails:\n  storage/*: off\n  storage/https-only: { severity: critical }\n  CKV_AZURE_44: { severity: low }\n' +
        '  compute/approved-image: { parameters: { any: [x] } }\n',
    );
    const storage = guardrails.filter(({ id }) => id.startsWith('storage/')).map(({ id, severity }) => [id, severity]);
    expect(storage).toEqual([
      ['storage/https-only', 'critical'],
      ['storage/minimum-tls', 'low'],
    ]);
    expect(values).toEqual({ 'compute/approved-image': { any: ['x'] } });
  });

  it('has a threshold for each folder, and files that are left out', () => {
    const at = (path: string): string => join(home, path);
    const { failOn, excludes, include } = settings(
      'failOn: medium\ninclude: [infra]\nexclude: ["infra/generated/*"]\nfolders:\n  - { path: "infra/legacy/*", failOn: critical }\n',
    );
    expect([failOn(at('infra/legacy/a.json')), failOn(at('infra/a.json'))]).toEqual(['critical', 'medium']);
    expect([excludes(at('infra/generated/a.json')), excludes(at('infra/a.json'))]).toEqual([true, false]);
    expect(include).toEqual([at('infra')]);
  });

  it('is found upwards, to the end of the repository', () => {
    mkdirSync(join(home, 'a/b'), { recursive: true });
    mkdirSync(join(home, 'a/repository/.git'), { recursive: true });
    writeFileSync(file, '');
    expect(findConfiguration(join(home, 'a/b'))).toBe(file);
    expect(findConfiguration(join(home, 'a/repository'))).toBeUndefined();
  });
});

it('has a published schema', async () => {
  const schema = { title: 'azguard.yaml', ...z.toJSONSchema(configuration) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../../docs/azguard.schema.json');
});
