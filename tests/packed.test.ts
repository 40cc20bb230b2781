import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What people install: packed, put into an empty folder without a registry, and run there as a process of its own.

let folder = '';
let entry = '';

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function npm(cwd: string, ...args: readonly string[]): Outcome {
  const result = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')}: ${result.stderr}`);
  return result;
}

function azguard(args: readonly string[], options: { readonly uid?: number; readonly env?: NodeJS.ProcessEnv } = {}): Outcome {
  return spawnSync(process.execPath, [entry, ...args], { cwd: folder, encoding: 'utf8', ...options });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'azguard-packed-'));
  chmodSync(folder, 0o755);
  npm('packages/cli', 'pack', '--silent', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  entry = join(folder, 'node_modules/azguard/bundle/main.js');
  cpSync('examples', join(folder, 'examples'), { recursive: true });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('is alone in its folder, with licence and read-me', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['azguard']);
    const home = join(folder, 'node_modules/azguard');
    expect(readdirSync(home).toSorted()).toEqual(['LICENSE', 'README.md', 'bundle', 'package.json']);
    expect(readFileSync(join(home, 'bundle/THIRD-PARTY.md'), 'utf8')).toContain('## commander');
  });

  it('holds nothing of the workspace it was made in, and needs nothing but Node', () => {
    const home = join(folder, 'node_modules/azguard');
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8');
      expect(text).not.toContain(process.cwd());
      expect(text).not.toContain('sourceMappingURL');
      const imports = name.endsWith('.js')
        ? [...text.matchAll(/^import\b[^;'"]*["']([^"']+)["']/gm)].map((match) => match[1]!)
        : [];
      expect(imports.filter((target) => !/^(?:node:|\.\/)/.test(target))).toEqual([]);
    }
    const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies?: object };
    expect(dependencies).toBeUndefined();
  });

  it('starts through the name that npm gives it', () => {
    const { stdout } = npm(folder, 'exec', '--offline', '--', 'azguard', '--version');
    const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string };
    expect(stdout.trim()).toBe(version);
  });

  it('checks the demo estate', () => {
    const { status, stdout, stderr } = azguard(['check', 'examples']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^examples\/shop\/shop\.json/m);
    expect(stdout).toMatch(/\d+ findings: .*\d+ high/);
    expect(stdout).toMatch(/depends? on parameter adminCidr/);
    expect(stdout).not.toContain('\u001b');
  });

  it('has colours where a person looks', () => {
    const { stdout } = azguard(['check', 'examples'], { env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' } });
    expect(stdout).toContain('\u001b[31m');
  });

  it('ends quietly when nobody reads on', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${entry}" check examples | head -n 1`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([shell.status, shell.stderr]).toEqual([0, '']);
  });

  it.runIf(process.platform !== 'win32')('names a folder that it may not read, judges the rest, and exits with 2', () => {
    mkdirSync(join(folder, 'estate/closed'), { recursive: true });
    cpSync('examples/shop/shop.json', join(folder, 'estate/shop.json'));
    chmodSync(join(folder, 'estate/closed'), 0o000);
    // Root may read everything: then somebody else has to ask.
    const { status, stdout } = azguard(['check', 'estate'], process.getuid?.() === 0 ? { uid: 65_534 } : {});
    expect(stdout).toContain('estate/closed:1:1');
    expect(stdout).toContain('Reading this is not permitted.');
    expect(stdout).toContain('estate/shop.json:');
    expect(status).toBe(2);
  });
});
