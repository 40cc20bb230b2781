import { realpathSync } from 'node:fs';
import { check as checkInputs, type CheckInput } from '@azguard/core';
import { reaches, type CheckResult, type Finding } from '@azguard/core/finding';
import type { Severity } from '@azguard/core/guardrails';
import { counted, listed, plain, policyTable, renderDiagnostics, reports, totals, type Format } from '@azguard/core/report';
import type { Diagnostic } from '@azguard/core/source';
import { today, type Settings } from '../config/index.ts';
import { openBaseline, readContext, shown, writeBaseline, writeWhole } from '../files/index.ts';
import { findInputs, withBicepParameters, withParameters, type Inputs } from '../inputs/index.ts';
import type { PolicyOptions, SelectedPolicies } from '../policies/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { choose } from './choose.ts';
import { readOutput } from './output.ts';

export interface Options extends PolicyOptions {
  readonly parameters?: readonly string[];
  readonly context?: string;
  readonly format: Format;
  readonly output?: readonly string[];
  readonly failOn?: Severity;
  readonly config?: string | false;
  readonly guardrail?: readonly string[];
  readonly skip?: readonly string[];
  readonly quiet?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly changedSince?: string;
  readonly fix?: true;
  readonly dryRun?: true;
}

/** `azguard check [PATH...]` */
export async function check(
  named: readonly string[],
  options: Options,
  settings: Settings,
  terminal: Terminal,
  policies?: SelectedPolicies,
): Promise<number> {
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run goes with --fix.');
  if (options.fix && policies) throw new UsageError('--fix mends findings of guardrails; policies say no value to write.');
  const outputs = (options.output ?? []).map(readOutput);
  const guardrails = policies !== undefined && options.guardrail === undefined ? [] : choose(options, settings.guardrails);
  const { context, problems: mistakes } = options.context === undefined ? NO_CONTEXT : readContext(options.context);
  if (policies?.needsScope && context.subscriptionId === undefined) throw new UsageError(NO_SCOPE);
  const baseline = openBaseline(options.baseline ?? settings.baseline);
  const paths = named.length > 0 ? named : settings.include;
  const select = await selection(options, settings, paths);
  const find = async (): Promise<Inputs> =>
    withParameters(
      await findInputs(withBicepParameters(paths, options.parameters ?? []), settings.excludes, select, settings.modules),
      options.parameters ?? [],
    );
  const found = await find();
  const problems = [...mistakes, ...baseline.problems, ...found.problems, ...(policies?.problems ?? [])];
  const isStopped = mistakes.length > 0 || baseline.problems.length > 0 || policies?.isEmpty;
  const isNothing = found.inputs.length === 0 && options.changedSince === undefined;
  if (isStopped || isNothing) {
    terminal.error(renderDiagnostics(problems, terminal));
    if (problems.some(({ severity }) => severity === 'error')) return 2;
    throw new UsageError(nothingFound(paths, found.looked));
  }
  const judge = (inputs: readonly CheckInput[], others: readonly Diagnostic[]): CheckResult => {
    const checked = checkInputs(withProgress(inputs, terminal), {
      guardrails,
      values: settings.values,
      context: { ...settings.context, ...policies?.context, ...context },
      ...(policies && { policies: policies.check }),
      rules: settings.rules,
      baseline: baseline.fingerprints,
      today: today(),
    });
    const diagnostics = [...others, ...checked.diagnostics];
    return { ...checked, diagnostics, ...(policies?.catalog && { catalog: policies.catalog }) };
  };
  const recheck = async (): Promise<CheckResult> => {
    const again = await find();
    return judge(again.inputs, again.problems);
  };
  const before = judge(found.inputs, problems);
  const result = options.fix ? await fix(before, recheck, options, terminal) : before;
  if (options.dryRun) return exitCode(result.diagnostics, result.findings, failOn(options, settings));
  for (const { format, path } of outputs) writeWhole(path, reports[format](result, { style: plain, columns: 100 }));
  if (options.writeBaseline !== undefined) writeBaseline(options.writeBaseline, result);
  const brief = options.quiet && options.format === 'console';
  for (const part of brief ? [totals(result, terminal)] : reports[options.format](result, terminal)) terminal.out(part);
  if (policies && options.format === 'console') terminal.out(coverage(policies, terminal));
  const failing = options.writeBaseline === undefined ? result.findings : [];
  return exitCode(result.diagnostics, failing, failOn(options, settings));
}

function failOn({ failOn: threshold }: Options, settings: Settings): Settings['failOn'] {
  return threshold === undefined ? settings.failOn : () => threshold;
}

/** Mends what can be mended, or shows how; what is found then. */
async function fix(
  before: CheckResult,
  recheck: () => Promise<CheckResult>,
  { dryRun = false, format }: { readonly dryRun?: boolean; readonly format: Format },
  terminal: Terminal,
): Promise<CheckResult> {
  const { diffReport, mend, mendingReport, writeMended } = await import('../fix/index.ts');
  const mending = await mend(before, recheck);
  if (!dryRun) writeMended(mending.files);
  else for (const part of diffReport(mending)) terminal.out(part);
  // A diff, or a report for a program, is not to be mixed with words.
  const say = dryRun || format !== 'console' ? terminal.error : terminal.out;
  for (const part of mendingReport(mending, terminal, dryRun)) say(part);
  return dryRun ? before : mending.result;
}

/** What changes touch, where only that is asked for. A change of the configuration touches everything. */
async function selection(
  { changedSince }: Options,
  { file }: Settings,
  [place = '.']: readonly string[],
): Promise<Parameters<typeof findInputs>[2]> {
  if (changedSince === undefined) return undefined;
  const changes = await import('../changes/index.ts');
  const changed = changes.changedSince(changedSince, place);
  if (file !== undefined && changed.has(realpathSync(file))) return undefined;
  return (candidates) => changes.affectedBy(changed, candidates);
}

/** How the policies fared, and what was known of Azure. */
function coverage({ check: policies, catalogName }: SelectedPolicies, terminal: Terminal): string {
  return `${policyTable(policies.rows(), terminal)}${terminal.style('faint', catalogName)}\n`;
}

const NO_SCOPE =
  'Assignments hold for what is below their scope: say with --scope (or subscriptionId in --context) where the templates are deployed.';

const NO_CONTEXT: ReturnType<typeof readContext> = { context: {}, problems: [] };

/** 2 when an input couldn't be read, 1 when something is wrong with the templates, else 0. */
function exitCode(
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
  threshold: (file: string) => Severity,
): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('file/'))) return 2;
  const fails = ({ guardrail, template }: Finding): boolean => reaches(guardrail.severity, threshold(template.name));
  return errors.length > 0 || findings.some(fails) ? 1 : 0;
}

function nothingFound(paths: readonly string[], looked: number): string {
  const where = listed(paths.map(shown));
  return (
    `No ARM template found in ${where}.\n` +
    `It looked for .bicep files, and for .json and .jsonc files with a "$schema" that ends in deploymentTemplate.json; ${counted(looked, 'file')} had none.\n` +
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
