import { join } from 'node:path';
import { shown } from '../files/index.ts';

/** A path in a configuration, meant from its folder, as files are named in reports. */
export function fromFolder(folder: string, path: string): string {
  return shown(join(folder, path));
}
