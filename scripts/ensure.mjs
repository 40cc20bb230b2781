/**
 * Makes a bare checkout ready: the right Node, the locked dependencies, and a build. Needs nothing but Node and npm, and
 * does nothing when everything is in place: the mark in node_modules holds the hash of the lock file it was made from.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const mark = join(root, 'node_modules/.azguard-lock');

/** Installs what is missing. Ends the process with a sentence when it can't. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`azguard needs Node 20.19 or newer, this is ${process.versions.node}: https://nodejs.org`);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.error('Installing the locked dependencies (once) ...');
  const install = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (install !== 0) fail('npm ci failed; its message is above.');
  writeFileSync(mark, wanted);
}

/** Compiles the given projects (folders or tsconfig files); incremental, so a second time takes a fraction of a second. */
export function ensureBuilt(...projects) {
  const status = node(['node_modules/typescript/bin/tsc', '-b', ...projects]);
  if (status !== 0) fail('The build failed; the compiler said why above.');
}

/** Runs Node on a script of the workspace and gives its exit code. */
export function node(args, env = {}) {
  return exitCode(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }));
}

/** The script behind a tool in node_modules: started by Node itself, so that it works the same in every shell. */
export function tool(name, bin = name) {
  const home = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /\.[cm]?js$/.test(cli)) return node([cli, ...args]);
  return exitCode(spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }));
}

function exitCode({ status, error }) {
  if (error !== undefined) console.error(error.message);
  return status ?? 1;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
