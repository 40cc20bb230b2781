import { expandTemplate } from '@azguard/core/resource';
import { readJson, Source } from '@azguard/core/source';
import { compare, compareResources, kindOf, text, type Difference } from '../conformance/compare.ts';
import { leftClosed, refusalsOf } from '../conformance/offline.ts';
import { plainOf, shownOutput, shownResource, type Plain } from '../conformance/plain.ts';
import { Grammar, type Program } from './grammar.ts';
import type { Answer, Official, SnapshotContext } from './official.ts';
import { Random } from './random.ts';
import { shrinkJson } from './shrink.ts';
import type { Differential, DifferentialOptions, DifferentialResult, Disagreement } from './suite.ts';
import type { ScopeName } from './typed.ts';

/** Disagreements of one kind that are shrunk; the others are counted as the same. */
const SHRUNK_PER_KIND = 2;
const SHRINK_BUDGET = 600;

/** Expands generated templates with both engines and compares resources and outputs, or that both refuse. */
export const run: Differential = async (options: DifferentialOptions): Promise<DifferentialResult> => {
  const grammar = new Grammar(new Random(options.seed));
  const seen = new Map<string, number>();
  const found = new Map<string, Disagreement>();
  let accepted = 0;
  let knowsMore = 0;
  for (let i = 0; i < options.count; i++) {
    const program = grammar.program();
    const answer = await ask(options.official, program);
    if ('snapshot' in answer) accepted += 1;
    const verdict = judge(program, answer);
    if (verdict.knowsMore) knowsMore += 1;
    if (verdict.what === undefined) continue;
    const n = seen.get(verdict.what) ?? 0;
    seen.set(verdict.what, n + 1);
    if (n >= SHRUNK_PER_KIND) continue;
    const disagreement = await shrunk(program, verdict.what, options.official);
    found.set(disagreement.program, disagreement);
    options.report?.(disagreement);
  }
  return { programs: options.count, accepted, knowsMore, disagreements: [...found.values()] };
};

interface Verdict {
  /** The kind of disagreement; `undefined` when the engines agree. */
  readonly what: string | undefined;
  readonly official: string;
  readonly ours: string;
  readonly knowsMore: boolean;
}

/** What our engine says of a program, beside the official answer. */
export function judge(program: Program, answer: Answer): Verdict {
  const template = new Source('main.json', JSON.stringify(program.template));
  const values = Object.entries(program.parameters).map(([name, value]) => [name, { value }]);
  const parameters = new Source('parameters.json', JSON.stringify({ parameters: Object.fromEntries(values) }));
  const expansion = expandTemplate(template, { parameters, context: contextOf(program.scope) });
  const errors = refusalsOf(expansion.diagnostics);
  if ('error' in answer) {
    const what =
      errors.length > 0 || isWordless(answer.error) ? undefined : `accepted here, refused there: ${unnamed(answer.error)}`;
    return { what, official: answer.error, ours: errors[0] ?? 'accepted', knowsMore: false };
  }
  const snapshot = plainOf(readJson(new Source('snapshot.json', answer.snapshot)).root!) as unknown as Snapshot;
  // Of a nested deployment that it doesn't open, the official engine knows less: there is nothing to compare with.
  if (leftClosed(snapshot.diagnostics)) return { what: undefined, official: '', ours: '', knowsMore: true };
  if (errors.length > 0) {
    const what = `refused here, accepted there: ${unnamed(errors[0]!)}`;
    return { what, official: 'accepted', ours: errors[0]!, knowsMore: false };
  }
  const { different, missing, extra } = compareResources(snapshot.predictedResources, expansion.resources.map(shownResource));
  const differences: Difference[] = different.flatMap((d) => d.differences);
  const outputs = Object.fromEntries(Object.entries(expansion.outputs).map(([name, value]) => [name, shownOutput(value)]));
  // Secure outputs stay closed here.
  for (const name of Object.keys(outputs))
    if (outputs[name] === `[outputs('${name}')]`) outputs[name] = snapshot.outputs[name] ?? null;
  compare(snapshot.outputs, outputs, 'outputs', differences);
  for (const resource of missing) differences.push({ path: 'resource', expected: resource['id'], actual: undefined });
  for (const resource of extra) differences.push({ path: 'resource', expected: undefined, actual: resource['id'] });
  const first = differences[0];
  if (first === undefined) return { what: undefined, official: '', ours: '', knowsMore: false };
  return {
    what: kindOf(first),
    official: `${first.path}: ${text(first.expected)}`,
    ours: `${first.path}: ${text(first.actual)}`,
    knowsMore: false,
  };
}

/** The official engine failing without a reason over `union` of a member that isn't known with an array (docs/decisions/0007). */
function isWordless(error: string): boolean {
  return /^The template \w+ '[^']*' at line '\d+' and column '\d+' is not valid\. *$/.test(error);
}

interface Snapshot {
  readonly predictedResources: Record<string, Plain>[];
  readonly outputs: Record<string, Plain>;
  readonly diagnostics?: readonly string[];
}

async function shrunk(program: Program, what: string, official: Official): Promise<Disagreement> {
  const same = async (candidate: unknown): Promise<boolean> => {
    const smaller = candidate as Program;
    if (typeof smaller.template !== 'object' || typeof smaller.parameters !== 'object' || smaller.scope !== program.scope)
      return false;
    return judge(smaller, await ask(official, smaller)).what === what;
  };
  const smallest = (await shrinkJson(program, same, SHRINK_BUDGET)) as Program;
  const verdict = judge(smallest, await ask(official, smallest));
  return { what, program: JSON.stringify(smallest), official: verdict.official, ours: verdict.ours };
}

function ask(official: Official, program: Program): Promise<Answer> {
  return official.expand(JSON.stringify(program.template), program.parameters, contextOf(program.scope));
}

/** What exists at a scope: the same for both engines. */
export function contextOf(scope: ScopeName): SnapshotContext {
  return {
    tenantId: '11111111-1111-1111-1111-111111111111',
    deploymentName: 'main',
    location: 'westeurope',
    ...(scope === 'resourceGroup' || scope === 'subscription' ? { subscriptionId: '22222222-2222-2222-2222-222222222222' } : {}),
    ...(scope === 'resourceGroup' ? { resourceGroup: 'rg-main' } : {}),
    ...(scope === 'managementGroup' ? { managementGroupId: 'mg-root' } : {}),
  };
}

/** A message without the names in it, so that the same complaint about two programs is one. */
function unnamed(message: string): string {
  return message
    .replaceAll(/'[^']*'/g, "'…'")
    .replaceAll(/\d+/g, '0')
    .slice(0, 160);
}
