import { styleText } from 'node:util';
import type { Look, Style } from '@azguard/core/report';

/** Everything a command writes to, so that tests can look at it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Shows a line that the next one replaces, while something takes long; nothing on a pipe. */
  readonly progress: (text: string) => void;
  readonly style: Style;
  readonly columns: number;
}

const LOOKS: { readonly [look in Look]: Parameters<typeof styleText>[0] } = {
  strong: 'bold',
  faint: 'dim',
  path: 'cyan',
  good: 'green',
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'blue',
  unknown: 'magenta',
};

/** The terminal this process runs in. Colours only where a person looks, and never against NO_COLOR. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // The reader of a pipe may leave early (`| head`).
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const colours = colourDepth() > 1;
  const live = process.stderr.isTTY && process.env['CI'] === undefined;
  let drawn = false;
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\u001b[K');
    drawn = false;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    error: (text) => {
      clear();
      process.stderr.write(text);
    },
    progress: (text) => {
      if (!live) return;
      clear();
      if (text !== '') process.stderr.write(text.slice(0, (process.stderr.columns ?? 80) - 1));
      drawn = text !== '';
    },
    style: (look, text) => (colours ? styleText(LOOKS[look], text, { validateStream: false }) : text),
    // Some terminals say that they have no columns at all.
    columns: Math.min(Math.max(process.stdout.columns || 80, 40), 120),
  };
}

function colourDepth(): number {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return 4;
  if ((NO_COLOR !== undefined && NO_COLOR !== '') || !process.stdout.isTTY) return 1;
  return process.stdout.getColorDepth();
}
