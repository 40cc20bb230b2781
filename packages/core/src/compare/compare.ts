import type { DeploymentContext } from '../arm/index.ts';
import { Places } from '../finding/index.ts';
import { allGuardrails, judge, type Guardrail, type GuardrailValues } from '../guardrails/index.ts';
import { expandTemplate, type Expansion, type ExpandOptions } from '../resource/index.ts';
import type { Diagnostic, Location, Source } from '../source/index.ts';
import { observeAnswers } from './answers.ts';
import { environmentsOf } from './environments.ts';
import {
  securityRules,
  type Comparison,
  type Difference,
  type Environment,
  type Fact,
  type Observation,
  type ParameterCause,
  type State,
} from './model.ts';
import { differing, ParameterFile } from './parameters.ts';
import { observeSecurityRules } from './security-rules.ts';

/** A template and at least two parameter files that it is deployed with. */
export interface CompareInput {
  readonly template: Source;
  readonly parameters: readonly Source[];
  /** Reads the templates that it links to. */
  readonly load?: NonNullable<ExpandOptions['load']>;
  /** What was wrong with it before it became a template. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface CompareOptions {
  /** All of them, when absent. */
  readonly guardrails?: readonly Guardrail[];
  readonly values?: GuardrailValues;
  readonly context?: DeploymentContext;
}

/**
 * Says what is security-relevant and not the same in every environment: rules of network security groups first, then the answers
 * of guardrails. A parameter is named as the cause when the value that another environment gives to it alone changes what is
 * observed. Whatever is wrong with a file is a diagnostic in the result.
 */
export function compare(input: CompareInput, options: CompareOptions = {}): Comparison {
  return new Comparer(input, options).compare();
}

/** What was observed under one set of parameters. */
interface Evaluation {
  readonly expansion: Expansion;
  readonly observations: ReadonlyMap<string, Observation>;
  /** Everything that is deployed. */
  readonly places: ReadonlySet<string>;
}

/** More parameters than this aren't tried one by one. */
const MOST_TRIED = 100;

class Comparer {
  private readonly input: CompareInput;
  private readonly options: CompareOptions;
  private readonly environments: readonly Environment[];
  private readonly files: readonly ParameterFile[];
  private readonly evaluations: readonly Evaluation[];
  private readonly swapped = new Map<string, Evaluation | undefined>();

  constructor(input: CompareInput, options: CompareOptions) {
    this.input = input;
    this.options = options;
    this.environments = environmentsOf(input.template, input.parameters);
    this.files = input.parameters.map((source) => new ParameterFile(source));
    this.evaluations = input.parameters.map((source) => this.evaluate(source));
  }

  compare(): Comparison {
    const { template, diagnostics = [] } = this.input;
    const all = this.evaluations.flatMap(({ expansion }) => expansion.diagnostics);
    const keys = new Set(this.evaluations.flatMap(({ observations }) => [...observations.keys()]));
    const differences = Array.from(keys, (key) => this.difference(key)).filter((one) => one !== undefined);
    return { template, environments: this.environments, differences, diagnostics: [...diagnostics, ...all] };
  }

  private evaluate(parameters: Source): Evaluation {
    const { template, load } = this.input;
    const { context, guardrails = allGuardrails, values } = this.options;
    const expansion = expandTemplate(template, { parameters, ...(context && { context }), ...(load && { load }) });
    const places = new Places(expansion);
    const observations = new Map<string, Observation>();
    for (const one of observeSecurityRules(expansion, places)) observations.set(one.key, one);
    for (const one of observeAnswers(judge(expansion, guardrails, values), places)) {
      // Of several answers about one thing, the worst counts.
      if (!observations.has(one.key) || isKnown(one)) observations.set(one.key, one);
    }
    return { expansion, observations, places: new Set(places.keys()) };
  }

