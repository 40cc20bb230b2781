import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = ['azguard.yaml', 'azguard.yml'];

/** The configuration nearest to a folder: there or above it, but not beyond the repository that it is in. */
export function findConfiguration(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = NAMES.map((name) => join(at, name)).find((file) => existsSync(file));
    if (found !== undefined) return found;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}
