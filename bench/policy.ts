import { frameOf, PolicyIndex, type CompiledPolicy, type Environment } from '@azguard/core/policy';
import {
  expandTemplate,
  isJsonObject,
  ResourceGraph,
  type Json,
  type JsonRecord,
  type Origin,
  type Resource,
} from '@azguard/core/resource';
import { Source } from '@azguard/core/source';
import { compileBuiltIns } from '../conformance/built-in-policies.ts';
import { handWritten } from './hand-written.ts';
import { corpus, middle, ms, templatesOf, times, type Bench, type Row } from './harness.ts';

/** Every built-in definition that can be evaluated, on 100,000 resources made from those of two collections of templates. */
export async function bench(): Promise<Bench> {
  const all = generated(100_000);
  const policies = compileBuiltIns(corpus()).compiled;
  const rows = [
    whole(policies, all),
    growth('with the number of resources', [4, 2, 1], (share) => [policies, all.filter((_, i) => i % share === 0)]),
    growth('with the number of policies', [4, 2, 1], (share) => [policies.filter((_, i) => i % share === 0), all]),
    besideHandWritten(policies, all),
  ];
  const about = `${policies.length} definitions and ${all.length} resources, one core, time of the processor; a decision is one definition about one resource.`;
  return { title: 'Policy', about, rows };
}

interface Count {
  evaluations: number;
  fails: number;
}

function judgeAll(policies: readonly CompiledPolicy[], resources: readonly Resource[], environment: Environment): Count {
  const index = new PolicyIndex(policies);
  const count = { evaluations: 0, fails: 0 };
  for (const resource of resources) {
    const frame = frameOf(resource, environment);
    for (const policy of index.forType(resource.type)) {
      count.evaluations += 1;
      if (policy.outcomeIn(frame) === 'fail') count.fails += 1;
    }
  }
  return count;
}

function whole(policies: readonly CompiledPolicy[], resources: readonly Resource[]): Row {
  const environment: Environment = { mode: 'request', graph: new ResourceGraph(resources) };
  judgeAll(policies, resources, environment);
  const { result, time } = measured(() => judgeAll(policies, resources, environment));
  const decisions = (policies.length * resources.length) / (time * 1_000);
  const evaluations = result.evaluations / (time * 1_000);
  const memory = process.memoryUsage().rss / 2 ** 20;
  return {
    what: 'every definition on every resource, by the index of types',
    figure: `${ms(time)}: ${decisions.toFixed(0)} M decisions/s, of which evaluated ${evaluations.toFixed(1)} M/s (${result.evaluations} evaluations, ${result.fails} fails); ${memory.toFixed(0)} MB`,
    beside: 'at least 5 M decisions/s, at most 1 GB',
  };
}

function growth(
  what: string,
  shares: readonly number[],
  part: (share: number) => readonly [readonly CompiledPolicy[], readonly Resource[]],
): Row {
  const figures = shares.map((share) => {
    const [policies, resources] = part(share);
    const environment: Environment = { mode: 'request', graph: new ResourceGraph(resources) };
    const { result, time } = measured(() => judgeAll(policies, resources, environment));
    return `${policies.length} × ${resources.length}: ${((time * 1e6) / result.evaluations).toFixed(0)} ns each`;
  });
  return { what: `growth ${what}`, figure: figures.join(', '), beside: 'linear' };
}

/** The same conditions as plain functions, on the resources of their types. */
function besideHandWritten(policies: readonly CompiledPolicy[], resources: readonly Resource[]): Row {
  const pairs = Object.entries(handWritten).map(([file, hand]) => {
    const policy = policies.find(({ definition }) => definition.source.name.endsWith(`/policyDefinitions/${file}`));
    if (policy === undefined) throw new Error(`there is no definition ${file}`);
    return { types: policy.types, policy, hand, file };
  });
  const index = new PolicyIndex(pairs);
  const environment: Environment = { mode: 'request' };
  for (const resource of resources) {
    for (const { policy, hand, file } of index.forType(resource.type)) {
      const [ours, theirs] = [policy.outcome(resource, environment), hand(resource.body)];
      const expected = theirs === undefined ? 'unknown' : theirs ? 'fail' : 'pass';
      if (ours !== expected) throw new Error(`${file} on ${resource.id}: ${ours}, by hand ${expected}`);
    }
  }
  const judged = (): number => {
    let fails = 0;
    for (const resource of resources) {
      const about = index.forType(resource.type);
      const frame = about.length === 0 ? undefined : frameOf(resource, environment);
      for (const { policy } of about) if (frame && policy.outcomeIn(frame) === 'fail') fails += 1;
    }
    return fails;
  };
  const byHand = (): number => {
    let fails = 0;
    for (const resource of resources)
      for (const { hand } of index.forType(resource.type)) if (hand(resource.body) === true) fails += 1;
    return fails;
  };
  const rounds = Array.from({ length: 9 }, () => [measured(judged).time, measured(byHand).time] as const).slice(2);
  const n = resources.reduce((sum, { type }) => sum + index.forType(type).length, 0);
  const each = (time: number): string => `${((time * 1e6) / n).toFixed(0)} ns`;
  const ratio = middle(rounds.map(([ours, theirs]) => ours / theirs));
  const [ours, theirs] = [middle(rounds.map(([time]) => time)), middle(rounds.map(([, time]) => time))];
  return {
    what: `${pairs.length} definitions against the same conditions written by hand, same answers`,
    figure: `${each(ours)} an evaluation, by hand ${each(theirs)}: ${times(ratio)}`,
    beside: 'at most 3 ×',
  };
}

/** What a run gives, and the milliseconds of the processor that it takes. */
function measured<T>(run: () => T): { readonly result: T; readonly time: number } {
  const before = process.cpuUsage();
  const result = run();
  return { result, time: process.cpuUsage(before).user / 1000 };
}

/** What the templates of the collections deploy as far as its names are known, each template to a group of its own, over and over to other groups. */
function generated(count: number): readonly Resource[] {
  const templates = ['quickstart', 'avm'].flatMap(templatesOf);
  const seeds = templates.flatMap((template, k) => {
    const { resources } = expandTemplate(template, { context: { ...CONTEXT, resourceGroup: `rg-${k}-` } });
    return resources
      .filter(({ id }) => id.startsWith('/'))
      .map((resource) => ({ resource: { ...resource, origin: NOWHERE }, group: `rg-${k}-` }));
  });
  return Array.from({ length: count }, (_, i) => {
    const { resource, group } = seeds[i % seeds.length]!;
    const other = `${group}${Math.floor(i / seeds.length)}`;
    const moved = (text: string): string => text.replaceAll(group, other);
    return {
      ...resource,
      origin: NOWHERE,
      id: moved(resource.id),
      scope: moved(resource.scope),
      body: copy(resource.body, moved) as JsonRecord,
    };
  });
}

/** Collected resources come from no template, and hold none in memory. */
const PLACE = { source: new Source('estate', ''), span: { start: 0, end: 0 } };
const NOWHERE: Origin = { location: PLACE, deploymentPath: [], locate: () => PLACE };

function copy(value: Json, moved: (text: string) => string): Json {
  if (typeof value === 'string') return moved(value);
  if (Array.isArray(value)) return value.map((member: Json) => copy(member, moved));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member, moved)]));
}

const CONTEXT = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  location: 'westeurope',
  deploymentName: 'main',
};
