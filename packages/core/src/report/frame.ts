import type { Location } from '../source/index.ts';
import type { Look, Style } from './style.ts';
import { clip, harmless, width, wrap } from './text.ts';

export interface FrameOptions {
  readonly style: Style;
  /** Look of the underline and of what it says. */
  readonly look: Look;
  /** Cells of the terminal. */
  readonly columns: number;
  /** The line holds a secret: only its place is shown. */
  readonly hidden?: boolean;
}

/**
 * The line at a location with its span underlined and a remark under it:
 *
 *     ╭─ main.json:12:29
 *  12 │     "minimumTlsVersion": "TLS1_0"
 *     │                          ^^^^^^^^ expected "TLS1_2" or later
 *
 * A span over several lines is underlined to the end of its first one. Of a long line, the part around the span is shown.
 */
export function codeFrame(
  { source, span }: Location,
  remark: string,
  { style, look, columns, hidden = false }: FrameOptions,
): string[] {
  const { line, column } = source.position(span.start);
  const number = String(line);
  const gutter = ' '.repeat(Math.max(4, number.length + 2));
  const head = `${gutter}${style('faint', '\u256d\u2500')} ${style('path', `${harmless(source.name)}:${line}:${column}`)}`;
  const text = source.line(line) ?? '';
  if (hidden || text.trim() === '') return [head, ...wrapped(remark, gutter, columns, style, look)];

  const start = column - 1;
  const end = Math.max(start + 1, Math.min(text.trimEnd().length, start + span.end - span.start));
  const shown = around(text, start, end, columns - gutter.length - 3);
  const bar = style('faint', '\u2502');
  const marks = '^'.repeat(Math.max(1, width(shown.marked)));
  const indent = ' '.repeat(width(shown.before));
  const lines = [
    head,
    `${style('faint', number.padStart(gutter.length - 1))} ${bar} ${shown.before}${style('strong', shown.marked)}${shown.after}`,
  ];
  const beside = `${indent}${marks} ${remark}`;
  if (remark === '' || width(beside) <= columns - gutter.length - 2) {
    return [...lines, `${gutter}${bar} ${indent}${style(look, remark === '' ? marks : `${marks} ${remark}`)}`];
  }
  lines.push(`${gutter}${bar} ${indent}${style(look, marks)}`);
  for (const part of wrap(remark, columns - gutter.length - 4)) lines.push(`${gutter}${bar}   ${style(look, part)}`);
  return lines;
}

function wrapped(remark: string, gutter: string, columns: number, style: Style, look: Look): string[] {
  if (remark === '') return [];
  return wrap(remark, columns - gutter.length - 2).map((part) => `${gutter}${style('faint', '\u2502')} ${style(look, part)}`);
}

/** The line in three parts, made harmless and cut to what fits. */
function around(text: string, start: number, end: number, cells: number): { before: string; marked: string; after: string } {
  const marked = clip(harmless(text.slice(start, end)), Math.max(8, cells - 8));
  const room = cells - width(marked);
  const wanted = harmless(text.slice(Math.max(0, start - 4 * cells), start));
  const before = width(wanted) <= Math.max(room, 0) ? wanted : clipStart(wanted, Math.max(1, room >> 1));
  return { before, marked, after: clip(harmless(text.slice(end, end + 4 * cells).trimEnd()), Math.max(1, room - width(before))) };
}

function clipStart(text: string, cells: number): string {
  const kept = [...text].toReversed().join('');
  return [...clip(kept, cells)].toReversed().join('');
}
