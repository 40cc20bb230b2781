import { check as checkInputs, type CheckInput } from '@azguard/core';
import { baselineText, readBaseline, reaches, type CheckResult, type Finding } from '@azguard/core/finding';
import { allGuardrails, findGuardrails, type Guardrail, type Severity } from '@azguard/core/guardrails';
import { counted, listed, plain, policyTable, renderDiagnostics, reports, totals, type Format } from '@azguard/core/report';
import { Source, type Diagnostic } from '@azguard/core/source';
import { findInputs, readContext, readSource, shown, writeWhole, type Inputs } from '../files/index.ts';
import type { PolicyOptions, SelectedPolicies } from '../policies/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export interface Options extends PolicyOptions {
  readonly parameters?: readonly string[];
  readonly context?: string;
  readonly format: Format;
  readonly output?: readonly string[];
  readonly failOn: Severity;
  readonly guardrail?: readonly string[];
  readonly skip?: readonly string[];
  readonly quiet?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** `azguard check [PATH...]` */
export function check(paths: readonly string[], options: Options, terminal: Terminal, policies?: SelectedPolicies): number {
  const outputs = (options.output ?? []).map(readOutput);
  const guardrails = policies !== undefined && options.guardrail === undefined ? [] : choose(options);
  const { context, problems: mistakes } = options.context === undefined ? NO_CONTEXT : readContext(options.context);
  if (policies?.needsScope && context.subscriptionId === undefined) throw new UsageError(NO_SCOPE);
  const found = withParameters(findInputs(paths), options.parameters ?? []);
  const baseline = options.baseline === undefined ? undefined : openBaseline(options.baseline, terminal);
  if (baseline === 'unusable') return 2;
  const problems = [...mistakes, ...found.problems, ...(policies?.problems ?? [])];
  if (mistakes.length > 0 || found.inputs.length === 0 || policies?.isEmpty) {
    terminal.error(renderDiagnostics(problems, terminal));
    if (problems.some(({ severity }) => severity === 'error')) return 2;
    throw new UsageError(nothingFound(paths, found.looked));
  }
  const checked = checkInputs(withProgress(found.inputs, terminal), {
    guardrails,
    context: { ...policies?.context, ...context },
    ...(policies && { policies: policies.check }),
    ...(baseline && { baseline }),
    today: new Date().toISOString().slice(0, 10),
  });
  const result: CheckResult = {
    ...checked,
    diagnostics: [...problems, ...checked.diagnostics],
    ...(policies?.catalog && { catalog: policies.catalog }),
  };
  for (const { format, path } of outputs) writeWhole(path, reports[format](result, { style: plain, columns: 100 }));
  if (options.writeBaseline !== undefined) {
    writeWhole(options.writeBaseline, [baselineText([...result.findings, ...fromBaseline(result)])]);
  }
  const brief = options.quiet && options.format === 'console';
  for (const part of brief ? [totals(result, terminal)] : reports[options.format](result, terminal)) terminal.out(part);
  if (policies && options.format === 'console') terminal.out(coverage(policies, terminal));
  return exitCode(options.writeBaseline === undefined ? result : { ...result, findings: [] }, options.failOn);
}

/** What an older baseline covered stays in a new one as long as it is there. */
function fromBaseline({ suppressed }: CheckResult): readonly Finding[] {
  return suppressed.flatMap(({ finding, by }) => (by.kind === 'baseline' ? [finding] : []));
}

function openBaseline(path: string, terminal: Terminal): ReadonlySet<string> | 'unusable' {
  const source = readSource(path, shown(path));
  const baseline = source instanceof Source ? readBaseline(source) : source;
  if (!('code' in baseline)) return baseline;
  terminal.error(renderDiagnostics([baseline], terminal));
  return 'unusable';
}

/** `sarif=results.sarif`: a format and the file that it goes to. */
function readOutput(word: string): { readonly format: Format; readonly path: string } {
  const at = word.indexOf('=');
  const [format, path] = [word.slice(0, at), word.slice(at + 1)];
  if (Object.hasOwn(reports, format) && path !== '') return { format: format as Format, path };
  throw new UsageError(
    `--output takes FORMAT=FILE, such as sarif=results.sarif, not '${word}'. The formats are ${Object.keys(reports).join(', ')}.`,
  );
}

/** How the policies fared, and what was known of Azure. */
function coverage({ check: policies, catalogName }: SelectedPolicies, terminal: Terminal): string {
  return `${policyTable(policies.rows(), terminal)}${terminal.style('faint', catalogName)}\n`;
}

const NO_SCOPE =
  'Assignments hold for what is below their scope: say with --scope (or subscriptionId in --context) where the templates are deployed.';

const NO_CONTEXT: ReturnType<typeof readContext> = { context: {}, problems: [] };

/** 2 when an input couldn't be read or judged, 1 when something is wrong with the templates, else 0. */
function exitCode({ diagnostics, findings }: CheckResult, failOn: Severity): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('file/') || code === 'check/failed')) return 2;
  return errors.length > 0 || findings.some(({ guardrail }) => reaches(guardrail.severity, failOn)) ? 1 : 0;
}

function choose({ guardrail = [], skip = [] }: Options): readonly Guardrail[] {
  const chosen = guardrail.length === 0 ? allGuardrails : guardrail.flatMap(named);
  const left = new Set(skip.flatMap(named));
  const guardrails = [...new Set(chosen)].filter((one) => !left.has(one));
  if (guardrails.length === 0) throw new UsageError('No guardrail is left: --skip takes away all that --guardrail names.');
  return guardrails;
}

function named(word: string): readonly Guardrail[] {
  const { guardrails, similar } = findGuardrails(word);
  if (guardrails.length > 0) return guardrails;
  const hint = similar.length > 0 ? `Did you mean ${listed(similar)}?` : 'azguard guardrails lists them all.';
  throw new UsageError(`There is no guardrail '${word}'. ${hint}`);
}

/** Parameter files named on the command line take the place of those found; it must be clear which template they are for. */
function withParameters(found: Inputs, paths: readonly string[]): Inputs {
  const [input, another] = found.inputs;
  if (paths.length === 0 || input === undefined) return found;
  if (another !== undefined) {
    throw new UsageError(
      `--parameters goes with one template, and here are ${found.inputs.length}. Name the template that it is for.`,
    );
  }
  const read = paths.map((path) => readSource(path, shown(path)));
  const parameters = read.filter((one) => one instanceof Source);
  const problems = read.filter((one): one is Diagnostic => !(one instanceof Source));
  return { ...found, inputs: [{ ...input, parameters }], problems: [...found.problems, ...problems] };
}

function nothingFound(paths: readonly string[], looked: number): string {
  const where = listed(paths.map(shown));
  return (
    `No ARM template found in ${where}.\n` +
    `It looked for .json and .jsonc files with a "$schema" that ends in deploymentTemplate.json; ${counted(looked, 'JSON file')} had none.\n` +
    'Name a template or a folder with templates: azguard check infra'
  );
}

/** Shows how far it is once it takes longer than people like to wait. */
function* withProgress(inputs: readonly CheckInput[], terminal: Terminal): Generator<CheckInput> {
  let next = performance.now() + 400;
  for (const [i, input] of inputs.entries()) {
    if (performance.now() > next) {
      terminal.progress(`${i + 1} of ${inputs.length} templates  ${input.template.name}`);
      next = performance.now() + 100;
    }
    yield input;
  }
  terminal.progress('');
}
