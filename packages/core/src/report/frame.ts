import { mask } from '../finding/index.ts';
import type { Location } from '../source/index.ts';
import type { Look, Style } from './style.ts';
import { clip, harmless, width, wrap } from './text.ts';

export interface FrameOptions {
  readonly style: Style;
  /** Look of the underline and of what it says. */
  readonly look: Look;
  /** Cells of the terminal. */
  readonly columns: number;
  /** Only the place is shown: the line holds a secret, or was shown just before. */
  readonly hidden?: boolean;
}

/**
 * The line at a location with its span underlined and a remark under it:
 *
 *     ╭─ main.json:12:29
 *  12 │     "minimumTlsVersion": "TLS1_0"
 *     │                          ^^^^^^^^ expected "TLS1_2" or later
 *
 * A span over several lines is underlined to the end of its first one, and where that is only a bracket, the next lines
 * tell what it opens. Of a long line, the part around the span is shown.
 */
export function codeFrame(location: Location, remark: string, options: FrameOptions): string[] {
  const { source, span } = location;
  const { style, look, columns, hidden = false } = options;
  const { line, column } = source.position(span.start);
  const gutter = ' '.repeat(Math.max(4, String(line).length + 2));
  const head = `${gutter}${style('faint', '\u256d\u2500')} ${style('path', `${harmless(source.name)}:${line}:${column}`)}`;
  const whole = source.line(line) ?? '';
  const from = Math.max(0, column - 1 - NEAR);
  const text = mask(whole.slice(from, column - 1 + NEAR));
  if (hidden || text.trim() === '') return [head, ...wrapped(remark, gutter, options)];

  const start = column - 1 - from;
  const end = Math.max(start + 1, Math.min(text.trimEnd().length, start + span.end - span.start));
  const { before, marked, after } = around(text, start, end, columns - gutter.length - 3);
  const bar = style('faint', '\u2502');
  const indent = ' '.repeat(width(before));
  const marks = '^'.repeat(Math.max(1, width(marked)));
  const beside = width(indent) + width(marks) + 1 + width(remark) <= columns - gutter.length - 2;
  const under = beside && remark !== '' ? `${marks} ${remark}` : marks;
  return [
    head,
    `${numbered(line, gutter, style)} ${before}${style('strong', marked)}${after}`,
    `${gutter}${bar} ${indent}${style(look, under)}`,
    ...(beside || remark === '' ? [] : wrapped(`  ${remark}`, gutter, options)),
    ...(BRACKET.test(whole) ? opened(location, line, gutter, options) : []),
  ];
}

/** How much of a line is looked at on either side: all that could be shown. */
const NEAR = 1_000;

const BRACKET = /^\s*[[{]\s*$/;

/** The lines behind an opening bracket. */
function opened({ source, span }: Location, line: number, gutter: string, { style, columns }: FrameOptions): string[] {
  const lines: string[] = [];
  const last = Math.min(line + 2, source.position(span.end).line);
  for (let next = line + 1; next <= last; next++) {
    lines.push(
      `${numbered(next, gutter, style)} ${clip(harmless(mask((source.line(next) ?? '').slice(0, NEAR))), columns - gutter.length - 3)}`,
    );
  }
  return lines;
}

function numbered(line: number, gutter: string, style: Style): string {
  return `${style('faint', String(line).padStart(gutter.length - 1))} ${style('faint', '\u2502')}`;
}

function wrapped(remark: string, gutter: string, { style, look, columns }: FrameOptions): string[] {
  if (remark === '') return [];
  const indent = /^ */.exec(remark)![0];
  const lines = wrap(remark.trim(), columns - gutter.length - 2 - indent.length);
  return lines.map((part) => `${gutter}${style('faint', '\u2502')} ${indent}${style(look, part)}`);
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
  const kept = Array.from(text).toReversed().join('');
  return Array.from(clip(kept, cells)).toReversed().join('');
}
