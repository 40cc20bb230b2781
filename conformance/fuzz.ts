import { expandTemplate, ResourceGraph, type Json, type Resource } from '@azguard/core/resource';
import { Source } from '@azguard/core/source';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Random } from '../differential/random.ts';
import { filesBelow, linkedTemplates, partOf } from './corpus.ts';
import { mutated } from './mutate.ts';
import type { Suite } from './suite.ts';

/** How many mutated templates: `--count=100000`. */
const COUNT = option('count') ?? 5_000;
const SEED = option('seed') ?? 1;
/** No template may take longer, in milliseconds: it would be a way to hang a pipeline. */
const LIMIT = 5_000;
/** Larger templates say nothing more and take longer. */
const MOST_CHARACTERS = 200_000;

/**
 * Mutates public templates and expands what comes out. Whatever the bytes, there is no exception, an end within the limit,
 * and each place that is told of lies inside its file.
 */
export const suite: Suite = async (corpus) => {
  const files = ['quickstart', 'avm'].flatMap((part) => filesBelow(partOf(corpus, part), '.json'));
  const random = new Random(SEED);
  const load = linkedTemplates(corpus);
  const problems: string[] = [];
  let resources = 0;
  let diagnostics = 0;
  let slowest = 0;
  let mostMemory = 0;
  for (let i = 0; i < COUNT; i++) {
    const name = random.pick(files);
    const text = mutated(textOf(name), textOf(random.pick(files)), random);
    const started = performance.now();
    try {
      const expansion = expandTemplate(new Source(name, text), { load, ...(random.chance(0.5) ? { context: CONTEXT } : {}) });
      resources += expansion.resources.length;
      diagnostics += expansion.diagnostics.length;
      for (const { source, span, code } of expansion.diagnostics) {
        if (!inside(source, span)) problems.push(`${relative(corpus, name)} (${i}): ${code} is outside of its file`);
      }
      const graph = new ResourceGraph(expansion.resources);
      for (const resource of expansion.resources.slice(0, 20)) {
        examine(resource, random, (what) => problems.push(`${relative(corpus, name)} (${i}): ${what}`));
        graph.referencesTo(resource);
      }
    } catch (error) {
      problems.push(`${relative(corpus, name)} (${i}): ${error instanceof Error ? error.stack : String(error)}`);
    }
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (took > LIMIT) problems.push(`${relative(corpus, name)} (${i}): took ${Math.round(took)} ms`);
    if (i % 50 === 0) mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
  }
  for (const problem of problems.slice(0, 20)) console.log(`fuzz: ${problem}`);
  return {
    name: 'fuzz',
    figures: {
      'mutated templates': COUNT,
      'resources found in them': resources,
      diagnostics,
      'slowest, ms': Math.round(slowest),
      'most memory, MB': Math.round(mostMemory / 2 ** 20),
    },
    passed: COUNT - problems.length,
    failed: problems.length,
    deviations: [],
  };
};

const CONTEXT = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  subscriptionId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-main',
  location: 'westeurope',
  deploymentName: 'main',
};

const texts = new Map<string, string>();

function textOf(file: string): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = readFileSync(file, 'utf8').slice(0, MOST_CHARACTERS);
    texts.set(file, text);
  }
  return text;
}

/** Asks where some parts of a resource were written, some of them absent. */
function examine(resource: Resource, random: Random, fail: (what: string) => void): void {
  for (let i = 0; i < 3; i++) {
    const pointer = somePointer(resource.body, random) + (random.chance(0.2) ? '/absent/0' : '');
    const { source, span } = resource.origin.locate(pointer);
    if (!inside(source, span)) fail(`${pointer} of ${resource.id} is outside of its file`);
  }
}

function somePointer(body: Json, random: Random): string {
  let pointer = '';
  let at: unknown = body;
  while (typeof at === 'object' && at !== null && Object.keys(at).length > 0 && random.chance(0.8)) {
    const key = random.pick(Object.keys(at));
    pointer += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    at = (at as Record<string, unknown>)[key];
  }
  return pointer;
}

function inside({ text }: Source, { start, end }: { start: number; end: number }): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function option(name: string): number | undefined {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  return given === undefined ? undefined : Number(given.slice(name.length + 3));
}
