import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gather, type CheckResult } from '../finding/index.ts';
import type { Answer, Guardrail, Judgement } from '../guardrails/index.ts';
import { expandTemplate, pointerTokens, type Json, type Resource } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { plain, reports, type Canvas, type Format } from './index.ts';

// Each case is a template, its parameter files, and what guardrails (of this test) answer about it; beside them lie the reports.
const CASES = 'cases/report';
const canvas: Canvas = { style: plain, columns: 100 };

const guardrail = (id: string, title: string, rest: Partial<Guardrail>): Guardrail => ({
  id,
  title,
  severity: 'medium',
  why: 'Because of what could happen otherwise, which is told here in a sentence that is too long for one line of a terminal.',
  fix: 'Write the other value.',
  examples: { bad: [], good: [] },
  ...rest,
});

const GUARDRAILS = [
  guardrail('storage/https-only', 'Storage accounts accept HTTPS only', {
    severity: 'high',
    controls: ['cis-6.0/9.3.4'],
    set: { '/properties/supportsHttpsTrafficOnly': true },
  }),
  guardrail('storage/minimum-tls', 'Storage accounts ask for TLS 1.2 or later', {
    set: { '/properties/minimumTlsVersion': 'TLS1_2' },
  }),
  guardrail('storage/allowed-addresses', 'Only known addresses reach storage accounts', { severity: 'low' }),
  guardrail('sql/no-password', 'SQL servers have no password in the template', { severity: 'critical', secret: true }),
];

interface Given {
  readonly guardrail: string;
  readonly outcome: Judgement['outcome'];
  readonly pointer: string;
  readonly expected?: string;
  /** Only for resources whose name starts so. */
  readonly name?: string;
  /** Only under the parameter file of that name. */
  readonly only?: string;
}

function checkCase(folder: string): CheckResult {
  const read = (file: string): Source => new Source(`infra/${file}`, readFileSync(`${folder}/${file}`, 'utf8'));
  const template = read('template.json');
  const files = readdirSync(folder).filter((file) => file.startsWith('parameters.'));
  const given = JSON.parse(readFileSync(`${folder}/answers.json`, 'utf8')) as readonly Given[];
  const sets = files.length > 0 ? files.map(read) : [undefined];
  const runs = sets.map((parameters) => {
    const expansion = expandTemplate(template, parameters ? { parameters } : {});
    return {
      parameters,
      expansion,
      answers: expansion.resources.flatMap((resource) => answersFor(resource, given, parameters?.name)),
    };
  });
  const { findings, coverage } = gather(template, runs);
  return {
    templates: [{ template, parameters: sets.filter((set) => set !== undefined) }],
    resources: runs.flatMap(({ expansion }) => expansion.resources),
    findings: findings.filter(({ outcome }) => outcome === 'fail'),
    unknowns: findings.filter(({ outcome }) => outcome === 'unknown'),
    suppressed: [],
    diagnostics: runs[0]!.expansion.diagnostics,
    coverage,
  };
}

function answersFor(subject: Resource, given: readonly Given[], parameters = ''): Answer[] {
  return given
    .filter(({ name = '', only = '' }) => subject.name.startsWith(name) && parameters.includes(only))
    .map(({ guardrail: id, outcome, pointer, expected }) => {
      const actual = pointerTokens(pointer).reduce<Json | undefined>(
        (at, token) => (at as { [key: string]: Json })[token],
        subject.body,
      );
      const found = outcome === 'fail' && pointer === '/properties' ? undefined : actual;
      const causes = outcome === 'unknown' ? [{ kind: 'parameter', name: 'adminCidr' } as const] : undefined;
      return {
        guardrail: GUARDRAILS.find((one) => one.id === id)!,
        judgement: { outcome, subject, pointer, actual: found, expected, causes },
      };
    });
}

function text(format: Format, result: CheckResult): string {
  return [...reports[format](result, canvas)].join('');
}

const FILES: { readonly [format in Format]: string } = {
  console: 'console.txt',
  json: 'report.json',
  sarif: 'report.sarif',
  junit: 'junit.xml',
  gitlab: 'gitlab.json',
  github: 'github.txt',
  'azure-pipelines': 'azure-pipelines.txt',
  markdown: 'report.md',
  csv: 'report.csv',
  html: 'report.html',
};
const FORMATS = Object.keys(FILES) as Format[];

describe.each(readdirSync(CASES))('%s', (name) => {
  const result = checkCase(`${CASES}/${name}`);

  it.each(FORMATS)('as %s', async (format) => {
    await expect(text(format, result)).toMatchFileSnapshot(`../../../../${CASES}/${name}/${FILES[format]}`);
  });

  it.each(['json', 'sarif', 'gitlab'] as const)('%s is JSON', (format) => {
    expect(() => JSON.parse(text(format, result)) as unknown).not.toThrow();
  });
});

describe('a report', () => {
  it.each(FORMATS)('shows no secret as %s', (format) => {
    expect(text(format, checkCase(`${CASES}/secret`))).not.toContain('correct-horse');
  });

  it('holds no markup of a template as HTML', () => {
    const page = text('html', checkCase(`${CASES}/hostile`));
    expect(page).not.toMatch(/<script|<img|javascript:|\son\w+=/i);
    expect(page).toContain('&lt;script&gt;');
  });

  it('starts no command of a template on a line of its own', () => {
    for (const format of ['github', 'azure-pipelines'] as const) {
      const lines = text(format, checkCase(`${CASES}/hostile`))
        .trimEnd()
        .split('\n');
      expect(lines.every((line) => /^(::(error|warning|notice) |##vso\[task\.logissue )/.test(line))).toBe(true);
    }
  });

  it('passes nothing on to the terminal that moves it', () => {
    const shown = text('console', checkCase(`${CASES}/hostile`));
    // oxlint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(canvas.columns);
  });
});
