import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compileBicep, compileBicepParameters, type Compilation } from '@azguard/core/bicep';
import { readJson, Source, type Diagnostic } from '@azguard/core/source';
import { fileHost, modulesOfTags, publishedTypes, writtenHash } from './bicep-host.ts';
import { filesBelow, partOf, sourceOf } from './corpus.ts';
import { Skipped, type Suite, type SuiteResult } from './suite.ts';

/**
 * Compiles what Microsoft's own tests compile and what the Azure Verified Modules are made of, and compares with what Microsoft's
 * compiler wrote. The sources are in clones of Azure/bicep (`AZGUARD_BICEP`) and Azure/bicep-registry-modules (`AZGUARD_AVM`);
 * what can't be found is left out and said to be.
 */
export const suite: Suite = async (corpus) => {
  const bicep = process.env['AZGUARD_BICEP'];
  const avm = process.env['AZGUARD_AVM'];
  if (bicep === undefined && avm === undefined) throw new Skipped('neither AZGUARD_BICEP nor AZGUARD_AVM names a clone');
  const tally = new Tally();
  if (bicep !== undefined) samples(join(resolve(bicep), 'src/Bicep.Core.Samples/Files'), tally);
  if (avm !== undefined) {
    modules(resolve(avm), corpus, tally);
    moduleTests(resolve(avm), corpus, tally);
  }
  probes(corpus, tally);
  for (const problem of tally.problems.slice(0, 40)) console.log(`bicep: ${problem}`);
  return tally.result();
};

const types = publishedTypes();
/** Several entries for elements of one loop in a `dependsOn`: the official compiler writes them in an order that changes from run to run. */
const UNORDERED = 'the order of several elements of one loop in dependsOn differs between runs of the official compiler';

class Tally {
  readonly problems: string[] = [];
  private readonly figures = new Map<string, { right: number; all: number }>();
  private readonly deviations: { readonly what: string; readonly reason: string }[] = [];

  count(figure: string, right: boolean, problem?: string): void {
    this.add(figure, right ? 1 : 0, 1);
    if (!right && problem !== undefined) this.problems.push(`${figure}: ${problem}`);
  }

  add(figure: string, right: number, all: number): void {
    const counted = this.figures.get(figure) ?? { right: 0, all: 0 };
    this.figures.set(figure, { right: counted.right + right, all: counted.all + all });
  }

  deviate(figure: string, what: string, reason: string): void {
    this.add(figure, 1, 1);
    this.deviations.push({ what: `${figure}: ${what}`, reason });
  }

  result(): SuiteResult {
    const shown = [...this.figures].map(([name, { right, all }]) => [name, `${right} of ${all}`] as const);
    const passed = [...this.figures.values()].reduce((sum, { right }) => sum + right, 0);
    return {
      name: 'bicep',
      figures: Object.fromEntries(shown),
      passed,
      failed: this.problems.length,
      deviations: this.deviations,
    };
  }
}

// ---- Azure/bicep ---------------------------------------------------------------------------------------------------

const SYMBOLIC = ['symbolicNameCodegen'];

