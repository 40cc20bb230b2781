import { spawnSync } from 'node:child_process';
import { median, ms, times, withPacked, type Bench, type Row } from './harness.ts';

/** The command from the shell, as it is packed, beside a Node that does nothing. */
export async function bench(): Promise<Bench> {
  const nothing = await median(() => node('--eval', '0'), 15);
  const rows = await withPacked(async (entry) => {
    const measure = async (...args: readonly string[]): Promise<Row> => {
      const time = await median(() => node(entry, ...args), 15);
      return {
        what: `azguard ${args.join(' ')}`,
        figure: ms(time),
        beside: `Node alone ${ms(nothing)}, ${times(time / nothing)}; at most 250 ms`,
      };
    };
    return [
      await measure('--help'),
      await measure('hash', 'examples/logs/logs.json'),
      await measure('check', 'examples/logs/logs.json'),
    ];
  });
  return { title: 'Start', about: 'From the shell until the command is back, as it is packed.', rows };
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
