import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { readJson, Source, type JsonObject } from '@azguard/core/source';
import { Skipped } from './suite.ts';

/** A part of the corpus, or Skipped where it is absent. */
export function partOf(corpus: string, ...path: readonly string[]): string {
  const found = join(corpus, ...path);
  if (!existsSync(found)) throw new Skipped(`${path.join('/')} isn't in the corpus at ${corpus}`);
  return found;
}

/** A line of a `.jsonl` file, with its own text, from which numbers can be taken as they were written. */
export interface Row {
  readonly text: string;
  readonly root: JsonObject;
}

export function rowsOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const root = text === '' ? undefined : readJson(new Source(file, text)).root;
      return root?.kind === 'object' ? [{ text, root }] : [];
    });
}

/** A file's text as a source; bytes that aren't UTF-8 become U+FFFD. */
export function sourceOf(file: string): Source {
  return new Source(file, readFileSync(file, 'utf8'));
}

/** All files below a folder whose name ends so, by path. */
export function filesBelow(folder: string, ending: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.toLowerCase().endsWith(ending));
  return found.map((name) => join(folder, name)).toSorted();
}

/** Reads linked templates, from inside a folder only. */
export function linkedTemplates(root: string): (path: string, from: Source) => Source | undefined {
  return (path, from) => {
    if (path.includes('\0')) return undefined;
    const file = resolve(dirname(from.name), path);
    return file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? sourceOf(file) : undefined;
  };
}
