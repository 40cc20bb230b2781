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
export function* judge(
  expansion: Expansion,
  guardrails: readonly Guardrail[],
  values: GuardrailValues = NO_VALUES,
): Generator<Answer> {
  const graph = new ResourceGraph(expansion.resources);
  const plan = planOf(guardrails, values);
  for (const { guardrail, parameters, judges } of stepsFor(graph, plan)) {
    for (const judgement of guardrail.template?.(expansion, parameters) ?? []) yield { guardrail, judgement };
    for (const { types, judge: judgeOne } of judges)
      for (const resource of types?.flatMap((type) => graph.ofType(type)) ?? graph.resources)
        for (const judgement of judgeOne(resource, graph, parameters)) yield { guardrail, judgement };
  }
}

const NO_VALUES: GuardrailValues = {};

interface Step {
  readonly guardrail: Guardrail;
  readonly parameters: ParameterValues;
  readonly judges: readonly Judge[];
}

/** What to do for some guardrails, found by the types of the resources that are there: most templates concern few of them. */
interface Plan {
  readonly steps: readonly Step[];
  /** Places in `steps`, by type in lower case. */
  readonly byType: ReadonlyMap<string, readonly number[]>;
  /** Those that any template concerns. */
  readonly always: readonly number[];
}

const plans = new WeakMap<readonly Guardrail[], WeakMap<GuardrailValues, Plan>>();

function planOf(guardrails: readonly Guardrail[], values: GuardrailValues): Plan {
  const known = plans.get(guardrails) ?? new WeakMap<GuardrailValues, Plan>();
  plans.set(guardrails, known);
  const plan = known.get(values) ?? makePlan(guardrails, values);
  known.set(values, plan);
  return plan;
}

function makePlan(guardrails: readonly Guardrail[], values: GuardrailValues): Plan {
  const byType = new Map<string, number[]>();
  const always: number[] = [];
  const steps = guardrails.map((guardrail, place): Step => {
    const parameters = parametersOf(guardrail, values);
    const judges = judgesOf(guardrail, parameters);
    const anyType = guardrail.template !== undefined || judges.some(({ types }) => types === undefined);
    if (anyType) always.push(place);
    for (const type of anyType ? [] : new Set(judges.flatMap(({ types }) => types ?? [])))
      byType.set(type, [...(byType.get(type) ?? []), place]);
    return { guardrail, parameters, judges };
  });
  return { steps, byType, always };
}

/** The steps that concern what is there, in the order of the guardrails. */
function stepsFor(graph: ResourceGraph, { steps, byType, always }: Plan): readonly Step[] {
  const places = new Set(always);
  for (const type of graph.types()) for (const place of byType.get(type) ?? []) places.add(place);
  return [...places].toSorted((a, b) => a - b).map((place) => steps[place]!);
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
