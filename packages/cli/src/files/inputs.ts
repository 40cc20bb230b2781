import type { CheckInput } from '@azguard/core';
import { Source, type Diagnostic } from '@azguard/core/source';
import { findFiles, shown, type Candidate } from './find.ts';
import { linker } from './link.ts';
import { pairParameters } from './pair.ts';
import { problem } from './problem.ts';
import { readSource } from './read.ts';
import { recognise, type Kind } from './recognise.ts';

/** Everything below some paths that can be checked, and what is wrong with the rest. */
export interface Inputs {
  readonly inputs: readonly CheckInput[];
  readonly problems: readonly Diagnostic[];
  /** JSON files looked at, whatever they turned out to be. */
  readonly looked: number;
}

interface File extends Candidate {
  readonly source: Source;
}

/** Finds templates and pairs them with the parameter files beside them; what is named is never excluded. Never throws. */
export function findInputs(paths: readonly string[], excludes: (name: string) => boolean = () => false): Inputs {
  const { candidates: all, problems: trouble } = findFiles(paths);
  const candidates = all.filter(({ name, named }) => named || !excludes(name));
  const problems = [...trouble];
  const files: { readonly [kind in Kind]: File[] } = { template: [], parameters: [], other: [] };
  for (const candidate of candidates) {
    const source = readSource(candidate.path, candidate.name);
    if (source instanceof Source) files[recognise(source)].push({ ...candidate, source });
    else problems.push(candidate.named ? source : incidental(source));
  }
  const paired = pairParameters(files.template, files.parameters);
  problems.push(...files.other.filter(({ named }) => named).map(({ name }) => notATemplate(name)));
  if (files.template.length === 0) problems.push(...files.parameters.filter(({ named }) => named).map(({ name }) => alone(name)));
  const inputs = files.template.map((file) => inputOf(file, paired.get(file)?.map(({ source }) => source) ?? []));
  return { inputs, problems, looked: candidates.length };
}

/** One template by its path, with the given parameter files or without any. */
export function openInput(path: string, parameters: readonly Source[]): CheckInput | Diagnostic {
  const name = shown(path);
  const source = readSource(path, name);
  if (!(source instanceof Source)) return source;
  if (recognise(source) !== 'template') return notATemplate(name);
  const [candidate] = findFiles([path]).candidates;
  return candidate === undefined ? notATemplate(name) : inputOf({ ...candidate, source }, parameters);
}

function inputOf({ path, name, root, source }: File, parameters: readonly Source[]): CheckInput {
  return { template: source, parameters, load: linker(root, { name, path }) };
}

/** A file that nobody asked for by its name, and that can't be a template, is no reason to fail. */
function incidental(trouble: Diagnostic): Diagnostic {
  return ['file/empty', 'file/not-text', 'file/too-large'].includes(trouble.code) ? { ...trouble, severity: 'warning' } : trouble;
}

function notATemplate(name: string): Diagnostic {
  const hint = 'An ARM template is JSON with a "$schema" that ends in deploymentTemplate.json.';
  return problem(name, 'file/not-a-template', 'This is no ARM template.', hint);
}

function alone(name: string): Diagnostic {
  const hint = `Name its template too: azguard check TEMPLATE --parameters ${name}`;
  return problem(name, 'file/only-parameters', 'This is a parameter file without a template.', hint);
}
