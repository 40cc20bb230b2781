import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// source <- bicep, arm <- resource <- policy, network, access <- guardrails <- finding <- report <- check; core <- platform <- cli
const RANK: Readonly<Record<string, number>> = {
  source: 0,
  bicep: 1,
  arm: 1,
  resource: 2,
  policy: 3,
  network: 3,
  access: 3,
  guardrails: 4,
  finding: 5,
  report: 6,
  'check.ts': 7,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every import of a package's sources, relative ones as a path below its src folder. */
function imports(src: string): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(0);
  return files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const targets = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
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

test.each(['core', 'platform', 'cli'])('in %s, a folder is entered only through its index.ts', (name) => {
  const wrong = imports(`packages/${name}/src`).filter(({ file, target }) => {
    const outside = target.endsWith('.ts') && top(file) !== top(target) && target.includes('/');
    return outside && !target.endsWith('/index.ts') && !target.startsWith('commands/');
  });
  expect(wrong).toEqual([]);
});

test('nobody imports a file of another package by its path', () => {
  const wrong = ['core', 'platform', 'cli']
    .flatMap((name) => imports(`packages/${name}/src`))
    .filter(({ target }) => target.startsWith('..'));
  expect(wrong).toEqual([]);
});
