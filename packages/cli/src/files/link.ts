import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Source } from '@azguard/core/source';
import { isInside, shown } from './find.ts';
import { readSource } from './read.ts';

/** Reads a linked template, by its path relative to the one that links to it; `undefined` when there is none. */
type Load = (path: string, from: Source) => Source | undefined;

/**
 * Reads linked templates from the files of one checked folder. A template may name any path, so only real files inside the given
 * (real) folder are read; the rest is as good as absent. The template that links must itself have been read by its path.
 */
export function linker(root: string, main: { readonly name: string; readonly path: string }): Load {
  const paths = new Map<string, string>([[main.name, main.path]]);
  return (path, from) => {
    const base = paths.get(from.name);
    if (base === undefined || path.includes('\0')) return undefined;
    let target: string;
    try {
      target = realpathSync(join(dirname(base), path));
    } catch {
      return undefined;
    }
    if (!isInside(target, root)) return undefined;
    const source = readSource(target, shown(target));
    if (!(source instanceof Source)) return undefined;
    paths.set(source.name, target);
    return source;
  };
}
