import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isErrno } from '../files/index.ts';
import { UsageError } from '../usage.ts';

/**
 * The files, by their full paths, of the repository around a file or folder that aren't as they were where its branch left that of
 * a commit: changed, added, renamed, deleted, committed or not. https://git-scm.com/docs/git-merge-base
 */
export function changedSince(reference: string, place: string): ReadonlySet<string> {
  const folder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : dirname(place);
  const git = (...words: readonly string[]): string | undefined => run(['-C', folder, ...words]);
  const root = git('rev-parse', '--show-toplevel');
  if (root === undefined) throw new UsageError('--changed-since needs a git repository, and what is checked is in none.');
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`);
  if (commit === undefined) throw new UsageError(`git knows no commit '${reference}' here. ${FETCH}`);
  const base = git('merge-base', commit.trim(), 'HEAD');
  if (base === undefined) throw new UsageError(`'${reference}' and this branch have no commit in common. ${FETCH}`);
  const changed = git('diff', '--name-only', '--no-renames', '-z', base.trim()) ?? '';
  const untracked = git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', root.trim()) ?? '';
  const names = `${changed}${untracked}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => join(root.trim(), name)));
}

const FETCH = 'A pipeline may have fetched only a part of the history: with actions/checkout say fetch-depth: 0.';

/** What git prints, or `undefined` where it refuses. */
function run(words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch (error) {
    if (isErrno(error) && error.code === 'ENOENT') throw new UsageError('--changed-since needs git, which is not installed.');
    return undefined;
  }
}
