import type { Source } from '../../source/index.ts';
import type { FileModel } from '../semantics/model.ts';

/** A file found by `loadDirectoryFileInfo`. */
export interface FileEntry {
  readonly relativePath: string;
  readonly baseName: string;
  readonly extension: string;
}

/** Reads what Bicep reads while compiling; paths are relative to the file that names them. */
export interface FileReader {
  text(model: FileModel, path: string, encoding: string | undefined): Source | undefined;
  bytes(model: FileModel, path: string): Uint8Array | undefined;
  list(model: FileModel, path: string, pattern: string): readonly FileEntry[] | undefined;
  environment(name: string): string | undefined;
}