  private difference(key: string): Difference | undefined {
    const found = this.evaluations.map(({ observations }) => observations.get(key));
    const first = found.find((one) => one !== undefined)!;
    const views = this.evaluations.map((evaluation, i) => viewOf(evaluation, found[i], first));
    const facts = differingFacts(found);
    const known = new Set(views.filter((view) => view.known).map(({ value }) => value));
    const isSame = new Set(views.map(({ value }) => value)).size < 2;
    // Of what only one environment has, an answer that isn't known says nothing.
    if (isSame || views.every((view) => !view.known || !view.isDeployed)) return undefined;
    return {
      guardrail: first.guardrail,
      severity: first.severity,
      title: first.title,
      outcome: known.size > 1 ? 'differs' : 'unknown',
      resource: first.resource,
      states: views.map((view, i): State => ({ environment: this.environments[i]!, text: view.text(facts) })),
      causes: this.causes(key, first, views),
      locate: (): Location => first.resource.origin.locate(first.pointer),
    };
  }

  /** Between the first environment and the first that isn't like it. */
  private causes(key: string, first: Observation, views: readonly View[]): readonly ParameterCause[] {
    const other = views.findIndex(({ value }) => value !== views[0]!.value);
    const names = differing(this.files[0]!, this.files[other]!).slice(0, MOST_TRIED);
    const changes = (at: number, from: number, name: string): boolean => {
      const evaluation = this.swap(at, from, name);
      return evaluation !== undefined && viewOf(evaluation, evaluation.observations.get(key), first).value !== views[at]!.value;
    };
    return names.filter((name) => changes(0, other, name) || changes(other, 0, name)).map((name) => this.cause(name));
  }

  private cause(name: string): ParameterCause {
    const spelt = this.files.map((file) => file.nameOf(name)).find((one) => one !== undefined);
    return { name: spelt ?? name, places: this.files.map((file) => file.place(name)).filter((place) => place !== undefined) };
  }

  /** One environment with the value that another one gives to a parameter; `undefined` where Azure would refuse that. */
  private swap(at: number, from: number, name: string): Evaluation | undefined {
    const key = `${at} ${from} ${name}`;
    if (this.swapped.has(key)) return this.swapped.get(key);
    const evaluation = this.evaluate(this.files[at]!.with(name, this.files[from]!));
    const isRefused = errors(evaluation) > errors(this.evaluations[at]!);
    this.swapped.set(key, isRefused ? undefined : evaluation);
    return isRefused ? undefined : evaluation;
  }
}

/** How one environment looks at one thing. */
interface View {
  readonly value: string;
  readonly known: boolean;
  readonly isDeployed: boolean;
  /** With the given facts, or all where none is given. */
  text(facts: readonly string[]): string;
}

/** Where there is nothing to observe: no such rule, or a guardrail that holds. */
const NOTHING = 'nothing';

function viewOf({ places }: Evaluation, found: Observation | undefined, { guardrail, place }: Observation): View {
  const isRule = guardrail === securityRules;
  if (found === undefined) {
    const isDeployed = place === undefined || places.has(place);
    const text = isRule ? 'not there' : isDeployed ? 'holds' : 'not deployed';
    return { value: NOTHING, known: true, isDeployed: isRule || isDeployed, text: () => text };
  }
  const all = [...found.facts];
  return {
    value: JSON.stringify(all.map(([, { value }]) => value)),
    known: isKnown(found),
    isDeployed: true,
    text: (facts) => {
      const shown = facts.length > 0 ? all.filter(([name]) => facts.includes(name)) : all;
      return shown.map(([name, { text }]) => (isRule ? `${name} ${text}` : text)).join('; ');
    },
  };
}

/** The names of the facts that aren't the same wherever there are any. */
function differingFacts(found: readonly (Observation | undefined)[]): readonly string[] {
  const maps = found.flatMap((one) => (one === undefined ? [] : [one.facts]));
  const value = (facts: ReadonlyMap<string, Fact>, name: string): string | undefined => facts.get(name)?.value;
  const names = new Set(maps.flatMap((facts) => [...facts.keys()]));
  return [...names].filter((name) => new Set(maps.map((facts) => value(facts, name))).size > 1);
}

function isKnown({ facts }: Observation): boolean {
  return [...facts.values()].every(({ known }) => known);
}

function errors({ expansion }: Evaluation): number {
  return expansion.diagnostics.filter(({ severity }) => severity === 'error').length;
}
