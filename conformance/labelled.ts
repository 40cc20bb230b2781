import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findGuardrails, judge, type Guardrail, type Judgement } from '@azguard/core/guardrails';
import { expandTemplate, type Expansion } from '@azguard/core/resource';
import type { Location } from '@azguard/core/source';
import { linkedTemplates, partOf, sourceOf } from './corpus.ts';
import { Deviations } from './deviations.ts';
import type { Suite } from './suite.ts';

/** What another tool's own tests say about one of their files. */
interface Label {
  readonly peer: string;
  readonly checkId: string;
  readonly expected: 'fail' | 'pass';
  readonly resource: string | null;
  /** The block of the resource, or the exact line (then both are equal); `null` where the label is about the whole file. */
  readonly lines: readonly [first: number, last: number] | null;
  readonly assertion: string;
  readonly suspectLabel?: string;
  readonly file: string;
}

const REQUIRED_RECALL = 98;
const REQUIRED_PRECISION = 99;
const REQUIRED_LINES = 98;

/** Where the peers' templates are taken to be deployed. */
const context = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-main',
  location: 'westeurope',
};

/**
 * Compares our verdicts with the labels that peers gave their own test files, for every control that both have. A control with
 * labels that has no guardrail has to have its reason in docs/guardrails-left-out.md.
 */
export const suite: Suite = async (corpus) => {
  const folder = partOf(corpus, 'labelled');
  const labels = (JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Label[]).filter(
    (label) => !label.suspectLabel,
  );
  const score = new Score();
  const missing = new Map<string, number>();
  for (const [key, group] of grouped(labels, ({ checkId, file }) => `${checkId}\n${file}`)) {
    const [checkId = '', file = ''] = key.split('\n');
    const { guardrails } = findGuardrails(checkId);
    if (guardrails.length === 0) missing.set(checkId, (missing.get(checkId) ?? 0) + group.length);
    else score.file(group, failures(folder, file, guardrails));
  }
  return score.result(missing, readFileSync('docs/guardrails-left-out.md', 'utf8'));
};

interface Failure {
  readonly location: Location;
  /** Where the resource that fails is declared, and its name in lower case. */
  readonly declared: Location;
  readonly name: string;
}

const expansions = new Map<string, Expansion>();

/** The failures in a file itself; those in templates that it links to have labels of their own. */
function failures(folder: string, file: string, guardrails: readonly Guardrail[]): Failure[] {
  const path = resolve(folder, file);
  let expansion = expansions.get(path);
  if (expansion === undefined) {
    expansion = expandTemplate(sourceOf(path), { context, load: linkedTemplates(dirname(path)) });
    expansions.set(path, expansion);
  }
  const failed = [...judge(expansion, guardrails)].map(({ judgement }) => judgement).filter(({ outcome }) => outcome === 'fail');
  return distinct(failed.map(failureOf).filter(({ location }) => location.source.name === path));
}

function failureOf({ subject, pointer }: Judgement): Failure {
  return { location: subject.origin.locate(pointer), declared: subject.origin.location, name: subject.name.toLowerCase() };
}

function distinct(found: readonly Failure[]): Failure[] {
  return [...new Map(found.map((failure) => [`${lineOf(failure.location)} ${lineOf(failure.declared)}`, failure])).values()];
}

function lineOf({ source, span }: Location): number {
  return source.position(span.start).line;
}

/** Counts hits and misses; each difference is a deviation that wants a reason. */
class Score {
  private readonly deviations = new Deviations('conformance/labelled-deviations.json');
  private hits = 0;
  private misses = 0;
  private alarms = 0;
  private quiet = 0;
  private exact = 0;
  private inexact = 0;
  private readonly controls = new Set<string>();

  /** All labels of one check about one file. */
  file(labels: readonly Label[], found: readonly Failure[]): void {
    const used = new Set<Failure>();
    for (const label of labels) {
      this.controls.add(label.checkId);
      const here = found.filter((failure) => isAbout(label, failure));
      for (const failure of here) used.add(failure);
      this.label(label, here, found, labels);
    }
    // A list that is complete for its file makes everything else in it a false alarm.
    const [first] = labels;
    if (first && labels.every(({ assertion }) => assertion.startsWith('exact-line')))
      this.others(
        first,
        found.filter((failure) => !used.has(failure)),
      );
  }

  private label(label: Label, here: readonly Failure[], all: readonly Failure[], labels: readonly Label[]): void {
    const what = `${label.checkId} ${shortName(label)}`;
    if (label.expected === 'pass') {
      if (here.length === 0) this.quiet += 1;
      else this.alarm(`${what}: false alarm at line ${lineOf(here[0]!.location)}`);
    } else if (here.length === 0) {
      this.misses += 1;
      this.deviations.add(`${what}: missed`, `found at lines ${all.map(({ location }) => lineOf(location)).join(', ')}`);
    } else {
      this.hits += 1;
      this.line(label, what, here, labels);
    }
  }