function samples(files: string, tally: Tally): void {
  const host = (features: readonly string[]) =>
    fileHost({ features, module: mockRegistry(files, features), ...(types ? { resourceTypes: types } : {}) });
  for (const part of ['user_submitted', 'baselines']) {
    for (const file of filesBelow(join(files, part), '.bicep')) {
      if (/\/Invalid[^/]*\//.test(file) || (part === 'baselines' && !file.endsWith('/main.bicep'))) continue;
      for (const [ending, features] of [
        ['.json', []],
        ['.symbolicnames.json', SYMBOLIC],
      ] as const) {
        const expected = file.replace(/\.bicep$/, ending);
        if (existsSync(expected))
          compare(
            file,
            expected,
            compile(file, host(features)),
            `${part} ${features.length > 0 ? 'with symbolic names' : 'pairs'}`,
            tally,
            files,
          );
      }
      if (existsSync(file.replace(/\.bicep$/, '.sourcemap.bicep'))) sourceMap(file, compile(file, host([])), tally);
    }
  }
  for (const file of filesBelow(join(files, 'baselines_bicepparam'), 'parameters.bicepparam')) parameters(file, tally, files);
  for (const file of filesBelow(join(files, 'baselines'), 'main.diagnostics.bicep')) diagnostics(file, tally);
}

function compile(file: string, host: ReturnType<typeof fileHost>): Compilation {
  return compileBicep(sourceOf(file), host, { generatorVersion: 'dev' });
}

/** The modules that the samples publish to a registry of their own. */
function mockRegistry(files: string, features: readonly string[]): (reference: string) => Source | undefined {
  const published = new Map<string, string>();
  for (const metadata of filesBelow(join(files, 'baselines'), '.metadata.json')) {
    const { target } = JSON.parse(readFileSync(metadata, 'utf8')) as { target: string };
    published.set(target, metadata.replace(/\.metadata\.json$/, ''));
  }
  return (reference) => {
    const base =
      published.get(reference) ??
      published.get(reference.replace('mock-registry-three.invalid/', 'mock-registry-one.invalid/demo/'));
    if (base === undefined || reference.startsWith('ts:')) return undefined;
    return existsSync(`${base}.json`)
      ? sourceOf(`${base}.json`)
      : compile(`${base}.bicep`, fileHost({ features, ...(types ? { resourceTypes: types } : {}) })).json;
  };
}

function compare(
  file: string,
  expected: string,
  { json, diagnostics: found }: Compilation,
  figure: string,
  tally: Tally,
  root: string,
): void {
  const wanted = canonical(readFileSync(expected, 'utf8'));
  const right = json !== undefined && canonical(json.text) === wanted;
  const [first] = found.filter(({ severity }) => severity === 'error');
  tally.count(figure, right, `${relative(root, file)} ${first ? `${first.code} ${first.message}` : ''}`);
}

/** JSON without what it says nothing by: white space and the order of properties. */
function canonical(text: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    );
  };
  return JSON.stringify(sorted(JSON.parse(text.replace(/^\uFEFF/, ''))));
}

function parameters(file: string, tally: Tally, root: string): void {
  const expected = file.replace(/\.bicepparam$/, '.json');
  if (!existsSync(expected) || /\/Invalid_/.test(file)) return;
  const environment: Readonly<Record<string, string>> = {
    stringEnvVariableName: 'test',
    intEnvVariableName: '100',
    boolEnvironmentVariable: 'true',
  };
  const { json } = compileBicepParameters(sourceOf(file), fileHost({ environment: (name) => environment[name] }));
  tally.count(
    'parameters files',
    canonical(json?.text ?? '{}') === canonical(readFileSync(expected, 'utf8')),
    relative(root, file),
  );
}

/** The samples say behind each line of Bicep which lines of the template came of it. */
function sourceMap(file: string, { json, map }: Compilation, tally: Tally): void {
  if (json === undefined) return;
  const expected = new Map<number, string[]>();
  let line = 0;
  for (const text of readFileSync(file.replace(/\.bicep$/, '.sourcemap.bicep'), 'utf8').split(/\r?\n/)) {
    if (text.startsWith('//@')) expected.set(line, [...(expected.get(line) ?? []), text.slice(3).trim()]);
    else line += 1;
  }
  const ours = new Map<number, string[]>();
  let offset = 0;
  for (const text of json.text.split('\n')) {
    let origin = map.origin(offset + text.length - text.trimStart().length);
    while (origin?.through) origin = origin.through;
    if (origin?.source.name === file) {
      const at = origin.source.position(origin.span.start).line;
      ours.set(at, [...(ours.get(at) ?? []), text.trim()]);
    }
    offset += text.length + 1;
  }
  for (const [at, texts] of expected) {
    const left = [...(ours.get(at) ?? [])];
    for (const text of texts) {
      const found = left.indexOf(text);
      if (found >= 0) left.splice(found, 1);
      tally.add('lines of source maps', found >= 0 ? 1 : 0, 1);
    }
  }
}

/** Errors that Microsoft's compiler finds in samples with mistakes: the same code at the same place. */
function diagnostics(annotated: string, tally: Tally): void {
  const file = annotated.replace('.diagnostics.bicep', '.bicep');
  const found = compile(file, fileHost()).diagnostics.filter(
    (diagnostic) => diagnostic.source.name === file && diagnostic.severity === 'error',
  );
  const ours = found.map(placeOf);
  let line = 0;
  for (const text of readFileSync(annotated, 'utf8').split(/\r?\n/)) {
    const match = /^\/\/@\[(\d+):(\d+)\) \[(BCP\d+) \(Error\)\]/.exec(text);
    if (!text.startsWith('//@')) line += 1;
    if (match) {
      const at = ours.indexOf(`${line}:${Number(match[1])} ${match[3]!}`);
      if (at >= 0) ours.splice(at, 1);
      tally.add('error codes of samples', at >= 0 ? 1 : 0, 1);
    }
  }
  tally.add('errors of ours that samples confirm', found.length - ours.length, found.length);
}

