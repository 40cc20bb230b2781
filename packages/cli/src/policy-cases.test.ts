import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { updateCatalog } from '@azguard/platform/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './program.ts';

// Each folder is one command line, run there with a small catalog; expected.txt is what people see.
const CASES = resolve('cases/policies');
let folder = '';
let catalog = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'azguard-cases-'));
  catalog = join(folder, 'azguard.catalog');
  await updateCatalog(catalog, [join(CASES, 'providers.json')], new Date('2026-03-01T00:00:00Z'));
  await updateCatalog(join(folder, 'empty.catalog'), [join(CASES, 'empty.csv')], new Date('2026-03-01T00:00:00Z'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(cases.map(({ name }) => name))('%s', async (name) => {
  const command = readFileSync(join(CASES, name, 'command.txt'), 'utf8').trim();
  const words = command.replace('{empty}', join(folder, 'empty.catalog')).split(/\s+/);
  const argv = words.map((word) => pathIn(join(CASES, name), word));
  const shown = await shownBy(argv.includes('--catalog') ? argv : [...argv, '--catalog', catalog]);
  await expect(`$ azguard ${command}\n${shown}`).toMatchFileSnapshot(join(CASES, name, 'expected.txt'));
});

/** A word that names a file of the case, from where the test runs; any other as it is. */
function pathIn(place: string, word: string): string {
  const path = join(place, word.split('#')[0]!);
  return /[./]|policies/.test(word) && existsSync(path) ? relative(process.cwd(), join(place, word)) : word;
}

/** What a command prints, without what differs from machine to machine. */
async function shownBy(argv: readonly string[]): Promise<string> {
  let text = '';
  const add = (more: string): void => void (text += more);
  const code = await run(argv, { out: add, error: add, progress: () => {}, style: (_look, plain) => plain, columns: 100 });
  return `${text}exit ${code}\n`.replaceAll(folder, 'CATALOGS').replaceAll(/[0-9a-f]{64}|(?<=sha256 )[0-9a-f]+/g, '...');
}
