import { readJson, Source, type Diagnostic, type JsonObject } from '../source/index.ts';
import { writeJson } from './emit/json-text.ts';
import { SourceMap } from './emit/source-map.ts';
import type { BicepHost } from './host.ts';
import type { ObjectValue } from './lowering/value.ts';
import { Program } from './program.ts';
import { TemplateCompiler } from './template-compiler.ts';

/** The version of Microsoft's compiler whose output is reproduced. */
export const COMPILER_VERSION = '0.49.2.45890';

export interface CompileOptions {
  /** Written to `metadata._generator.version`, and so part of the template hash. */
  readonly generatorVersion?: string;
}

export interface Compilation {
  /** The template as JSON, exactly as Microsoft's compiler writes it; without it there is nothing to judge. */
  readonly json: Source | undefined;
  readonly root: JsonObject | undefined;
  /** From the text of `json` to Bicep. */
  readonly map: SourceMap;
  /** Of this file and of all that it needs. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a Bicep file to an ARM template. Errors in the input are diagnostics; a template is written all the same, without the
 * parts that mean nothing, so that the rest can be judged.
 */
export function compileBicep(entry: Source, host: BicepHost, options: CompileOptions = {}): Compilation {
  const program = new Program(host);
  const model = program.load(entry);
  const template = new TemplateCompiler(host, options.generatorVersion ?? COMPILER_VERSION).hashed(model);
  return compilation(entry.name.replace(/\.bicep$/i, '.json'), template, program);
}

/** A finished compilation of what is to be written. */
export function compilation(name: string, value: ObjectValue, program: Program): Compilation {
  const written = writeJson(value);
  const json = new Source(name, written.text);
  const { root } = readJson(json);
  return {
    json,
    root: root?.kind === 'object' ? root : undefined,
    map: new SourceMap(written),
    diagnostics: program.models().flatMap((model) => model.diagnostics),
  };
}
