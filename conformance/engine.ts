import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandTemplate, type Expansion, type Resource } from '@azguard/core/resource';
import { jsonMember, Source, type JsonNode } from '@azguard/core/source';
import { compareResources, kindOf, text, type Difference } from './compare.ts';
import { linkedTemplates, partOf, rowsOf, type Row } from './corpus.ts';
import { Deviations } from './deviations.ts';
import { leftClosed, refusalsOf } from './offline.ts';
import { plainOf, shownResource, type Plain } from './plain.ts';
import { isOfTheTemplate, sameSubject } from './refusals.ts';
import { Skipped, type Suite } from './suite.ts';

const SETS = [
  { rows: 'expand-quickstart.jsonl', templates: ['quickstart'] },
  { rows: 'expand-avm.jsonl', templates: ['avm'] },
  { rows: 'expand-avm-tests.jsonl', templates: ['azure-engine', 'avm-tests'] },
] as const;

const REQUIRED_SHARE = 99.5;
const REQUIRED_REFUSALS = 95;

interface Totals {
  templates: number;
  resources: number;
  equal: number;
  knowsMore: number;
  linked: number;
  /** In nested deployments that the official engine doesn't open. */
  opened: number;
  refused: number;
  /** Refusals that aren't about the template. */
  beside: number;
  refusedToo: number;
  sameSubject: number;
}

/**
 * Expands each template that Microsoft's engine expanded, with the same parameters and context, and compares the predicted
 * resources field by field; and checks that what it refuses is refused, and nothing else.
 */
export const suite: Suite = async (corpus) => {
  const deviations = new Deviations('conformance/engine-deviations.json');
  const totals: Totals = {
    templates: 0,
    resources: 0,
    equal: 0,
    knowsMore: 0,
    linked: 0,
    opened: 0,
    refused: 0,
    beside: 0,
    refusedToo: 0,
    sameSubject: 0,
  };
  const kinds = new Map<string, number>();
  for (const set of SETS) {
    const folder = partOf(corpus, ...set.templates);
    for (const row of rowsOf(partOf(corpus, 'azure-engine', set.rows))) {
      compareRow(row, corpus, folder, totals, deviations, kinds);
    }
  }
  if (totals.templates === 0) throw new Skipped('no templates');
  if (process.env['AZGUARD_VERBOSE']) printKinds(kinds);

  const share = (100 * (totals.equal + totals.knowsMore)) / totals.resources;
  const refusals = (100 * totals.sameSubject) / totals.refused;
  const unexplained = deviations.unexplained();
  const stale = deviations.stale();
  for (const line of [...unexplained.slice(0, 40), ...stale.map((what) => `stale deviation: ${what}`)])
    console.log(`engine: ${line}`);
  const missed = (share < REQUIRED_SHARE ? 1 : 0) + (refusals < REQUIRED_REFUSALS ? 1 : 0);
  return {
    name: 'engine',
    figures: {
      templates: totals.templates,
      'resources predicted by the official engine': totals.resources,
      'resources equal': `${totals.equal} (${((100 * totals.equal) / totals.resources).toFixed(2)} %)`,
      'resources equal but for outputs known here and open there': totals.knowsMore,
      'together, %': `${share.toFixed(2)} (at least ${REQUIRED_SHARE} required)`,
      'further resources from linked templates': totals.linked,
      'further resources in deployments that it leaves closed': totals.opened,
      'refusals of the official engine that are not about the template': totals.beside,
      'templates refused by the official engine': totals.refused,
      'refused here too': totals.refusedToo,
      'and for the same thing': `${totals.sameSubject} (${refusals.toFixed(1)} %, at least ${REQUIRED_REFUSALS} % required)`,
    },
    passed: totals.equal + totals.knowsMore + totals.sameSubject,
    failed: unexplained.length + stale.length + missed,
    deviations: deviations.explained(),
  };
};

