import { describe, expect, it } from 'vitest';
import type { Answer, Guardrail, Judgement } from '../guardrails/index.ts';
import type { Expansion, Json, Origin, Resource } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { gather, total, type Run } from './index.ts';

const template = new Source('main.json', '0123456789');
const dev = new Source('dev.json', '');
const production = new Source('production.json', '');

function resource(name: string, start: number, properties: Json = {}): Resource {
  const location = { source: template, span: { start, end: start + 1 } };
  const origin: Origin = { location, deploymentPath: [], locate: () => location };
  const id = `/x/${name}`;
  return { id, type: 'A/b', name, apiVersion: '1', scope: '/x', condition: true, body: { name, properties }, origin };
}

const guardrail: Guardrail = { id: 'a/b', title: 'It holds', severity: 'low', why: '', fix: '', examples: { bad: [], good: [] } };

function run(parameters: Source | undefined, ...judged: readonly (readonly [Resource, Partial<Judgement>?])[]): Run {
  const resources = [...new Set(judged.map(([one]) => one))];
  const expansion: Expansion = { resources, left: [], outputs: {}, templates: [], diagnostics: [] };
  const answers = judged.flatMap(([subject, rest]): Answer[] => {
    return rest ? [{ guardrail, judgement: { subject, outcome: 'fail', pointer: '/properties', ...rest } }] : [];
  });
  return { parameters, expansion, answers };
}

describe('gather', () => {
  it('makes one finding of one declaration under several parameter files, whatever the resource is called there', () => {
    const runs = [run(dev, [resource('shopdev', 1), {}]), run(production, [resource('shop', 1), {}])];
    const { findings, coverage } = gather(template, runs);
    expect(
      findings.map(({ resource: { name }, occurrences }) => [name, occurrences.map((o) => [o.parameters?.name, o.resourceId])]),
    ).toEqual([
      [
        'shopdev',
        [
          ['dev.json', '/x/shopdev'],
          ['production.json', '/x/shop'],
        ],
      ],
    ]);
    expect(coverage).toMatchObject({ resources: 1, judged: 1, answers: { fail: 2 } });
  });

  it('keeps the turns of a loop, the places of a resource and the outcomes apart', () => {
    const [one, two] = [resource('a', 1), resource('b', 1)];
    const { findings } = gather(template, [
      run(dev, [one, {}], [two, {}], [two, { pointer: '/tags' }], [two, { outcome: 'unknown' }], [two, { outcome: 'pass' }]),
    ]);
    expect(findings.map(({ resource: { name }, pointer, outcome }) => [name, pointer, outcome])).toEqual([
      ['a', '/properties', 'fail'],
      ['b', '/properties', 'fail'],
      ['b', '/tags', 'fail'],
      ['b', '/properties', 'unknown'],
    ]);
  });

  it('counts a resource as undecided when one answer is unknown, and says what it depends on', () => {
    const causes = [{ kind: 'parameter', name: 'cidr' } as const];
    const [a, b, c] = [resource('a', 1), resource('b', 2), resource('c', 3)];
    const { coverage } = gather(template, [
      run(undefined, [a, { outcome: 'pass' }], [a, { outcome: 'unknown', causes }], [b, { outcome: 'pass' }], [c]),
    ]);
    expect(coverage).toEqual({
      resources: 3,
      judged: 1,
      undecided: 1,
      unguarded: 1,
      answers: { pass: 2, fail: 0, unknown: 1 },
      causes: [{ cause: causes[0], resources: 1 }],
    });
    expect(total([coverage, coverage])).toMatchObject({
      resources: 6,
      undecided: 2,
      answers: { pass: 4 },
      causes: [{ resources: 2 }],
    });
  });

  it('names every cause of what it does not know, each once', () => {
    const unknown = (name: string): Partial<Judgement> => ({ outcome: 'unknown', causes: [{ kind: 'parameter', name }] });
    const { findings } = gather(template, [
      run(dev, [resource('a', 1), unknown('x')]),
      run(production, [resource('a', 1), unknown('y')]),
    ]);
    expect(findings.map(({ message }) => message)).toEqual(['It holds: not known, it depends on parameter x and parameter y.']);
  });
});

describe('the fingerprint', () => {
  const of = (subject: Resource, pointer = '/properties', rule = guardrail): string => {
    const runs = [run(dev, [subject, { pointer }])];
    const answers = [...runs[0]!.answers].map((answer) => ({ ...answer, guardrail: rule }));
    return gather(template, [{ ...runs[0]!, answers }]).findings[0]!.fingerprint;
  };
  const rules = (...names: readonly string[]): Json => ({ rules: names.map((name) => ({ name, port: 22 })) });
  const base = of(resource('a', 1));

  it('is 32 hexadecimal digits', () => expect(base).toMatch(/^[0-9a-f]{32}$/));

  it('stays when the file, the line, the severity, the title or the case of the id changes', () => {
    expect(of(resource('a', 7))).toBe(base);
    expect(of(resource('A', 1))).toBe(base);
    expect(of(resource('a', 1), '/properties', { ...guardrail, severity: 'high', title: 'Other' })).toBe(base);
  });

  it('changes with the guardrail, the resource and the place', () => {
    const others = [
      of(resource('b', 1)),
      of(resource('a', 1), '/tags'),
      of(resource('a', 1), '/properties', { ...guardrail, id: 'a/c' }),
    ];
    expect(new Set([base, ...others]).size).toBe(4);
  });

  it('knows array elements by their names, so that a new one before them changes nothing', () => {
    const before = of(resource('a', 1, rules('ssh')), '/properties/rules/0/port');
    expect(of(resource('a', 1, rules('https', 'ssh')), '/properties/rules/1/port')).toBe(before);
    expect(of(resource('a', 1, rules('https', 'ssh')), '/properties/rules/0/port')).not.toBe(before);
  });
});
