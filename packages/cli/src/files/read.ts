import { readFileSync, statSync } from 'node:fs';
import { Source, type Diagnostic } from '@azguard/core/source';
import { draftOf } from './drafts.ts';
import { isErrno, problem } from './problem.ts';

/** Azure accepts templates of up to 4 MB; what is larger than this is something else. */
export const SIZE_LIMIT: number = 16 * 1024 * 1024;

/** A file's text under the given name, or what is wrong with it. Never throws. */
export function readSource(path: string, name: string, limit: number = SIZE_LIMIT): Source | Diagnostic {
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return problem(name, 'file/not-a-file', 'This is not a regular file.', 'Give a file or a folder.');
    if (stat.size > limit) {
      const message = `This file has ${megabytes(stat.size)}; files above ${megabytes(limit)} aren't read.`;
      return problem(name, 'file/too-large', message, 'Azure accepts templates of up to 4 MB: split it into linked templates.');
    }
    bytes = draftOf(path) ?? readFileSync(path);
  } catch (error) {
    return unreadable(name, error);
  }
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'This file holds no text: it is neither UTF-8 nor UTF-16.';
    return problem(name, 'file/not-text', message, 'Save it as UTF-8, or take it out of the checked folder.');
  }
  if (text.trim() === '') {
    return problem(name, 'file/empty', 'This file is empty.', 'Write a template into it, or remove it.');
  }
  return new Source(name, text);
}

/** Says why the file system refused. */
export function unreadable(name: string, error: unknown): Diagnostic {
  const code = isErrno(error) ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(
      name,
      'file/not-found',
      'There is no such file or folder.',
      'Check the path; it is relative to the current folder.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return problem(
      name,
      'file/no-permission',
      'Reading this is not permitted.',
      'Give the user that runs azguard the right to read it.',
    );
  }
  if (code === 'ELOOP') {
    return problem(name, 'file/link-loop', 'This link leads back to itself.', 'Remove the link, or let it lead to a file.');
  }
  const reason = error instanceof Error ? error.message : String(error);
  return problem(name, 'file/unreadable', `This can't be read: ${reason}`, 'Check the disk and the permissions.');
}

/** UTF-8 with or without byte order mark, and UTF-16 as Windows tools write it; `undefined` for anything else. */
function decode(bytes: Buffer): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes % 1048576 === 0 ? 0 : 1)} MB`;
}
