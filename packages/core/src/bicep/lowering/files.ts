import type { Source } from '../../source/index.ts';
import type { FileModel } from '../semantics/model.ts';

/** Reads what Bicep reads while compiling; paths are relative to the file that names them. */
export interface FileReader {
  text(model: FileModel, path: string, encoding: string | undefined): Source | undefined;
  bytes(model: FileModel, path: string): Uint8Array | undefined;
  /** The names of the files of a folder that match a pattern. */
  list(model: FileModel, path: string, pattern: string): readonly string[] | undefined;
  environment(name: string): string | undefined;
}
