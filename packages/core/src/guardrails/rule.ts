import {
  compilePolicy,
  readDefinition,
  type CompiledPolicy,
  type Environment,
  type ExistenceDetails,
  type PolicyCondition,
  type PolicyRule,
  type Reason,
  type Verdict,
} from '../policy/index.ts';
import type { Resource, ResourceGraph } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { guardrailAliases } from './aliases.ts';
import { expectation } from './expectation.ts';
import type { Guardrail, Judge, Judgement, ParameterValues } from './guardrail.ts';
import { SiteConfigs } from './site-config.ts';

/**
 * The rule of a guardrail as judges. What is compiled is compiled when the first resource of its types is judged. A rule that
 * looks for a child also judges children whose parent the template leaves to others.
 */
export function ruleJudges(rule: PolicyRule, guardrail: Guardrail, parameters: ParameterValues): readonly Judge[] {
  const orphans = orphanRule(rule);
  return [ruleJudge(rule, guardrail, parameters), ...(orphans ? [orphanJudge(orphans, guardrail, parameters)] : [])];
}

function ruleJudge(rule: PolicyRule, guardrail: Guardrail, parameters: ParameterValues): Judge {
  let policy: CompiledPolicy | undefined;
  const judge = (resource: Resource, graph: ResourceGraph): readonly Judgement[] => {
    policy ??= compiled(rule, guardrail, parameters);
    const { environment, configs } = surroundings(graph);
    return judgementsOf(policy.evaluate(resource, environment), resource, configs, guardrail);
  };
  return { types: typesOf(rule.if), judge };
}

/** Judges what such a child says. What it leaves out keeps the value that it has, which nobody knows here. */
function orphanJudge(rule: PolicyRule, guardrail: Guardrail, parameters: ParameterValues): Judge {
  const { types, judge } = ruleJudge(rule, guardrail, parameters);
  return {
    types,
    judge: (resource, graph) =>
      graph.parentOf(resource)
        ? []
        : [...judge(resource, graph, parameters)].filter(({ outcome, actual }) => outcome !== 'fail' || actual !== undefined),
  };
}

/** A rule for children: none may be what no parent may have. `undefined` for rules that look for something else. */
function orphanRule({ if: condition, then }: PolicyRule): PolicyRule | undefined {
  const details = (then.details ?? {}) as Partial<ExistenceDetails>;
  const { type, name, existenceCondition } = details;
  const isChild = typesOf(condition)?.some((parent) => type?.toLowerCase().startsWith(`${parent}/`));
  if (type === undefined || existenceCondition === undefined || isChild !== true) return undefined;
  const named: PolicyCondition[] = name === undefined ? [] : [{ field: 'name', equals: name }];
  return { if: { allOf: [{ field: 'type', equals: type }, ...named, { not: existenceCondition }] }, then: { effect: 'audit' } };
}

function compiled(policyRule: PolicyRule, guardrail: Guardrail, values: ParameterValues): CompiledPolicy {
  const text = JSON.stringify({ mode: 'All', parameters: guardrail.parameters ?? {}, policyRule });
  const { definition, diagnostics } = readDefinition(new Source(guardrail.id, text));
  const compilation = definition && compilePolicy(definition, { aliases: guardrailAliases, parameters: values });
  if (compilation?.policy) return compilation.policy;
  const [problem] = [...diagnostics, ...(compilation?.diagnostics ?? [])];
  throw new Error(`The rule of guardrail ${guardrail.id} can't be compiled: ${problem?.message}`);
}

interface Surroundings {
  readonly environment: Environment;
  readonly configs: SiteConfigs;
}

const known = new WeakMap<ResourceGraph, Surroundings>();

function surroundings(graph: ResourceGraph): Surroundings {
  let found = known.get(graph);
  if (found === undefined) {
    const configs = new SiteConfigs(graph);
    found = { configs, environment: { mode: 'request', graph, related: (resource, query) => configs.related(resource, query) } };
    known.set(graph, found);
  }
  return found;
}

function judgementsOf(
  { outcome, reasons, causes }: Verdict,
  subject: Resource,
  configs: SiteConfigs,
  guardrail: Guardrail,
): Judgement[] {
  if (outcome === 'notApplicable' || outcome === 'notAssessed') return [];
  if (outcome === 'pass') return [{ outcome, subject, pointer: '' }];
  const places = shown(reasons).map((reason) => place(reason, subject, configs));
  if (outcome === 'unknown') {
    const { reason: _, ...at } = places.at(-1) ?? { reason: undefined, subject, pointer: '' };
    return [{ outcome, ...at, causes }];
  }
  return samePlaces(places).map((same) => failed(same, guardrail));
}

