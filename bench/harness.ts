import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Source } from '@azguard/core/source';

/** What one benchmark measured: a table of figures, each beside the yardstick it was measured with. */
export interface Bench {
  readonly title: string;
  /** What was measured on, in a sentence. */
  readonly about: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  /** The limit it has to keep, or what it is compared with. */
  readonly beside?: string;
}

/** A benchmark that can't run here, and why. */
export class Skipped extends Error {}

/** Milliseconds that something takes: the median of several runs, after one that doesn't count. */
export async function median(run: () => unknown, runs = 7): Promise<number> {
  await run();
  const taken: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    // One after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await run();
    taken.push(performance.now() - start);
  }
  return middle(taken);
}

export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** The templates of a part of the public corpus. */
export function templatesOf(part: string): Source[] {
  const folder = join(corpus(), part);
  if (!existsSync(folder)) throw new Skipped(`${folder} isn't there (AZGUARD_CORPUS)`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files
    .toSorted()
    .map((name) => new Source(join(folder, name), readFileSync(join(folder, name), 'utf8')))
    .filter(({ text }) => /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(text));
}

/** Bundles the command line as `npm pack` does, for as long as something runs; gives the path of its script. */
export async function withPacked<T>(use: (entry: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'azguard-bench-'));
  try {
    const { bundle } = (await import(pathToFileURL(resolve('scripts/bundle.mjs')).href)) as {
      bundle: (to: string) => Promise<void>;
    };
    await bundle(folder);
    return await use(join(folder, 'main.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function corpus(): string {
  return resolve(process.env['AZGUARD_CORPUS'] ?? '../shared/corpus');
}

export function ms(time: number): string {
  return time < 10 ? `${time.toFixed(2)} ms` : time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
}
