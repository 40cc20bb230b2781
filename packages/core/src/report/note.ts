import type { Canvas } from './canvas.ts';
import type { Look } from './style.ts';
import { harmless, wrap } from './text.ts';

/** What a block is about, after its severity. */
export function headline(label: string, look: Look, text: string, { style, columns }: Canvas): string[] {
  const [first = '', ...rest] = wrap(harmless(text), columns - label.length - 3);
  const indent = ' '.repeat(label.length + 3);
  return [` ${style(look, label)}  ${style('strong', first)}`, ...rest.map((line) => indent + style('strong', line))];
}

/** A labelled remark below a code frame: `fix  Set supportsHttpsTrafficOnly to true.` */
export function note(label: string, text: string, { style, columns }: Canvas, look?: Look): string[] {
  const paint = (line: string): string => (look === undefined ? line : style(look, line));
  const [first = '', ...rest] = wrap(harmless(text), columns - 11);
  return [`      ${style('faint', label.padEnd(3))}  ${paint(first)}`, ...rest.map((line) => `           ${paint(line)}`)];
}
