import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compileBicep, type BicepConfig, type BicepHost } from '@azguard/core/bicep';
import { isLike } from '@azguard/core/guardrails';
import { Source, type Diagnostic } from '@azguard/core/source';
import { draftOf, SIZE_LIMIT } from '../files/index.ts';
import { configFor } from './config.ts';
import { restoredModule } from './modules.ts';

/** A host that reads this machine's files, and remembers which ones. Nothing is fetched, and no environment variable is read. */
export class FileHost implements BicepHost {
  /** The files that were read, by their full paths. */
  readonly paths: Set<string> = new Set();
  /** The modules of registries that were asked for, and the ones among them that aren't on this machine. */
  readonly modules: Set<string> = new Set();
  readonly missing: Set<string> = new Set();
  /** Of modules that were compiled from folders. */
  readonly diagnostics: Diagnostic[] = [];
  private readonly folders: ReadonlyMap<string, string>;
  private readonly mapped = new Map<string, Source | undefined>();
  private readonly sources = new Map<string, Source>();
  private readonly configs = new Map<string, BicepConfig>();

  constructor(folders: ReadonlyMap<string, string> = new Map()) {
    this.folders = folders;
  }

  read(path: string, encoding = 'utf-8'): Source | undefined {
    const key = `${path}\n${encoding}`;
    let source = this.sources.get(key);
    if (source === undefined) {
      const bytes = this.readBytes(path);
      if (bytes === undefined) return undefined;
      source = new Source(path, decode(bytes, encoding));
      this.sources.set(key, source);
    }
    this.paths.add(path);
    return source;
  }

  readBytes(path: string): Uint8Array | undefined {
    try {
      const stat = statSync(path);
      return stat.isFile() && stat.size <= SIZE_LIMIT ? (draftOf(path) ?? readFileSync(path)) : undefined;
    } catch {
      return undefined;
    }
  }

  list(path: string, pattern: string): readonly string[] | undefined {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile() && fits(entry.name, pattern)).map(({ name }) => name);
    } catch {
      return undefined;
    }
  }

  module(reference: string): Source | undefined {
    const folder = this.folders.get(reference.replace(/[:@][^/]*$/, ''));
    if (folder !== undefined) return this.fromFolder(folder);
    this.modules.add(reference);
    const restored = restoredModule(reference);
    // Template specs are read by nobody; what they deploy stays unknown.
    if (restored === undefined && reference.startsWith('br:')) this.missing.add(reference);
    return restored;
  }

  /** The template of a folder; a module that needs itself is not found. */
  private fromFolder(folder: string): Source | undefined {
    if (this.mapped.has(folder)) return this.mapped.get(folder);
    this.mapped.set(folder, undefined);
    const entry = this.read(slashed(join(folder, 'main.bicep')));
    const template = entry === undefined ? this.read(slashed(join(folder, 'main.json'))) : this.compiled(entry);
    this.mapped.set(folder, template);
    return template;
  }

  private compiled(entry: Source): Source | undefined {
    const { json, map, diagnostics } = compileBicep(entry, this);
    this.diagnostics.push(...diagnostics);
    const start = { source: entry, span: { start: 0, end: 0 } };
    return json && new Source(json.name, json.text, (offset) => map.origin(offset) ?? start);
  }

  config(path: string): BicepConfig {
    return configFor(path, this.configs);
  }
}

/** A full path as the compiler wants it. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** `*` stands for anything, `?` for one character. */
function fits(name: string, pattern: string): boolean {
  if (pattern === '' || isLike(name, pattern)) return true;
  return (
    pattern.includes('?') &&
    name.length === pattern.length &&
    Array.from({ length: name.length }, (_, i) => i).every((i) => pattern[i] === '?' || pattern[i] === name[i])
  );
}

/** A byte order mark says more about the encoding than the program that reads it. */
function decode(bytes: Uint8Array, encoding: string): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16BE' : encoding;
  return new TextDecoder(LABELS[marked] ?? 'utf-8').decode(bytes);
}

/** Bicep's names of encodings by those of the platform. https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-files#loadtextcontent */
const LABELS: { readonly [name: string]: string } = {
  'us-ascii': 'ascii',
  'iso-8859-1': 'latin1',
  'utf-16': 'utf-16le',
  'utf-16BE': 'utf-16be',
};
