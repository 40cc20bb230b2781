import type { CheckInput } from '@azguard/core';
import { Source, type Diagnostic } from '@azguard/core/source';
import type { BicepFiles } from '../bicep/index.ts';
import { findFiles, linker, problem, readSource, recognise, shown, type Candidate } from '../files/index.ts';
import { pairParameters } from './pair.ts';

/** Everything below some paths that can be checked, and what is wrong with the rest. */
export interface Inputs {
  readonly inputs: readonly CheckInput[];
  readonly problems: readonly Diagnostic[];
  /** Files looked at, whatever they turned out to be. */
  readonly looked: number;
}

/** Which of the files that were found are looked at, and which of the inputs that they make are judged. */
export interface Selection {
  readonly candidates: readonly Candidate[];
  readonly keeps: (input: CheckInput) => boolean;
}

/** Everything. */
const selectAll = (candidates: readonly Candidate[]): Selection => ({ candidates, keeps: () => true });

const READ = /\.(?:jsonc?|bicep|bicepparam)$/i;
const BICEP = /\.bicep(?:param)?$/i;

/**
 * Finds templates, in JSON or in Bicep, and pairs them with the parameter files beside them. What is named is never excluded.
 * Bicep is compiled here, with folders in the place of some registry `modules`; its places lead back to the Bicep files. Never throws.
 */
export async function findInputs(
  paths: readonly string[],
  excludes: (name: string) => boolean = () => false,
  select: (candidates: readonly Candidate[]) => Selection = selectAll,
  modules: ReadonlyMap<string, string> = new Map(),
): Promise<Inputs> {
  const { candidates: all, problems } = findFiles(paths, READ);
  const { candidates, keeps } = select(all.filter(({ name, named }) => named || !excludes(name)));
  const collected = new Collected([...problems]);
  for (const candidate of candidates) if (!BICEP.test(candidate.path)) collected.json(candidate);
  const bicep = candidates.filter(({ path }) => BICEP.test(path));
  if (bicep.length > 0) collected.bicep(bicep, await compiler(modules));
  return { inputs: collected.inputs().filter(keeps), problems: collected.problems, looked: candidates.length };
}

/** One template by its path, with the given parameter files or without any. */
export async function openInput(
  path: string,
  parameters: readonly Source[],
  modules?: ReadonlyMap<string, string>,
): Promise<CheckInput | Diagnostic> {
  const name = shown(path);
  const [candidate] = findFiles([path], READ).candidates;
  const source = readSource(path, name);
  if (!(source instanceof Source)) return source;
  if (candidate === undefined) return notATemplate(name);
  if (BICEP.test(path)) {
    const { source: json, diagnostics } = (await compiler(modules)).template(path);
    const broken = diagnostics.find(({ severity }) => severity === 'error');
    return json === undefined ? (broken ?? notATemplate(name)) : { template: json, parameters, diagnostics };
  }
  return recognise(source) === 'template' ? inputOf({ ...candidate, source }, parameters) : notATemplate(name);
}

/** Loaded only where there is Bicep. */
async function compiler(modules?: ReadonlyMap<string, string>): Promise<BicepFiles> {
  const { BicepFiles: Files } = await import('../bicep/index.ts');
  return new Files({}, modules);
}

interface File extends Candidate {
  readonly source: Source;
  /** What its compilation had to say, and which other files are in it. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly parts?: readonly string[];
}

class Collected {
  readonly problems: Diagnostic[];
  private readonly templates: File[] = [];
  private readonly parameters: File[] = [];
  private readonly named: Diagnostic[] = [];
  /** Parameter files in Bicep say themselves which template they are for. */
  private readonly using = new Map<string, Source[]>();

  constructor(problems: Diagnostic[]) {
    this.problems = problems;
  }

  json(candidate: Candidate): void {
    const source = readSource(candidate.path, candidate.name);
    if (!(source instanceof Source)) {
      this.problems.push(candidate.named ? source : incidental(source));
      return;
    }
    const kind = recognise(source);
    if (kind === 'template') this.templates.push({ ...candidate, source });
    else if (kind === 'parameters') this.parameters.push({ ...candidate, source });
    else if (candidate.named) this.named.push(notATemplate(candidate.name));
  }

  bicep(candidates: readonly Candidate[], files: BicepFiles): void {
    for (const candidate of candidates) {
      if (/param$/i.test(candidate.path)) this.bicepParameters(candidate, files);
      else {
        const { source, diagnostics, parts } = files.template(candidate.path);
        if (source) this.templates.push({ ...candidate, source, diagnostics, parts });
        else this.problems.push(...diagnostics);
      }
    }
  }

  private bicepParameters(candidate: Candidate, files: BicepFiles): void {
    const { source, diagnostics, template } = files.parameters(candidate.path);
    this.problems.push(...diagnostics);
    if (source === undefined || template === undefined) return;
    const known = this.using.get(shown(template));
    if (known) known.push(source);
    else this.using.set(shown(template), [source]);
  }

  inputs(): readonly CheckInput[] {
    const templates = this.templates.filter((file) => !this.isCompiled(file));
    const paired = pairParameters(templates, this.parameters);
    this.problems.push(...this.named);
    if (templates.length === 0)
      this.problems.push(...this.parameters.filter(({ named }) => named).map(({ name }) => alone(name)));
    return templates.map((file) => {
      const beside = paired.get(file)?.map(({ source }) => source) ?? [];
      return inputOf(file, [...beside, ...(this.using.get(file.name) ?? [])]);
    });
  }

  /** A template that was compiled from the Bicep file beside it is that file once more. */
  private isCompiled({ name, named, source }: File): boolean {
    if (named || !name.endsWith('.json') || !source.text.slice(0, 2_000).includes('"_generator"')) return false;
    const origin = name.replace(/\.json$/, '.bicep');
    return this.templates.some((other) => other.name === origin);
  }
}

function inputOf({ path, name, root, source, diagnostics, parts }: File, parameters: readonly Source[]): CheckInput {
  return {
    template: source,
    parameters,
    load: linker(root, { name, path }),
    ...(diagnostics && { diagnostics }),
    ...(parts && { parts }),
  };
}

/** A file that nobody asked for by its name, and that can't be a template, is no reason to fail. */
function incidental(trouble: Diagnostic): Diagnostic {
  return ['file/empty', 'file/not-text', 'file/too-large'].includes(trouble.code) ? { ...trouble, severity: 'warning' } : trouble;
}

function notATemplate(name: string): Diagnostic {
  const hint = 'An ARM template is JSON with a "$schema" that ends in deploymentTemplate.json, or Bicep.';
  return problem(name, 'file/not-a-template', 'This is no ARM template.', hint);
}

function alone(name: string): Diagnostic {
  const hint = `Name its template too: azguard check TEMPLATE --parameters ${name}`;
  return problem(name, 'file/only-parameters', 'This is a parameter file without a template.', hint);
}