function placeOf({ source, span, code }: Diagnostic): string {
  const { line, column } = source.position(span.start);
  return `${line}:${column - 1} ${code}`;
}

// ---- Azure Verified Modules ----------------------------------------------------------------------------------------

interface Compiled {
  readonly path: string;
  readonly ok: boolean;
  readonly templateHash?: string;
}

function modules(avm: string, corpus: string, tally: Tally): void {
  const engine = partOf(corpus, 'azure-engine');
  const host = fileHost({ module: modulesOfTags(avm), ...(types ? { resourceTypes: types } : {}) });
  const rows = readFileSync(join(engine, 'bicep-avm.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Compiled);
  for (const { path, ok, templateHash } of rows) {
    if (!ok) continue;
    const { json, root } = compileBicep(sourceOf(join(avm, path)), host);
    const figure = 'template hashes of verified modules';
    if (writtenHash(root) === templateHash) tally.count(figure, true);
    else if (sameButForOrder(json?.text ?? '{}', expectedOf(corpus, path))) tally.deviate(figure, path, UNORDERED);
    else tally.count(figure, false, path);
    const text = join(engine, 'bicep-avm', path.replace(/\.bicep$/, '.json'));
    if (existsSync(text) && writtenHash(root) === templateHash)
      tally.count('texts of verified modules', json?.text === readFileSync(text, 'utf8').trimEnd(), path);
  }
}

function expectedOf(corpus: string, path: string): string {
  const name = path.replace(/\.bicep$/, '.json');
  const own = join(corpus, 'azure-engine/bicep-avm', name);
  return readFileSync(existsSync(own) ? own : join(corpus, 'avm', name), 'utf8');
}

/** Whether two templates are equal once every `dependsOn` is sorted, and the hashes, which go with the order, are left out. */
function sameButForOrder(a: string, b: string): boolean {
  const normal = (text: string): string =>
    JSON.stringify(JSON.parse(text), (key, value: unknown) => {
      if (key === 'dependsOn' && Array.isArray(value)) return (value as readonly string[]).toSorted((x, y) => (x < y ? -1 : 1));
      return key === '_generator' ? null : value;
    });
  return normal(a) === normal(b);
}

/** The names in the tests hold a token that the given templates have resolved, behind the compiler's back. */
const NAME_TOKEN = '#_namePrefix_#';

function moduleTests(avm: string, corpus: string, tally: Tally): void {
  const folder = partOf(corpus, 'azure-engine', 'avm-tests');
  const host = fileHost({ module: modulesOfTags(avm), ...(types ? { resourceTypes: types } : {}) });
  for (const expected of filesBelow(folder, '.json')) {
    const path = relative(folder, expected);
    const file = join(avm, path.replace(/\.json$/, '.bicep'));
    if (!existsSync(file)) continue;
    const { json, root } = compileBicep(sourceOf(file), host);
    const wanted = readFileSync(expected, 'utf8');
    const figure = 'tests of verified modules';
    if (writtenHash(root) === writtenHash(readJson(new Source(path, wanted)).root)) tally.count(figure, true);
    else if (sameButForOrder(json!.text.replaceAll(NAME_TOKEN, 'azgx'), wanted)) tally.deviate(figure, path, UNORDERED);
    else tally.count(figure, false, path);
  }
}

/** Small files, each with one thing that counts in the hash. */
function probes(corpus: string, tally: Tally): void {
  for (const file of filesBelow(partOf(corpus, 'azure-engine', 'template-hash'), '.bicep')) {
    const { json } = compileBicep(sourceOf(file), fileHost(types ? { resourceTypes: types } : {}));
    tally.count(
      'texts of probes',
      json?.text === readFileSync(file.replace(/\.bicep$/, '.json'), 'utf8').trimEnd(),
      relative(corpus, file),
    );
  }
}
