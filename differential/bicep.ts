import { compileBicep, type BicepHost } from '@azguard/core/bicep';
import { Source } from '@azguard/core/source';
import { publishedTypes } from '../conformance/bicep-host.ts';
import { BicepGrammar, PART } from './bicep-grammar.ts';
import type { BicepAnswer, Official } from './official.ts';
import { Random } from './random.ts';
import type { Differential, DifferentialOptions, DifferentialResult, Disagreement } from './suite.ts';

const SHRUNK_PER_KIND = 2;
const SHRINK_BUDGET = 300;
const types = publishedTypes();

/** Compiles generated files with both compilers and compares the texts they write. What only the official one refuses is counted, not compared. */
export const run: Differential = async (options: DifferentialOptions): Promise<DifferentialResult> => {
  const grammar = new BicepGrammar(new Random(options.seed));
  const seen = new Map<string, number>();
  const found = new Map<string, Disagreement>();
  let accepted = 0;
  for (let i = 0; i < options.count; i++) {
    const program = grammar.file();
    // One after the other: the CLI answers one request at a time.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask(options.official, program);
    if (answer.json !== undefined) accepted += 1;
    const what = difference(program, answer);
    if (what === undefined) continue;
    const n = seen.get(what) ?? 0;
    seen.set(what, n + 1);
    if (n >= SHRUNK_PER_KIND) continue;
    // oxlint-disable-next-line no-await-in-loop
    const disagreement = await shrunk(program, what, options.official);
    found.set(disagreement.program, disagreement);
    options.report?.(disagreement);
  }
  return { programs: options.count, accepted, knowsMore: 0, disagreements: [...found.values()] };
};

function ask(official: Official, program: string): Promise<BicepAnswer> {
  return official.compile({ 'main.bicep': program, 'part.bicep': PART }, 'main.bicep');
}

const host: BicepHost = {
  read: (path) => (path === 'part.bicep' ? new Source(path, PART) : undefined),
  ...(types ? { resourceTypes: types } : {}),
};

/** In few words how our compiler differs; `undefined` where it doesn't, or where the official one wrote nothing. */
function difference(program: string, { json }: BicepAnswer): string | undefined {
  if (json === undefined) return undefined;
  const { json: ours, diagnostics } = compileBicep(new Source('main.bicep', program), host);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return `refused here: ${error.code}`;
  if (ours?.text === json) return undefined;
  const [expected, actual] = firstDifference(json, ours?.text ?? '');
  return `another line: ${nameless(expected)} / ${nameless(actual)}`;
}

function firstDifference(a: string, b: string): readonly [string, string] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i] && !line.includes('"templateHash"'));
  return at < 0 ? ['', ''] : [left[at]!, right[at] ?? ''];
}

/** Without the names and numbers in which two programs with the same problem differ. */
function nameless(line: string): string {
  return line
    .trim()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/'[^']*'/g, "'…'")
    .slice(0, 120);
}

/** A smaller program with the same disagreement: lines are left out as long as it stays. */
async function shrunk(program: string, what: string, official: Official): Promise<Disagreement> {
  let lines = program.split('\n');
  let left = SHRINK_BUDGET;
  for (let size = Math.ceil(lines.length / 2); size >= 1 && left > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length && left > 0;) {
      const candidate = lines.toSpliced(at, size);
      left -= 1;
      const text = candidate.join('\n');
      // oxlint-disable-next-line no-await-in-loop
      if (difference(text, await ask(official, text)) === what) lines = candidate;
      else at += size;
    }
  }
  const smallest = lines.join('\n');
  const answer = await ask(official, smallest);
  const { json, diagnostics } = compileBicep(new Source('main.bicep', smallest), host);
  const [theirs, ours] = firstDifference(answer.json ?? '', json?.text ?? '');
  const refusal = diagnostics.find(({ severity }) => severity === 'error');
  return { what, program: smallest, official: theirs, ours: refusal ? `${refusal.code} ${refusal.message}` : ours };
}
