import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Source, type Diagnostic } from '@azguard/core/source';
import { readSource, recognise, shown } from '../files/index.ts';
import { UsageError } from '../usage.ts';
import type { Inputs } from './inputs.ts';
import { pairParameters } from './pair.ts';

/** Parameter files named on the command line take the place of those found; it must be clear which template they are for. */
export function withParameters(found: Inputs, paths: readonly string[]): Inputs {
  const [input, another] = found.inputs;
  if (paths.length === 0 || input === undefined) return found;
  if (another !== undefined) {
    throw new UsageError(
      `--parameters goes with one template, and here are ${found.inputs.length}. Name the template that it is for.`,
    );
  }
  const read = paths.filter((path) => !isBicep(path)).map((path) => readSource(path, shown(path)));
  const bicep = new Set(paths.filter(isBicep).map(shown));
  const compiled = input.parameters.filter(({ name }) => bicep.has(name));
  const problems = read.filter((one): one is Diagnostic => !(one instanceof Source));
  const parameters = [...compiled, ...read.filter((one) => one instanceof Source)];
  return { ...found, inputs: [{ ...input, parameters }], problems: [...found.problems, ...problems] };
}

/** The paths, and the parameter files among those named that say themselves which template they are for. */
export function withBicepParameters(paths: readonly string[], named: readonly string[]): readonly string[] {
  return [...paths, ...named.filter(isBicep)];
}

function isBicep(path: string): boolean {
  return /\.bicepparam$/i.test(path);
}

/** The paths, and with each template that is named the parameter files beside it. */
export function besides(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (isFile(path) ? [path, ...parameterFiles(path)] : [path]));
}

function parameterFiles(template: string): readonly string[] {
  const folder = dirname(template);
  const near = readdirSync(folder).map((name) => join(folder, name));
  const stem = basename(template)
    .replace(/\.[^.]+$/, '')
    .toLowerCase();
  const bicep = near.filter((path) => /\.bicepparam$/i.test(path) && basename(path).toLowerCase().startsWith(`${stem}.`));
  const json = near.filter((path) => /\.jsonc?$/i.test(path) && path !== template && kindOf(path) === 'parameters');
  const paired = pairParameters(
    [{ path: template }],
    json.map((path) => ({ path })),
  );
  return [...[...paired.values()].flat().map(({ path }) => path), ...bicep];
}

function kindOf(path: string): ReturnType<typeof recognise> | undefined {
  const source = readSource(path, path);
  return source instanceof Source ? recognise(source) : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
