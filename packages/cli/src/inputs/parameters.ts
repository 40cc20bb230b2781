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
  const read = paths.map((path) => readSource(path, shown(path)));
  const parameters = read.filter((one) => one instanceof Source);
  const problems = read.filter((one): one is Diagnostic => !(one instanceof Source));
  return { ...found, inputs: [{ ...input, parameters }], problems: [...found.problems, ...problems] };
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
