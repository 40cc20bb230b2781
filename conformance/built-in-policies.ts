import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  AliasTable,
  classify,
  compilePolicy,
  PolicyIndex,
  readDefinition,
  readInitiative,
  typeOfAlias,
  type AliasListing,
  type Aliases,
  type CompiledPolicy,
  type Outcome,
  type PolicyClass,
} from '@azguard/core/policy';
import { expandTemplate, ResourceGraph, type Resource } from '@azguard/core/resource';
import { filesBelow, linkedTemplates, partOf, sourceOf } from './corpus.ts';

/** Classes of which the resources at hand can tell. */
const EVALUABLE: ReadonlySet<PolicyClass> = new Set<PolicyClass>(['property', 'related']);

export interface BuiltIns {
  readonly definitions: number;
  readonly initiatives: number;
  readonly classes: ReadonlyMap<PolicyClass, number>;
  readonly compiled: readonly CompiledPolicy[];
  readonly problems: readonly string[];
}

/** Reads every built-in definition and initiative, and compiles those that can be evaluated. */
export function compileBuiltIns(corpus: string): BuiltIns {
  const root = partOf(corpus, 'azure-policy', 'built-in-policies');
  const aliases = aliasesOf(corpus);
  const problems: string[] = [];
  const classes = new Map<PolicyClass, number>();
  const compiled: CompiledPolicy[] = [];
  const files = filesBelow(partOf(corpus, 'azure-policy', 'built-in-policies', 'policyDefinitions'), '.json');
  for (const file of files) {
    const name = relative(root, file);
    const { definition, diagnostics } = readDefinition(sourceOf(file));
    if (definition === undefined) {
      problems.push(`${name}: ${diagnostics.map((d) => d.message).join(' ')}`);
      continue;
    }
    const kind = classify(definition);
    classes.set(kind, (classes.get(kind) ?? 0) + 1);
    if (!EVALUABLE.has(kind)) continue;
    const { policy, diagnostics: found } = compilePolicy(definition, { aliases });
    if (policy) compiled.push(policy);
    else problems.push(`${name}: ${found.map((d) => d.message).join(' ')}`);
  }
  const sets = filesBelow(partOf(corpus, 'azure-policy', 'built-in-policies', 'policySetDefinitions'), '.json');
  for (const file of sets) {
    const { initiative, diagnostics } = readInitiative(sourceOf(file));
    if (initiative === undefined) problems.push(`${relative(root, file)}: ${diagnostics.map((d) => d.message).join(' ')}`);
  }
  return { definitions: files.length, initiatives: sets.length, classes, compiled, problems };
}

export interface Verdicts {
  readonly resources: number;
  readonly outcomes: ReadonlyMap<Outcome, number>;
  /** Definitions that judged at least one resource. */
  readonly judging: number;
  readonly problems: readonly string[];
}

/** Lets every policy judge every resource that the templates of two public collections deploy. */
export function judgeTemplates(corpus: string, policies: readonly CompiledPolicy[]): Verdicts {
  const index = new PolicyIndex(policies);
  const outcomes = new Map<Outcome, number>();
  const judging = new Set<CompiledPolicy>();
  const problems: string[] = [];
  let count = 0;
  for (const { name, resources } of expansions(corpus)) {
    const graph = new ResourceGraph(resources);
    for (const resource of resources) {
      count += 1;
      for (const policy of index.forType(resource.type)) {
        try {
          const { outcome } = policy.evaluate(resource, { mode: 'request', graph });
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          if (outcome === 'pass' || outcome === 'fail') judging.add(policy);
        } catch (error) {
          problems.push(
            `${policy.definition.source.name} on ${resource.id} of ${name}: ${error instanceof Error ? error.stack : String(error)}`,
          );
        }
      }
    }
  }
  return { resources: count, outcomes, judging: judging.size, problems };
}

function* expansions(corpus: string): Generator<{ readonly name: string; readonly resources: readonly Resource[] }> {
  for (const part of ['quickstart', 'avm']) {
    const folder = partOf(corpus, part);
    for (const file of filesBelow(folder, '.json')) {
      const template = sourceOf(file);
      if (!/"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(template.text)) continue;
      const { resources } = expandTemplate(template, { context: CONTEXT, load: linkedTemplates(dirname(file)) });
      yield { name: relative(corpus, file), resources };
    }
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

/** The public list of aliases, which has no versions, capabilities or attributes. */
function aliasesOf(corpus: string): Aliases {
  const rows = gunzipSync(readFileSync(partOf(corpus, 'policy-aliases.csv.gz')))
    .toString('utf8')
    .trim()
    .split(/\r?\n/);
  const types = new Map<string, AliasListing[]>();
  for (const row of rows) {
    const [name = '', defaultPath = ''] = row.split(',');
    const type = typeOf(name, defaultPath);
    const list = types.get(type);
    if (list) list.push({ name, defaultPath });
    else types.set(type, [{ name, defaultPath }]);
  }
  return new AliasTable(
    [...types].map(([type, aliases]) => {
      const slash = type.indexOf('/');
      return { namespace: type.slice(0, slash), resourceTypes: [{ resourceType: type.slice(slash + 1), aliases }] };
    }),
  );
}

/** The type of an alias that doesn't name one (`Microsoft.Compute/imageId`) shows in its path. */
function typeOf(alias: string, path: string): string {
  const named = typeOfAlias(alias);
  if (named.includes('/')) return named;
  return `${named}/${path.includes('virtualMachineProfile') ? 'virtualmachinescalesets' : 'virtualmachines'}`;
}
