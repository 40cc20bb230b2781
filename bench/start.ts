import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, ms, times, type Bench, type Row } from './harness.ts';

/** The command from the shell, as it is packed, beside a Node that does nothing. */
export async function bench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'azguard-bench-'));
  try {
    const { bundle } = (await import(pathToFileURL(resolve('scripts/bundle.mjs')).href)) as {
      bundle: (to: string) => Promise<void>;
    };
    await bundle(folder);
    const nothing = await median(() => node('--eval', '0'), 15);
    const measure = async (...args: string[]): Promise<Row> => {
      const time = await median(() => node(join(folder, 'main.js'), ...args), 15);
      return {
        what: `azguard ${args.join(' ')}`,
        figure: ms(time),
        beside: `Node alone ${ms(nothing)}, ${times(time / nothing)}; at most 250 ms`,
      };
    };
    const rows = [
      await measure('--help'),
      await measure('hash', 'examples/logs/logs.json'),
      await measure('check', 'examples/logs/logs.json'),
    ];
    return { title: 'Start', about: 'From the shell until the command is back, the packed bundle.', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
