import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '@azguard/core/source';
import { problem } from './problem.ts';
import { unreadable } from './read.ts';

/** A file that may be a template or a parameter file. */
export interface Candidate {
  readonly path: string;
  /** As people are shown it: relative to the current folder, with forward slashes. */
  readonly name: string;
  /** The folder below which its linked templates must lie. */
  readonly root: string;
  /** Named on the command line, and not just found in a folder. */
  readonly named: boolean;
}

export interface Found {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Diagnostic[];
}

const JSON_FILE = /\.jsonc?$/i;
const SKIPPED = /^(?:\.|node_modules$)/;

/**
 * The files (JSON, unless another pattern of names is given) named by, or below, the given paths, in a stable order. Hidden folders and node_modules are left out.
 * Links are not followed: what lies inside the folder is found under its own name, what lies outside is none of our business.
 */
export function findFiles(paths: readonly string[], wanted: RegExp = JSON_FILE): Found {
  const candidates = new Map<string, Candidate>();
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) walk(path, realpathSync(path), wanted, candidates, problems);
      else candidates.set(realpathSync(path), { path, name: shown(path), root: realpathSync(join(path, '..')), named: true });
    } catch (error) {
      problems.push(unreadable(shown(path), error));
    }
  }
  return { candidates: [...candidates.values()], problems };
}

/** A path as people are shown it. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return (near === '' ? '.' : near.startsWith('..') ? path : near).split(sep).join('/');
}

function walk(folder: string, root: string, wanted: RegExp, candidates: Map<string, Candidate>, problems: Diagnostic[]): void {
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch (error) {
      problems.push(unreadable(shown(at), error));
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.test(entry.name)) folders.push(path);
      } else if (entry.isSymbolicLink()) {
        const trouble = linkProblem(path, root, wanted);
        if (trouble !== undefined) problems.push(trouble);
      } else if (entry.isFile() && wanted.test(entry.name)) {
        const key = join(root, relative(folder, path));
        if (!candidates.has(key)) candidates.set(key, { path, name: shown(path), root, named: false });
      }
    }
    waiting.push(...folders.toReversed());
  }
}

/** Whether a real path lies in a real folder. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function linkProblem(path: string, root: string, wanted: RegExp): Diagnostic | undefined {
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    return { ...unreadable(shown(path), error), severity: 'warning' };
  }
  if (isInside(target, root) || !(wanted.test(target) || statSync(target).isDirectory())) return undefined;
  const hint = 'Name its target on the command line to have it checked too.';
  return problem(
    shown(path),
    'file/link-outside',
    'This link leads out of the checked folder and is not followed.',
    hint,
    'warning',
  );
}
