import type { CheckInput } from '@azguard/core';
import { allowDifferences, compare as compareInput, type CompareOptions } from '@azguard/core/compare';
import { comparisonJson, comparisonReport, renderDiagnostics, type ComparisonResult } from '@azguard/core/report';
import type { Diagnostic } from '@azguard/core/source';
import { today, type Settings } from '../config/index.ts';
import { readContext } from '../files/index.ts';
import { besides, findInputs, withBicepParameters, withParameters } from '../inputs/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { choose } from './choose.ts';

export interface Options {
  readonly parameters?: readonly string[];
  readonly context?: string;
  readonly format: 'console' | 'json';
  readonly guardrail?: readonly string[];
  readonly skip?: readonly string[];
  readonly config?: string | false;
}

/** `azguard compare [PATH...]` */
export async function compare(
  named: readonly string[],
  options: Options,
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const guardrails = choose(options, settings.guardrails);
  const { context, problems: mistakes } = options.context === undefined ? NO_CONTEXT : readContext(options.context);
  const paths = named.length > 0 ? named : settings.include;
  const chosen = options.parameters ?? [];
  const looked = chosen.length > 0 ? withBicepParameters(paths, chosen) : besides(paths);
  const found = withParameters(await findInputs(looked, settings.excludes, undefined, settings.modules), chosen);
  const inputs = found.inputs.filter(({ parameters }) => parameters.length > 1);
  const problems = [...mistakes, ...found.problems];
  if (mistakes.length > 0 || inputs.length === 0) {
    terminal.error(renderDiagnostics(problems, terminal));
    if (problems.some(({ severity }) => severity === 'error')) return 2;
    throw new UsageError(NOTHING_TO_COMPARE);
  }
  const result = compareAll(inputs, problems, settings, {
    guardrails,
    values: settings.values,
    context: { ...settings.context, ...context },
  });
  const report = options.format === 'json' ? [comparisonJson(result)] : comparisonReport(result, terminal);
  for (const part of report) terminal.out(part);
  return exitCode(result);
}

const NO_CONTEXT: ReturnType<typeof readContext> = { context: {}, problems: [] };

const NOTHING_TO_COMPARE =
  'No template with two or more parameter files found. Name them: azguard compare main.json -p dev.parameters.json -p production.parameters.json';

function compareAll(
  inputs: readonly CheckInput[],
  problems: readonly Diagnostic[],
  { differences }: Settings,
  options: CompareOptions,
): ComparisonResult {
  const all = inputs.map((input) => allowDifferences(compareInput(input, options), differences, today()));
  return {
    comparisons: all.map(({ comparison }) => comparison),
    allowed: all.flatMap(({ allowed }) => allowed),
    diagnostics: [...problems, ...all.flatMap(({ comparison }) => comparison.diagnostics)],
  };
}

/** 2 when an input couldn't be read, 1 when something differs or a template is wrong, else 0. */
function exitCode({ comparisons, diagnostics }: ComparisonResult): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => code.startsWith('file/'))) return 2;
  const differs = comparisons.some(({ differences }) => differences.some(({ outcome }) => outcome === 'differs'));
  return errors.length > 0 || differs ? 1 : 0;
}
