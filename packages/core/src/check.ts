import type { DeploymentContext } from './arm/index.ts';
import {
  gather,
  suppress,
  total,
  type CheckResult,
  type Coverage,
  type Finding,
  type Run,
  type SuppressOptions,
} from './finding/index.ts';
import { allGuardrails, judge, type Guardrail, type GuardrailValues, type PolicyCheck } from './guardrails/index.ts';
import { expandTemplate, type ExpandOptions, type Resource } from './resource/index.ts';
import type { Diagnostic, Source } from './source/index.ts';

/** A template and the parameter files it is deployed with: one evaluation for each; without any, one with its defaults. */
export interface CheckInput {
  readonly template: Source;
  readonly parameters: readonly Source[];
  /** Reads the templates that it links to. */
  readonly load?: NonNullable<ExpandOptions['load']>;
  /** What was wrong with it before it became a template. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Names of the other files that are in it. */
  readonly parts?: readonly string[];
}

export interface CheckOptions extends SuppressOptions {
  /** All of them, when absent. */
  readonly guardrails?: readonly Guardrail[];
  /** Parameters of guardrails: approved galleries, required tags, ... */
  readonly values?: GuardrailValues;
  /** Policies of an organisation or of Azure, judged as well. */
  readonly policies?: PolicyCheck;
  /** Where the templates are deployed. What is absent isn't known. */
  readonly context?: DeploymentContext;
}

/**
 * Judges templates against guardrails. Whatever is wrong with an input is a diagnostic in the result, and everything else
 * is still judged. The inputs may be read while this goes on.
 */
export function check(inputs: Iterable<CheckInput>, options: CheckOptions = {}): CheckResult {
  const checked = withoutLinked(Array.from(inputs, (input) => checkOrReport(input, options)));
  const all = checked.flatMap(({ findings }) => findings);
  const { open, suppressed, diagnostics } = suppress(all, options);
  return {
    templates: checked.map(({ input }) => input),
    resources: checked.flatMap(({ resources }) => resources),
    findings: open.filter(({ outcome }) => outcome === 'fail'),
    unknowns: open.filter(({ outcome }) => outcome === 'unknown'),
    suppressed,
    diagnostics: distinct([...checked.flatMap((one) => one.diagnostics), ...diagnostics]),
    coverage: total(checked.map(({ coverage }) => coverage)),
    ...(options.policies && { policies: options.policies.rows() }),
  };
}

interface Checked {
  readonly input: CheckInput;
  readonly resources: readonly Resource[];
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
  /** Names of the templates that it links to. */
  readonly linked: readonly string[];
}

/** A mistake of our own in one template must not cost the answers about all others. */
function checkOrReport(input: CheckInput, options: CheckOptions): Checked {
  try {
    return checkTemplate(input, options);
  } catch (error) {
    const diagnostic: Diagnostic = {
      code: 'check/failed',
      severity: 'error',
      message: `azguard failed on this template: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'This is a mistake in azguard and not in the template; please report it.',
      source: input.template,
      span: { start: 0, end: 0 },
    };
    return { input, resources: [], findings: [], diagnostics: [diagnostic], coverage: total([]), linked: [] };
  }
}

function checkTemplate(input: CheckInput, options: CheckOptions): Checked {
  const { template, load } = input;
  const { guardrails = allGuardrails, values, policies, context } = options;
  const sets = input.parameters.length > 0 ? input.parameters : [undefined];
  const runs = sets.map((parameters): Run => {
    const expansion = expandTemplate(template, {
      ...(parameters && { parameters }),
      ...(context && { context }),
      ...(load && { load }),
    });
    return { parameters, expansion, answers: [...judge(expansion, guardrails, values), ...(policies?.answers(expansion) ?? [])] };
  });
  const expansions = runs.map(({ expansion }) => expansion);
  return {
    input,
    ...gather(template, runs),
    resources: expansions.flatMap(({ resources }) => resources),
    diagnostics: [...(input.diagnostics ?? []), ...expansions.flatMap(({ diagnostics }) => diagnostics)],
    linked: [...(input.parts ?? []), ...expansions.flatMap(({ templates }) => templates.map(({ source }) => source.name))].filter(
      (name) => name !== template.name,
    ),
  };
}

/** A template that another one links to was judged there, with the parameters that it gets: alone it would tell half of it. */
function withoutLinked(checked: readonly Checked[]): readonly Checked[] {
  const linked = new Set(checked.flatMap((one) => one.linked));
  const covered = new Set<string>();
  const kept = new Set<Checked>();
  const keep = (one: Checked): void => {
    kept.add(one);
    for (const name of one.linked) covered.add(name);
  };
  for (const one of checked) if (!linked.has(one.input.template.name) || one.input.parameters.length > 0) keep(one);
  // What is left links in circles.
  for (const one of checked) if (!kept.has(one) && !covered.has(one.input.template.name)) keep(one);
  return checked.filter((one) => kept.has(one));
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((d) => [`${d.code}\n${d.source.name}\n${d.span.start}\n${d.message}`, d]));
  return [...seen.values()];
}
