import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { UsageError } from '../usage.ts';
import { isErrno } from './problem.ts';

/** Writes a file from its parts, whole or not at all: what is there stays until the new one is complete. */
export function writeWhole(path: string, parts: Iterable<string>): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    const file = openSync(draft, 'wx', statSync(path, { throwIfNoEntry: false })?.mode);
    try {
      for (const part of parts) writeSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    if (!isErrno(error)) throw error;
    throw new UsageError(`${path} can't be written: ${reasonOf(error)}.`);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'its folder does not exist';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'writing there is not permitted';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return message;
  }
}
