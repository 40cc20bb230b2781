import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { templateHash, Unknown } from '@azguard/core/arm';
import { expandTemplate, type Expansion, type Json } from '@azguard/core/resource';
import { jsonMember, readJson, Source, type JsonNode, type JsonObject } from '@azguard/core/source';
import { filesBelow, linkedTemplates, partOf, sourceOf } from './corpus.ts';
import { countDeclarations, parseLenient } from './lenient.ts';
import type { Suite } from './suite.ts';
import { vectors } from './vectors.ts';

/** Hashes that can't match: somebody edited the compiled file (the corpus' SOURCES.md). */
const EDITED = ['compute/virtual-machine/main.json'];

/**
 * Expands every template of two public collections, each with its parameter file where there is one, and counts what was
 * reached and evaluated; recomputes every hash that a compiler left in a template.
 */
export const suite: Suite = async (corpus) => {
  const counts = new Counts();
  for (const part of ['quickstart', 'avm']) expandAll(partOf(corpus, part), corpus, counts);
  const avm = hashes(partOf(corpus, 'avm'), counts);
  const probes = hashes(partOf(corpus, 'azure-engine', 'template-hash'), counts);
  const known = vectors.filter(({ expression, value }) => {
    const right = outputOf(expression) === value;
    if (!right) counts.fail(`${expression} is not ${value}`);
    return right;
  }).length;

  for (const problem of counts.problems.slice(0, 40)) console.log(`arm: ${problem}`);
  const share = (n: number): string => `${n} (${((100 * n) / counts.expressions).toFixed(2)} %)`;
  return {
    name: 'arm',
    figures: {
      templates: counts.templates,
      'with a parameter file': counts.withParameters,
      'resource declarations reached': counts.declarations,
      resources: counts.resources,
      'expressions in resources': counts.expressions,
      evaluated: share(counts.expressions - counts.unknown),
      'left unknown': share(counts.unknown),
      ...Object.fromEntries(
        [...counts.causes].toSorted((a, b) => b[1] - a[1]).map(([cause, n]) => [`unknown because of ${cause}`, n]),
      ),
      ...Object.fromEntries([...counts.codes].toSorted((a, b) => b[1] - a[1]).map(([code, n]) => [`diagnostics ${code}`, n])),
      'template hashes of avm': `${avm.equal} of ${avm.all}`,
      'template hashes of probes': `${probes.equal} of ${probes.all}`,
      'known values': `${known} of ${vectors.length}`,
    },
    passed: counts.templates - counts.failedTemplates + avm.equal + probes.equal + known,
    failed: counts.problems.length,
    deviations: avm.edited.map((what) => ({
      what,
      reason: 'the file was edited after it was compiled, so its hash is not that of its text',
    })),
  };
};

class Counts {
  templates = 0;
  failedTemplates = 0;
  withParameters = 0;
  declarations = 0;
  resources = 0;
  expressions = 0;
  unknown = 0;
  readonly causes: Map<string, number> = new Map();
  readonly codes: Map<string, number> = new Map();
  readonly problems: string[] = [];

  fail(problem: string): void {
    this.problems.push(problem);
  }
}

