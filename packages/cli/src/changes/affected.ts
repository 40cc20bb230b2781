import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { CheckInput } from '@azguard/core';
import type { Candidate } from '../files/index.ts';
import type { Selection } from '../inputs/index.ts';

/**
 * Of all files, what changes touch: the changed ones and those that mention one of these by its path (linked templates, modules,
 * loaded files, the template of a parameters file), over any number of steps. Texts are only searched for paths: expanding all
 * templates to find the few that matter would take longer than judging them.
 */
export function affectedBy(changed: ReadonlySet<string>, candidates: readonly Candidate[]): Selection {
  const files = candidates.map((candidate) => ({ candidate, path: realPath(candidate.path) }));
  const mentions = new Map(files.map(({ path }) => [path, mentionedIn(path)]));
  const affected = closure(changed, callersOf(mentions));
  for (const { path } of files) if (isConfigured(path, changed)) affected.add(path);
  const used = [...affected].filter((path) => /\.bicepparam$/i.test(path)).flatMap((path) => mentions.get(path) ?? []);
  const folders = new Set(Array.from(affected, (path) => dirname(path)));
  const wanted = new Set([...affected, ...used]);
  // The parameter files of a template, or the template of a parameter file, lie beside it.
  const isBeside = (path: string): boolean => /\.jsonc?$/i.test(path) && folders.has(dirname(path));
  const names = new Set(files.flatMap(({ candidate, path }) => (affected.has(path) ? [candidate.name] : [])));
  return {
    candidates: files.filter(({ path }) => wanted.has(path) || isBeside(path)).map(({ candidate }) => candidate),
    keeps: ({ template, parameters }: CheckInput) => [template, ...parameters].some(({ name }) => names.has(name)),
  };
}

/** Everything from which a way leads to one of the files. */
function closure(files: ReadonlySet<string>, callers: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(files);
  // What is added on the way is visited too.
  for (const path of reached) for (const caller of callers.get(path) ?? []) reached.add(caller);
  return reached;
}

function callersOf(mentions: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  for (const [path, mentioned] of mentions) {
    for (const each of mentioned) {
      const known = callers.get(each);
      if (known) known.push(path);
      else callers.set(each, [path]);
    }
  }
  return callers;
}

/** A text in quotes that ends like the name of a file. */
const PATH = /(['"])([^'"\r\n]{1,400}\.\w{1,12})\1/g;

/** The full paths that a file may mean by what stands in it in quotes. */
function mentionedIn(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  const folder = dirname(path);
  return [...new Set(Array.from(text.matchAll(PATH), ([, , name]) => join(folder, name!)))];
}

/** Whether the configuration of Bicep changed that holds for a file. */
function isConfigured(path: string, changed: ReadonlySet<string>): boolean {
  if (!/\.bicep(?:param)?$/i.test(path)) return false;
  for (const file of changed) if (basename(file) === 'bicepconfig.json' && path.startsWith(dirname(file) + sep)) return true;
  return false;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
