import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Source } from '../source/index.ts';
import { compileBicep, type Compilation } from './index.ts';

/** Compiles the first of some files that refer to one another. */
function compile(files: Readonly<Record<string, string>>): Compilation {
  const [entry] = Object.keys(files);
  return compileBicep(new Source(entry!, files[entry!]!), {
    read: (path) => (Object.hasOwn(files, path) ? new Source(path, files[path]!) : undefined),
  });
}

function codes({ diagnostics }: Compilation): string[] {
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe('input that is made to break a compiler', () => {
  it.each([
    ['parentheses', `var x = ${'('.repeat(50_000)}`],
    ['arrays', `var x = ${'['.repeat(50_000)}`],
    ['objects', `var x = ${'{a:'.repeat(50_000)}`],
    ['holes in strings', `var x = ${"'${".repeat(50_000)}`],
    ['conditions', `var x = ${'true ? '.repeat(50_000)}`],
    ['operators', `var x = ${'!'.repeat(50_000)}1`],
    ['a chain of operators', `var x = 1${' + 1'.repeat(50_000)}`],
    ['accesses', `var x = y${'.z'.repeat(50_000)}`],
    ['types', `type x = ${'{a:'.repeat(50_000)}`],
    ['nullable types', `type x = string${'[]?'.repeat(50_000)}`],
    ['lambdas', `var x = ${'map([], y => '.repeat(50_000)}`],
  ])('%s nested without end is an error', (_, text) => {
    expect(codes(compile({ 'main.bicep': text }))).not.toEqual([]);
  });

  it('declarations that need one another in a long chain', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `var v${i} = v${i + 1}`);
    expect(codes(compile({ 'main.bicep': [...lines, 'var v5000 = 1'].join('\n') }))).toEqual(['bicep/too-deep']);
  });

  it('files that need one another in a long chain', () => {
    const files = Array.from({ length: 500 }, (_, i) => [`m${i}.bicep`, `module m 'm${i + 1}.bicep' = {}\n`] as const);
    expect(codes(compile({ ...Object.fromEntries(files), 'm500.bicep': '' }))).toEqual(['bicep/too-deep']);
  });

  it('files that need themselves', () => {
    expect(codes(compile({ 'a.bicep': "module m 'a.bicep' = {}" }))).toContain('BCP094');
    expect(codes(compile({ 'a.bicep': "module m 'b.bicep' = {}", 'b.bicep': "module m 'a.bicep' = {}" }))).toContain('BCP095');
  });

  it('values and files that double with every step', () => {
    const resource = "resource r 'A.B/c@2024-01-01' existing = { name: 'x' }\nparam c bool\nvar v0 = r.properties.x\n";
    const values = Array.from({ length: 60 }, (_, i) => `var v${i + 1} = c ? v${i} : v${i}\n`);
    expect(codes(compile({ 'main.bicep': `${resource}${values.join('')}output o string = v60\n` }))).toContain('bicep/too-large');
    const files = Array.from({ length: 30 }, (_, i) => {
      const module = `'m${i + 1}.bicep' = {}\n`;
      return [`m${i}.bicep`, `module a ${module}module b ${module}`] as const;
    });
    expect(codes(compile({ ...Object.fromEntries(files), 'm30.bicep': '' }))).toContain('bicep/too-large');
  }, 60_000);
});

describe('files with a part missing, doubled or moved', () => {
  const root = 'cases/bicep';
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => readFileSync(join(root, name), 'utf8'));

  it('always become a template', () => {
    let seed = 1;
    const random = (limit: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let i = 0; i < 1500; i++) {
      const text = texts[random(texts.length)]!;
      const [start, length, to] = [random(text.length + 1), random(30), random(text.length + 1)];
      const part = text.slice(start, start + length);
      const rest = random(2) === 0 ? text : text.slice(0, start) + text.slice(start + length);
      const mutated = rest.slice(0, to) + (random(3) === 0 ? '' : part) + rest.slice(to);
      if (compile({ 'main.bicep': mutated }).root === undefined) expect.fail(mutated);
    }
  }, 60_000);
});
