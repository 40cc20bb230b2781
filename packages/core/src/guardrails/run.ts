import { ResourceGraph, type Expansion } from '../resource/index.ts';
import type { Guardrail, Judge, Judgement, ParameterValues } from './guardrail.ts';
import { ruleJudges } from './rule.ts';

/** What one guardrail says about one place. */
export interface Answer {
  readonly guardrail: Guardrail;
  readonly judgement: Judgement;
}

/** Values of the parameters of guardrails, by id of the guardrail; what is absent has its default. */
export interface GuardrailValues {
  readonly [guardrail: string]: ParameterValues;
}

/**
 * Judges what a template deploys. The answers come as they are asked for, guardrail by guardrail; a resource that a guardrail
 * doesn't apply to has no answer from it.
 */
export function* judge(expansion: Expansion, guardrails: readonly Guardrail[], values: GuardrailValues = {}): Generator<Answer> {
  const graph = new ResourceGraph(expansion.resources);
  for (const guardrail of guardrails) {
    const parameters = parametersOf(guardrail, values);
    for (const judgement of guardrail.template?.(expansion, parameters) ?? []) yield { guardrail, judgement };
    for (const judgement of judgeResources(guardrail, graph, parameters)) yield { guardrail, judgement };
  }
}

function* judgeResources(guardrail: Guardrail, graph: ResourceGraph, parameters: ParameterValues): Generator<Judgement> {
  for (const { types, judge: judgeOne } of judgesOf(guardrail, parameters)) {
    const resources = types?.flatMap((type) => graph.ofType(type)) ?? graph.resources;
    for (const resource of resources) yield* judgeOne(resource, graph, parameters);
  }
}

/** Rules by the parameters that they were compiled with. */
const compiled = new WeakMap<ParameterValues, readonly Judge[]>();

function judgesOf(guardrail: Guardrail, parameters: ParameterValues): readonly Judge[] {
  const { rule, judge: judgeOne } = guardrail;
  if (rule === undefined) return judgeOne ? [judgeOne] : [];
  const known = compiled.get(parameters);
  if (known !== undefined) return known;
  const judges = ruleJudges(rule, guardrail, parameters);
  compiled.set(parameters, judges);
  return judges;
}

/** Default values and given values, by guardrail: the same object each time, so that what was compiled for it is found again. */
const defaults = new WeakMap<Guardrail, ParameterValues>();
const merged = new WeakMap<ParameterValues, ParameterValues>();

function parametersOf(guardrail: Guardrail, values: GuardrailValues): ParameterValues {
  let all = defaults.get(guardrail);
  if (all === undefined) {
    const declared = Object.entries(guardrail.parameters ?? {});
    all = Object.fromEntries(declared.map(([name, { defaultValue }]) => [name, defaultValue]));
    defaults.set(guardrail, all);
  }
  const given = Object.hasOwn(values, guardrail.id) ? values[guardrail.id] : undefined;
  if (given === undefined) return all;
  let both = merged.get(given);
  if (both === undefined) {
    both = { ...all, ...given };
    merged.set(given, both);
  }
  return both;
}
