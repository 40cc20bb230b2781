import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// source <- arm <- bicep, resource <- policy, network, access <- guardrails <- finding <- compare, fix <- report <- check
const RANK: Readonly<Record<string, number>> = {
  source: 0,
  arm: 1,
  bicep: 2,
  resource: 3,
  policy: 4,
  network: 4,
  access: 4,
  guardrails: 5,
  finding: 6,
  compare: 7,
  fix: 7,
  report: 8,
  'check.ts': 9,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const IMPORT = /^(?:import|export)\s[^;'=]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every import of a package's sources, relative ones as a path below its src folder. */
function imports(src: string): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(0);
  return files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const targets = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]!);
    return targets.map((target) => ({ file, target: target.startsWith('.') ? join(dirname(file), target) : target }));
  });
}

const top = (path: string): string => path.split('/')[0]!;

test('the folders of the core point in one direction only', () => {
  const wrong = imports('packages/core/src').filter(({ file, target }) => {
    if (file.endsWith('.test.ts')) return false;
    const from = RANK[top(file)];
    const to = RANK[top(target)];
    return top(file) !== top(target) && (from === undefined || to === undefined || to >= from);
  });
  expect(wrong).toEqual([]);
});

// core <- platform <- server, cli; web takes only types of the server.
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  platform: ['core'],
  server: ['core', 'platform'],
  cli: ['core', 'platform', 'server'],
  web: ['core', 'server'],
};

const packages = readdirSync('packages').filter((name) => existsSync(join('packages', name, 'src')));

test.each(packages)('%s imports only the packages before it, by their names', (name) => {
  const wrong = imports(`packages/${name}/src`).filter(({ file, target }) => {
    const other = /^@azguard\/([^/]+)/.exec(target)?.[1];
    return (target.startsWith('..') && !file.endsWith('.test.ts')) || (other !== undefined && !PACKAGES[name]?.includes(other));
  });
  expect(wrong).toEqual([]);
});

test.each(packages)('in %s, a folder is entered only through its index.ts', (name) => {
  const wrong = imports(`packages/${name}/src`).filter(({ file, target }) => {
    const outside = target.endsWith('.ts') && top(file) !== top(target) && target.includes('/');
    return outside && !target.endsWith('/index.ts') && !target.startsWith('commands/');
  });
  expect(wrong).toEqual([]);
});

test('the core is pure: no platform in its types, no dependencies, no imports but its own', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join('packages/core', file), 'utf8'));
  expect(read('tsconfig.json')).toMatchObject({ compilerOptions: { types: [], lib: ['es2023'] }, include: ['src'] });
  expect(read('package.json')).not.toHaveProperty('dependencies');
  const outside = imports('packages/core/src').filter(
    ({ file, target }) => !file.endsWith('.test.ts') && !target.endsWith('.ts'),
  );
  expect(outside).toEqual([]);
});
