import { resolve } from 'node:path';
import { compileBicep, compileBicepParameters, type Compilation, type CompileOptions } from '@azguard/core/bicep';
import { Source, type Diagnostic, type Location } from '@azguard/core/source';
import { readSource, shown } from '../files/index.ts';
import { FileHost, slashed } from './host.ts';
import { tellMissing } from './missing.ts';

/** What a Bicep file becomes: a text in JSON whose places lead back to Bicep. */
export interface Compiled {
  /** By the name of the Bicep file; `undefined` when there is nothing to judge. */
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The other Bicep files that it is made of, as people are shown them. */
  readonly parts: readonly string[];
}

/** A parameters file, with the path of the template that it is for. */
export interface CompiledParameters extends Compiled {
  readonly template: string | undefined;
}

/** Compiles the Bicep files of one check: a file that several need is read and named once. */
export class BicepFiles {
  private readonly sources = new Map<Source, Source>();
  /** Modules that were said to be missing: once is enough. */
  private readonly told = new Set<string>();
  private readonly options: CompileOptions;
  private readonly folders: ReadonlyMap<string, string>;

  /** `folders` take the place of registry modules: by `br:registry/path`, in all versions. */
  constructor(options: CompileOptions = {}, folders: ReadonlyMap<string, string> = new Map()) {
    this.options = options;
    this.folders = folders;
  }

  template(path: string): Compiled {
    const host = new FileHost(this.folders);
    const entry = readEntry(path, host);
    return 'code' in entry ? unreadable(entry) : this.compiled(entry, compileBicep(entry, host, this.options), host);
  }

  parameters(path: string): CompiledParameters {
    const host = new FileHost(this.folders);
    const entry = readEntry(path, host);
    if ('code' in entry) return { ...unreadable(entry), template: undefined };
    const compilation = compileBicepParameters(entry, host, this.options);
    return { ...this.compiled(entry, compilation, host), template: compilation.template?.name };
  }

  private compiled(entry: Source, { json, map, diagnostics }: Compilation, host: FileHost): Compiled {
    const start = { source: this.named(entry), span: { start: 0, end: 0 } };
    const written = (offset: number): Location => {
      const origin = map.origin(offset);
      return origin === undefined ? start : this.place(origin);
    };
    return {
      source: json && new Source(shown(entry.name), json.text, written),
      diagnostics: tellMissing([...diagnostics.slice(0, MOST), ...host.diagnostics], host.missing, this.told).map(
        (diagnostic) => ({
          ...diagnostic,
          source: this.named(diagnostic.source),
        }),
      ),
      parts: [...host.paths].filter((path) => path !== entry.name && path.endsWith('.bicep')).map(shown),
    };
  }

  private place({ source, span, through }: Location): Location {
    const outer = through && this.place(through);
    const written = source.written?.(span.start);
    return written === undefined
      ? { source: this.named(source), span, through: outer }
      : reachedThrough(this.place(written), outer);
  }

  /** The compiler knows files by their full paths; people are shown them from where they stand. */
  private named(source: Source): Source {
    let known = this.sources.get(source);
    if (known === undefined) {
      known = new Source(
        source.name.startsWith('/') || /^[a-z]:/i.test(source.name) ? shown(source.name) : source.name,
        source.text,
      );
      this.sources.set(source, known);
    }
    return known;
  }
}

/** A place in a module that was compiled by itself, with what asked for the module behind it. */
function reachedThrough({ source, span, through }: Location, outer: Location | undefined): Location {
  return { source, span, through: through === undefined ? outer : reachedThrough(through, outer) };
}

/** A file with more mistakes than this is hardly Bicep. */
const MOST = 200;

/** The file to compile, or why it is no text. */
function readEntry(path: string, host: FileHost): Source | Diagnostic {
  const source = readSource(path, shown(path));
  return source instanceof Source ? (host.read(slashed(resolve(path))) ?? source) : source;
}

function unreadable(problem: Diagnostic): Compiled {
  return { source: undefined, diagnostics: [problem], parts: [] };
}