function expandAll(folder: string, corpus: string, counts: Counts): void {
  for (const file of filesBelow(folder, '.json')) {
    const template = sourceOf(file);
    if (!/"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(template.text)) continue;
    counts.templates += 1;
    const before = counts.problems.length;
    const parameters = parametersBeside(file);
    if (parameters) counts.withParameters += 1;
    try {
      const expansion = expandTemplate(template, {
        ...(parameters ? { parameters } : {}),
        context: CONTEXT,
        load: linkedTemplates(corpus),
      });
      examine(template, expansion, relative(corpus, file), counts);
    } catch (error) {
      counts.fail(`${relative(corpus, file)}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    if (counts.problems.length > before) counts.failedTemplates += 1;
  }
}

const CONTEXT = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  managementGroupId: 'mg-root',
  resourceGroup: 'rg-main',
  location: 'westeurope',
  deploymentName: 'main',
};

/** `x.json` goes with `x.parameters.json` beside it; a value that only stands in for one (`GEN-UNIQUE`) is none. */
function parametersBeside(file: string): Source | undefined {
  const name = join(dirname(file), `${basename(file, '.json')}.parameters.json`);
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    return undefined;
  }
  const root = parseLenient(text) as { parameters?: Record<string, { value?: unknown }> };
  const given = Object.entries(root.parameters ?? {}).filter(([, entry]) => !/"(GEN-|GET-PREREQ)/.test(JSON.stringify(entry)));
  return new Source(name, JSON.stringify({ parameters: Object.fromEntries(given) }));
}

function examine(template: Source, expansion: Expansion, name: string, counts: Counts): void {
  const own = [...expansion.resources.map((r) => r.origin.location), ...expansion.left.map((l) => l.location)].filter(
    (l) => l.source === template,
  );
  const reached = new Set(own.map((l) => l.span.start)).size;
  const declared = countDeclarations(parseLenient(template.text));
  if (reached !== declared) counts.fail(`${name}: ${reached} of ${declared} resource declarations reached`);
  counts.declarations += reached;
  counts.resources += expansion.resources.length;
  for (const { code } of expansion.diagnostics) {
    count(counts.codes, code);
    if (code === 'arm/unknown-function') counts.fail(`${name}: a function is not supported`);
  }
  const nodes = new Map(expansion.templates.map((t) => [t.source, objectsByStart(t.root)]));
  for (const { body, origin } of expansion.resources) {
    const node = nodes.get(origin.location.source)?.get(origin.location.span.start);
    if (node) compareBody(node, body, counts);
  }
}

/** Walks a declaration and the body made of it side by side: each expression there has a value here, or an Unknown. */
function compareBody(node: JsonNode, value: Json | undefined, counts: Counts): void {
  if (value === undefined) return;
  if (node.kind === 'string') {
    if (!/^\[(?!\[).*\]$/s.test(node.value)) return;
    counts.expressions += 1;
    const causes = causesIn(value);
    if (causes.size > 0) counts.unknown += 1;
    for (const cause of causes) count(counts.causes, cause);
  } else if (node.kind === 'array' && Array.isArray(value)) {
    node.items.forEach((item, i) => compareBody(item, value[i] as Json, counts));
  } else if (
    node.kind === 'object' &&
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Unknown) &&
    !Array.isArray(value)
  ) {
    const members = value as { readonly [key: string]: Json };
    for (const { key, value: inner } of node.members) {
      if (Object.hasOwn(members, key)) compareBody(inner, members[key], counts);
      else if (key === 'copy' && inner.kind === 'array') for (const loop of inner.items) compareLoop(loop, members, counts);
    }
  }
}

function compareLoop(loop: JsonNode, members: { readonly [key: string]: Json }, counts: Counts): void {
  if (loop.kind !== 'object') return;
  const name = jsonMember(loop, 'name')?.value;
  const input = jsonMember(loop, 'input')?.value;
  const elements = name?.kind === 'string' ? members[name.value] : undefined;
  if (input && Array.isArray(elements)) for (const element of elements) compareBody(input, element as Json, counts);
}

function causesIn(value: Json): Set<string> {
  if (value instanceof Unknown) return new Set(value.causes.map((cause) => cause.kind));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set((Object.values(value) as Json[]).flatMap((inner) => [...causesIn(inner)]));
}

function objectsByStart(root: JsonNode, into: Map<number, JsonObject> = new Map()): Map<number, JsonObject> {
  if (root.kind === 'object') {
    into.set(root.start, root);
    for (const { value } of root.members) objectsByStart(value, into);
  } else if (root.kind === 'array') for (const item of root.items) objectsByStart(item, into);
  return into;
}

function hashes(folder: string, counts: Counts): { equal: number; all: number; edited: string[] } {
  const found = { equal: 0, all: 0, edited: [] as string[] };
  for (const file of filesBelow(folder, '.json')) {
    const { root } = readJson(sourceOf(file));
    if (root?.kind !== 'object') continue;
    const written = /"templateHash":\s*"(\d+)"/.exec(readFileSync(file, 'utf8').slice(0, 2_000))?.[1];
    if (written === undefined) continue;
    found.all += 1;
    if (templateHash(root) === written) found.equal += 1;
    else if (EDITED.some((name) => file.endsWith(name))) found.edited.push(`the template hash of ${relative(folder, file)}`);
    else counts.fail(`${relative(folder, file)}: the template hash is ${templateHash(root)}, not ${written}`);
  }
  return found;
}

/** The value of an expression, asked for the way a template does. */
function outputOf(expression: string): unknown {
  const template = { $schema: 'deploymentTemplate.json#', resources: [], outputs: { o: { type: 'string', value: expression } } };
  return expandTemplate(new Source('vector.json', JSON.stringify(template)), {}).outputs['o'];
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
