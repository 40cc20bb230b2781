import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: { readonly [name: string]: string | undefined };
  readonly home: string;
}

/** The catalog of the user: in the folder for caches that the operating system has (XDG on Linux). */
export function userCatalog({ platform, env, home }: Surroundings = surroundings()): string {
  const folder =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
      : env['XDG_CACHE_HOME']?.startsWith('/')
        ? env['XDG_CACHE_HOME']
        : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(folder, 'azguard', FILE);
}

/** The catalog at a path that a person gave: the file, or `azguard.catalog` in the folder. */
export function catalogAt(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, FILE) : path;
}

function surroundings(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir() };
}

const FILE = 'azguard.catalog';
