import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckInput } from '@azguard/core';
import { Source } from '@azguard/core/source';
import { findOfficial, Official } from '../differential/official.ts';
import { corpus, middle, ms, Skipped, templatesOf, times, withPacked, type Bench, type Row } from './harness.ts';

/** Checking whole collections with every guardrail: as a command, by template, growing, and beside Microsoft's engine. */
export async function bench(): Promise<Bench> {
  const inputs = templatesOf('quickstart').map((template): CheckInput => ({ template, parameters: [] }));
  const rows = [await withPacked(command), perTemplate(inputs), growth(inputs), ...(await besideOfficial())];
  return { title: 'Check', about: 'Templates of the quickstart collection, judged against all guardrails.', rows };
}

/** The whole collection with its parameter files, files and report included, in a process of its own. */
async function command(entry: string): Promise<Row> {
  const folder = join(corpus(), 'quickstart');
  const report = `data:text/javascript,process.on('exit',()=>console.error('maxRSS='+process.resourceUsage().maxRSS))`;
  const memory: number[] = [];
  const walls: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const { stderr, status } = spawnSync(process.execPath, ['--import', report, entry, 'check', folder, '--quiet'], {
      encoding: 'utf8',
    });
    walls.push(performance.now() - start);
    if (status === null || status > 2) throw new Error(`azguard check failed: ${stderr}`);
    memory.push(Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024);
  }
  const figure = `${ms(middle(walls))}, ${middle(memory).toFixed(0)} MB`;
  return { what: '`azguard check` on the whole collection, with parameter files', figure, beside: 'at most 10 s and 500 MB' };
}

function perTemplate(inputs: readonly CheckInput[]): Row {
  const each = inputs.map((input) => {
    const start = performance.now();
    check([input]);
    return performance.now() - start;
  });
  const sorted = each.toSorted((a, b) => a - b);
  const figure = `median ${ms(middle(each))}, 99 % within ${ms(sorted[Math.floor(sorted.length * 0.99)]!)}, longest ${ms(sorted.at(-1)!)}`;
  return { what: 'one template, with its defaults', figure, beside: 'median at most 5 ms' };
}

/** Every sixteenth template, every fourth, and all: the time of the processor per template must stay the same. */
function growth(inputs: readonly CheckInput[]): Row {
  check(inputs);
  const parts = [16, 4, 1].map((share) => {
    const some = inputs.filter((_, i) => i % share === 0);
    const each = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      check(some);
      return process.cpuUsage(before).user / 1000 / some.length;
    });
    return `${some.length}: ${ms(middle(each))} each`;
  });
  return { what: 'growth with the number of templates, time of the processor', figure: parts.join(', '), beside: 'linear' };
}

interface Asked {
  readonly path: string;
  readonly scope: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const CONTEXT = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-main',
  location: 'westeurope',
  deploymentName: 'main',
};

/** The same templates with the same parameters: the official engine expands them, ours expands and judges them. */
async function besideOfficial(): Promise<Row[]> {
  const what = 'the same templates as the official Bicep CLI, checks included';
  const binary = findOfficial();
  if (binary === undefined) return [{ what, figure: 'not measured', beside: 'the CLI was not found (BICEP)' }];
  const file = join(corpus(), 'azure-engine/expand-quickstart.jsonl');
  if (!existsSync(file)) throw new Skipped(`${file} isn't there`);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const asked = lines.map((line) => JSON.parse(line) as Asked).filter(({ scope }) => scope === 'resourcegroup');
  const texts = asked.map(({ path }) => readFileSync(join(corpus(), 'quickstart', path), 'utf8'));

  const official = new Official(binary);
  await official.expand(texts[0]!, asked[0]!.parameters, CONTEXT);
  const theirs: number[] = [];
  for (const [i, text] of texts.entries()) {
    const start = performance.now();
    await official.expand(text, asked[i]!.parameters, CONTEXT);
    theirs.push(performance.now() - start);
  }
  official.close();
  const ours = asked.map(({ path, parameters }, i) => {
    const start = performance.now();
    check([{ template: new Source(path, texts[i]!), parameters: [parameterFile(parameters)] }], { context: CONTEXT });
    return performance.now() - start;
  });
  const sum = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);
  const figure = `${ms(sum(ours))}, median ${ms(middle(ours))}`;
  const beside = `official, expansion alone: ${ms(sum(theirs))}, median ${ms(middle(theirs))}; ours is ${times(sum(theirs) / sum(ours))} as fast`;
  return [{ what: `${asked.length} of ${what}`, figure, beside }];
}

function parameterFile(values: Readonly<Record<string, unknown>>): Source {
  const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return new Source('parameters.json', JSON.stringify({ parameters }));
}