function compareRow(
  row: Row,
  corpus: string,
  folder: string,
  totals: Totals,
  deviations: Deviations,
  kinds: Map<string, number>,
): void {
  const path = string(row, 'path');
  const template = new Source(join(folder, path), readFileSync(join(folder, path), 'utf8').replaceAll('#_namePrefix_#', 'azgx'));
  const alone = expandRow(template, row, () => undefined);
  const errors = refusalsOf(alone.diagnostics);
  totals.templates += 1;

  const error = string(row, 'error');
  if (error !== '') {
    if (!isOfTheTemplate(error)) {
      totals.beside += 1;
      return;
    }
    totals.refused += 1;
    if (errors.length > 0) totals.refusedToo += 1;
    if (sameSubject(error, errors)) totals.sameSubject += 1;
    else
      deviations.add(
        `${errors.length > 0 ? 'refused for another reason' : 'accepted'}: ${path}`,
        `Azure: ${error.slice(0, 200)}; ours: ${errors[0] ?? ''}`,
      );
    return;
  }
  if (errors.length > 0) deviations.add(`refused: ${path}`, errors[0]!);

  const snapshot = plainOf(jsonMember(row.root, 'snapshot')!.value) as unknown as Snapshot;
  const expected = snapshot.predictedResources;
  const { equal, knowsMore, different, missing, extra: more } = compareResources(expected, alone.resources.map(shownResource));
  // What lies inside a nested deployment that it leaves closed can't be compared.
  const inside = new Set(leftClosed(snapshot.diagnostics) ? alone.resources.filter(isNested).map((r) => r.id) : []);
  const extra = more.filter((resource) => !inside.has(text(resource['id'])));
  totals.opened += more.length - extra.length;
  totals.resources += expected.length;
  totals.equal += equal;
  totals.knowsMore += knowsMore;
  for (const { id, differences } of different) {
    for (const difference of differences) count(kinds, kindOf(difference));
    deviations.add(`different: ${path} ${id}`, differences.slice(0, 3).map(describe).join('; '));
  }
  for (const resource of missing) deviations.add(`missing: ${path} ${text(resource['id'])}`, '');
  for (const resource of extra) deviations.add(`extra: ${path} ${text(resource['id'])}`, '');
  for (const [kind, list] of [
    ['missing', missing],
    ['extra', extra],
  ] as const)
    for (const r of list) count(kinds, `${kind} ${text(r['type'])}`);

  // With linked templates followed, whatever else appears must come from one of them.
  const followed = expandRow(template, row, linkedTemplates(corpus));
  const own = followed.resources.filter((r) => r.origin.location.source.name === template.name);
  totals.linked += followed.resources.length - own.length;
  if (own.length !== alone.resources.length) {
    deviations.add(`changed by following links: ${path}`, `${alone.resources.length} resources without, ${own.length} with them`);
  }
}

interface Snapshot {
  readonly predictedResources: Record<string, Plain>[];
  readonly diagnostics?: readonly string[];
}

function isNested({ origin }: Resource): boolean {
  return origin.deploymentPath.length > 0;
}

function expandRow(template: Source, row: Row, load: (path: string, from: Source) => Source | undefined): Expansion {
  const given = jsonMember(row.root, 'parameters')?.value;
  const members = given?.kind === 'object' ? given.members : [];
  const body = members.map((m) => `${JSON.stringify(m.key)}:{"value":${row.text.slice(m.value.start, m.value.end)}}`);
  const parameters = new Source('parameters.json', `{"parameters":{${body.join(',')}}}`);
  return expandTemplate(template, { parameters, context: contextOf(string(row, 'scope')), load });
}

/** The context in which the official engine was asked (the corpus' SOURCES.md): each scope has what exists there. */
function contextOf(scope: string): Record<string, string> {
  const context: Record<string, string> = {
    tenantId: '11111111-1111-1111-1111-111111111111',
    deploymentName: 'main',
    location: 'westeurope',
  };
  if (scope === 'resourcegroup' || scope === 'subscription') context['subscriptionId'] = '22222222-2222-2222-2222-222222222222';
  if (scope === 'resourcegroup') context['resourceGroup'] = 'rg-main';
  if (scope === 'managementgroup') context['managementGroupId'] = 'mg-root';
  return context;
}

function printKinds(kinds: ReadonlyMap<string, number>): void {
  const sorted = [...kinds].toSorted((a, b) => b[1] - a[1]);
  for (const [kind, n] of sorted.slice(0, 60)) console.log(`engine: ${String(n).padStart(6)} ${kind}`);
}

function describe({ path, expected, actual }: Difference): string {
  return `${path}: expected ${text(expected).slice(0, 300)}, found ${text(actual).slice(0, 300)}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function string(row: Row, name: string): string {
  const node: JsonNode | undefined = jsonMember(row.root, name)?.value;
  return node?.kind === 'string' ? node.value : '';
}
