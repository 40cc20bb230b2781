import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type CheckInput } from './check.ts';
import { findGuardrails } from './guardrails/index.ts';
import { plain, reports } from './report/index.ts';
import { Source } from './source/index.ts';

const guardrails = findGuardrails('storage/https-only').guardrails;

function template(resources: readonly object[], more: object = {}): string {
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  return JSON.stringify({ $schema, contentVersion: '1.0.0.0', ...more, resources });
}

const account = (name: string): object => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2023-05-01',
  name,
  location: 'westeurope',
  properties: { supportsHttpsTrafficOnly: false },
});

const link = (relativePath: string): object => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: relativePath.replace(/\W/g, ''),
  properties: { mode: 'Incremental', templateLink: { relativePath } },
});

/** Inputs of an imagined folder. */
function folder(files: Readonly<Record<string, string>>): CheckInput[] {
  const sources = new Map(Object.entries(files).map(([name, text]) => [name, new Source(name, text)]));
  const load = (path: string, from: Source): Source | undefined => sources.get(normalize(join(dirname(from.name), path)));
  return [...sources.values()].map((source) => ({ template: source, parameters: [], load }));
}

describe('check', () => {
  it('judges what a template links to once, as part of it', () => {
    const inputs = folder({ 'a.json': template([account('inner')]), 'main.json': template([account('own'), link('a.json')]) });
    const { templates, findings, coverage } = check(inputs, { guardrails });
    expect(templates.map(({ template: { name } }) => name)).toEqual(['main.json']);
    expect(findings.map((finding) => [finding.resource.name, finding.locate().source.name])).toEqual([
      ['own', 'main.json'],
      ['inner', 'a.json'],
    ]);
    expect(coverage).toMatchObject({ resources: 2, judged: 2, answers: { fail: 2 } });
  });

  it('judges one of those that link in a circle, and whatever is linked but has parameters of its own', () => {
    const circle = { 'a.json': template([link('b.json'), account('a')]), 'b.json': template([link('a.json')]) };
    expect(check(folder(circle), { guardrails }).findings.map(({ resource }) => resource.name)).toEqual(['a']);

    const [inner, main] = folder({ 'a.json': template([account('inner')]), 'main.json': template([link('a.json')]) });
    const parameters = [new Source('a.parameters.json', '{"parameters": {}}')];
    expect(check([{ ...inner!, parameters }, main!], { guardrails }).templates).toHaveLength(2);
  });

  it('keeps what is wrong with an input apart from the rest', () => {
    const { findings, diagnostics } = check(folder({ 'bad.json': '{"resources": [', 'good.json': template([account('a')]) }), {
      guardrails,
    });
    expect(findings.map(({ template: { name } }) => name)).toEqual(['good.json']);
    expect(new Set(diagnostics.map(({ source }) => source.name))).toEqual(new Set(['bad.json']));
  });

  it('judges the rest when it fails on a template itself', () => {
    const [input, other] = folder({ 'main.json': template([link('a.json')]), 'good.json': template([account('a')]) });
    const load = (): never => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const { findings, diagnostics } = check([{ ...input!, load }, other!], { guardrails });
    expect(findings).toHaveLength(1);
    expect(diagnostics.map(({ code, source, message }) => [code, source.name, message])).toEqual([
      ['check/failed', 'main.json', 'azguard failed on this template: Maximum call stack size exceeded'],
    ]);
  });

  it('says a problem once that every parameter file has', () => {
    const [input] = folder({ 'main.json': template([account("[nonsense('x')]")]) });
    const parameters = ['dev', 'production'].map((name) => new Source(name, '{"parameters": {}}'));
    const { diagnostics } = check([{ ...input!, parameters }], { guardrails });
    expect(diagnostics.map(({ code }) => code)).toEqual(['arm/unknown-function']);
  });

  it('reads its inputs one after the other', () => {
    const seen: string[] = [];
    function* inputs(): Generator<CheckInput> {
      for (const input of folder({ 'a.json': template([account('a')]), 'b.json': template([]) })) {
        seen.push(input.template.name);
        yield input;
      }
    }
    expect(check(inputs(), { guardrails }).templates).toHaveLength(2);
    expect(seen).toEqual(['a.json', 'b.json']);
  });
});

describe('whatever stands in a template', () => {
  const texts = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.includes('.parameters.'))
    .map((name) => readFileSync(join('examples', name), 'utf8'));
  const junk = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    "[parameters('",
    '[copyIndex()]',
    '"__proto__": 1,',
    '\u202e',
    '1e999',
    '/*',
    '',
  );
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(40), add: junk });

  it('check ends, and every report is whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const broken = edits.reduce((so, { at, drop, add }) => {
          const from = Math.floor(at * so.length);
          return so.slice(0, from) + add + so.slice(from + drop);
        }, text);
        const result = check([{ template: new Source('t.json', broken), parameters: [] }]);
        const canvas = { style: plain, columns: 80 };
        const shown = [...reports.console(result, canvas)].join('');
        // oxlint-disable-next-line no-control-regex
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
        expect(() => JSON.parse([...reports.json(result, canvas)].join('')) as unknown).not.toThrow();
        for (const finding of result.findings) expect(finding.locate().source.name).toBe('t.json');
      }),
      { numRuns: 150 },
    );
  });
});