/** Conditions that are broken at one place are one judgement: what is absent has its place in what would contain it. */
function samePlaces(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups = new Map<string, Place[]>();
  for (const each of places) {
    const key = `${each.subject.id}\n${each.pointer}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function failed(same: readonly Place[], guardrail: Guardrail): Judgement {
  const { reason, ...at } = same[0]!;
  const count = countOf(reason);
  if (count !== undefined)
    return { outcome: 'fail', ...at, actual: undefined, detail: `${fieldName(reason)} has ${count} members` };
  const detail = at.actual === undefined ? absence(same, guardrail) : presence(reason);
  const expected = guardrail.set || reason.field === 'type' ? undefined : expectation(reason);
  return { outcome: 'fail', ...at, expected, detail };
}

/** What is missing where nothing is: properties, or a resource that the rule looks for. */
function absence(same: readonly Place[], { rule }: Guardrail): string | undefined {
  const fields = [...new Set(same.map((each) => each.reason.field))];
  const wanted = (rule?.then.details as Partial<ExistenceDetails> | undefined)?.type;
  if (fields[0] === wanted && wanted !== undefined) return `this one has no ${wanted.slice(wanted.lastIndexOf('/') + 1)}`;
  const names = [...new Set(same.map((each) => fieldName(each.reason)))];
  return names.length > 1 ? `${names.join(' and ')} are missing` : `${names[0]} is not set`;
}

/** What is there where nothing should be: that it is says enough, the value would only be long. */
function presence(reason: Reason): string | undefined {
  return expectation(reason) === 'nothing' ? `${fieldName(reason)} is set` : undefined;
}

/** How many members a list has, where that was judged. */
function countOf({ field, actual }: Reason): number | undefined {
  return field.endsWith('[*]') && typeof actual === 'number' ? actual : undefined;
}

/** An alias without resource type and list: `networkSecurityGroup.id` of `Microsoft.Network/virtualNetworks/subnets[*].networkSecurityGroup.id`. */
function fieldName({ field }: Reason): string {
  return field
    .slice(field.lastIndexOf('/') + 1)
    .replace(/\[\*\]$/, '')
    .split('[*].')
    .at(-1)!;
}

type Place = Pick<Judgement, 'subject' | 'pointer' | 'actual'> & { readonly reason: Reason };

/** The reasons that a person is shown: those of the last condition, one for each value that breaks it; for a member of a list, what is wrong in it. */
export function shown(reasons: readonly Reason[]): readonly Reason[] {
  const placed = reasons.map((reason) => ({ reason, places: placesOf(reason) })).filter(({ places }) => places.length > 0);
  const last = placed.at(-1)?.reason;
  return placed.flatMap(({ reason, places }) =>
    reason.field === last?.field && reason.operator === last.operator ? places : [],
  );
}

function placesOf(reason: Reason): readonly Reason[] {
  const inside = shown(reason.because ?? []);
  if (inside.length > 0) return inside;
  return reason.pointer === undefined ? [] : [reason];
}

function place(reason: Reason, subject: Resource, configs: SiteConfigs): Place {
  const { resource, pointer } = configs.place(
    reason.resource ?? subject,
    reason.pointer === '/type' ? '' : (reason.pointer ?? ''),
  );
  return { subject: resource, pointer, actual: reason.actual, reason };
}

/** The types that a condition asks for, in lower case; `undefined`: any. */
function typesOf(condition: PolicyRule['if']): readonly string[] | undefined {
  if ('allOf' in condition) return condition.allOf.map(typesOf).find((types) => types !== undefined);
  if ('anyOf' in condition) {
    const all = condition.anyOf.map(typesOf);
    return all.includes(undefined) ? undefined : [...new Set(all.flatMap((types) => types ?? []))];
  }
  if (!('field' in condition) || condition.field !== 'type') return undefined;
  const named = condition.equals ?? condition.in;
  return named === undefined
    ? undefined
    : [named].flat().flatMap((type) => (typeof type === 'string' ? [type.toLowerCase()] : []));
}
