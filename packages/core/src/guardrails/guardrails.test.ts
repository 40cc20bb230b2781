import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aliasPathList, guardrailIds, guardrailList, publishedAliases } from '../../../../scripts/guardrails.mjs';
import { expandTemplate } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { controls } from './controls.ts';
import { exampleTemplate, type Example, type Literal } from './example.ts';
import { allGuardrails, judge, type Guardrail, type Judgement } from './index.ts';

const context = {
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  tenantId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg',
  location: 'westeurope',
};

function judgements(guardrail: Guardrail, example: Example): Judgement[] {
  const expansion = expandTemplate(new Source('example.json', exampleTemplate(example)), { context });
  expect(expansion.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const values = { [guardrail.id]: guardrail.examples.values ?? {} };
  return [...judge(expansion, [guardrail], values)].map(({ judgement }) => judgement);
}

/** The places of the failures, written as an example writes them. */
function failures(found: readonly Judgement[], places: readonly string[]): string[] {
  const named = places.some((place) => place.includes('#'));
  return found
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ subject, pointer }) => (named ? `${subject.name}#${pointer}` : pointer));
}

function resourcesOf(example: Example): readonly { readonly [key: string]: Literal }[] {
  if (Array.isArray(example)) return example as readonly { readonly [key: string]: Literal }[];
  const one = example as { readonly [key: string]: Literal };
  return 'type' in one ? [one] : (one['resources'] as readonly { readonly [key: string]: Literal }[]);
}

/** The same example with a parameter nobody gave a value at a place of one of its resources. */
function withUnknown(example: Example, place: string): Example | undefined {
  const [name, pointer] = place.includes('#') ? (place.split('#') as [string, string]) : [undefined, place];
  const copy = JSON.parse(JSON.stringify(example)) as Example;
  const resources = resourcesOf(copy);
  for (const resource of resources.filter((each) => name === undefined || each['name'] === name))
    if (replace(resource, pointer.split('/').slice(1))) return copy;
  return undefined;
}

function replace(target: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined || typeof target !== 'object' || target === null || !(key in target)) return false;
  if (rest.length > 0) return replace((target as Record<string, unknown>)[key], rest);
  (target as Record<string, unknown>)[key] = "[parameters('notKnown')]";
  return true;
}

/** The examples that show what is not known. */
function unknowns({ examples }: Guardrail): readonly Example[] {
  if (examples.unknown !== undefined) return examples.unknown;
  const derived = examples.bad.map(({ at, in: example }) => withUnknown(example, [at].flat()[0] ?? ''));
  return derived.filter((example) => example !== undefined).slice(0, 1);
}

describe.each(allGuardrails.map((guardrail) => [guardrail.id, guardrail] as const))('%s', (_, guardrail) => {
  test('fails exactly where its bad examples say', () => {
    expect(guardrail.examples.bad.length).toBeGreaterThan(0);
    for (const { at, in: example } of guardrail.examples.bad) {
      const places = [at].flat();
      const found = failures(judgements(guardrail, example), places).toSorted();
      expect({ example, fails: found }).toEqual({ example, fails: places.toSorted() });
    }
  });

  test('passes its good examples', () => {
    expect(guardrail.examples.good.length).toBeGreaterThan(0);
    for (const example of guardrail.examples.good) {
      const wrong = judgements(guardrail, example).filter(({ outcome }) => outcome !== 'pass');
      expect({ example, wrong: wrong.map(({ outcome, pointer }) => `${outcome} ${pointer}`) }).toEqual({ example, wrong: [] });
    }
  });

  test('answers unknown, with the cause, where a value is not known', () => {
    const examples = unknowns(guardrail);
    if (guardrail.examples.unknown === undefined) expect(examples.length).toBe(1);
    for (const example of examples) {
      const found = judgements(guardrail, example).filter(({ outcome }) => outcome === 'unknown');
      const named = found.filter(({ causes = [] }) => causes.length > 0).length;
      expect({ example, unknown: found.length > 0, named }).toEqual({ example, unknown: true, named: found.length });
    }
  });

  test('has one form of condition, and words', () => {
    expect([guardrail.rule, guardrail.judge, guardrail.template].filter((form) => form !== undefined).length).toBe(1);
    for (const text of [guardrail.title, guardrail.why, guardrail.fix]) expect(text.length).toBeGreaterThan(10);
    for (const pointer of Object.keys(guardrail.set ?? {})) expect(pointer).toMatch(/^\//);
  });
});

test('the id of a guardrail is the path of its file, and the list has them all', () => {
  expect(allGuardrails.map(({ id }) => id)).toEqual(guardrailIds('.'));
  // Where it differs, `node scripts/guardrails.mjs` writes it anew.
  expect(readFileSync('packages/core/src/guardrails/all.ts', 'utf8')).toBe(guardrailList('.'));
});

test('the controls that guardrails name exist', () => {
  const wrong = allGuardrails.flatMap(({ id, controls: named = [] }) =>
    named
      .filter((name) => {
        const [framework = '', control = ''] = name.split('/');
        return controls[framework]?.has(control) !== true;
      })
      .map((name) => `${id} ${name}`),
  );
  expect(wrong).toEqual([]);
});

const aliases = publishedAliases();

test.runIf(aliases)('every alias that rules use is one that Azure publishes, and leads where Azure says', () => {
  const published = new Set(aliases!.split('\n').map((line) => line.slice(0, line.indexOf(',')).toLowerCase()));
  const used = allGuardrails.flatMap(({ id, rule }) =>
    [...JSON.stringify(rule ?? '').matchAll(/"field":"([A-Za-z.]+\/[^"]+)"/g)].map(([, alias]) => ({ id, alias: alias! })),
  );
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter(({ alias }) => !published.has(alias.toLowerCase()))).toEqual([]);
  expect(readFileSync('packages/core/src/guardrails/alias-paths.ts', 'utf8')).toBe(aliasPathList('.', aliases!));
});