  /** A finding may have several lines there, one for each alternative of its condition: one of them is exact. */
  private line({ lines, assertion }: Label, what: string, here: readonly Failure[], labels: readonly Label[]): void {
    if (!assertion.startsWith('exact-line') || lines === null) return;
    const ours = here.map(({ location }) => lineOf(location));
    const alternatives = labels
      .filter((label) => here.some((failure) => isAbout(label, failure)))
      .map((label) => label.lines?.[0]);
    if (ours.some((line) => line === lines[0] || alternatives.includes(line))) this.exact += 1;
    else {
      this.inexact += 1;
      this.deviations.add(`${what}: line ${ours.join(', ')}`, '');
    }
  }

  private others(label: Label, rest: readonly Failure[]): void {
    for (const { location } of rest)
      this.alarm(
        `${label.checkId} ${shortName({ ...label, lines: null, resource: null })}: false alarm at line ${lineOf(location)}`,
      );
  }

  private alarm(what: string): void {
    this.alarms += 1;
    this.deviations.add(what, '');
  }

  result(missing: ReadonlyMap<string, number>, leftOut: string): Awaited<ReturnType<Suite>> {
    const unexplained = this.deviations.unexplained();
    const left = (sort: RegExp): number => unexplained.filter((what) => sort.test(what)).length;
    const recall = share(this.hits, left(/: missed/));
    const precision = share(this.hits, left(/: false alarm/));
    const lines = share(this.exact, left(/: line \d/));
    const stale = this.deviations.stale();
    const unsaid = [...missing.keys()]
      .filter((id) => !leftOut.includes(id))
      .map((id) => `neither a guardrail nor a reason for ${id}`);
    for (const line of [...unexplained, ...unsaid, ...stale.map((what) => `stale deviation: ${what}`)])
      console.log(`labelled: ${line}`);
    const short = [recall < REQUIRED_RECALL, precision < REQUIRED_PRECISION, lines < REQUIRED_LINES].filter(Boolean).length;
    const rows = [...missing.values()].reduce((sum, n) => sum + n, 0);
    if (process.env['AZGUARD_VERBOSE'])
      for (const [id, n] of missing) console.log(`labelled: no guardrail for ${id} (${n} labels)`);
    return {
      name: 'labelled',
      figures: {
        'controls with labels and a guardrail': this.controls.size,
        'labels compared': this.hits + this.misses + this.quiet + this.alarms,
        'labels of controls without a guardrail': `${rows} (${missing.size} controls)`,
        recall: shown(recall, REQUIRED_RECALL, this.misses, 'missed', this.hits + this.misses),
        precision: shown(precision, REQUIRED_PRECISION, this.alarms, 'false alarms', this.hits + this.alarms),
        'exact lines': shown(lines, REQUIRED_LINES, this.inexact, 'elsewhere', this.exact + this.inexact),
      },
      passed: this.hits + this.quiet,
      failed: unexplained.length + unsaid.length + stale.length + short,
      deviations: this.deviations.explained(),
    };
  }
}

/** Whether a failure is what a label speaks of: by the name of the resource, in its block, or at it; an exact line speaks of the resource around it. */
function isAbout({ lines, assertion, resource }: Label, { location, declared, name }: Failure): boolean {
  if (lines === null) return resource === null || name.endsWith(resource.toLowerCase());
  if (!assertion.startsWith('exact-line')) return isWithin(lineOf(location), lines) || isWithin(lineOf(declared), lines);
  const last = declared.source.position(declared.span.end).line;
  return (
    lineOf(location) === lines[0] ||
    (isWithin(lines[0], [lineOf(declared), last]) && isWithin(lineOf(location), [lineOf(declared), last]))
  );
}

function isWithin(line: number, [first, last]: readonly [number, number]): boolean {
  return first <= line && line <= last;
}

function shortName({ file, resource, lines }: Label): string {
  const name = file.split('/').slice(-2).join('/');
  const where = lines === null ? '' : `:${lines[0]}`;
  return `${name}${where}${resource === null ? '' : ` ${resource}`}`;
}

/** A share that leaves out what is explained, with the plain count beside it. */
function shown(percent: number, required: number, wrong: number, what: string, of: number): string {
  return `${percent.toFixed(1)} % without what is explained (at least ${required} % required); ${wrong} of ${of} ${what} in all`;
}

function share(right: number, wrong: number): number {
  return right + wrong === 0 ? 100 : (100 * right) / (right + wrong);
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
