import type { Source } from '../source/index.ts';
import { applied, inOrder, type Edit } from './edit.ts';

/** Lines that an edit touches, from the first (counted from 0) to before the last, with what they become. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const CONTEXT = 3;

/** What edits do to a source, as a unified diff. https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html */
export function unifiedDiff(source: Source, edits: readonly Edit[]): string {
  const old = linesOf(source.text);
  let out = `--- a/${source.name}\n+++ b/${source.name}\n`;
  let shift = 0;
  for (const hunk of hunksOf(changesOf(source, edits))) {
    const from = Math.max(0, hunk[0]!.from - CONTEXT);
    const to = Math.min(old.length, hunk.at(-1)!.to + CONTEXT);
    const body: string[] = [];
    let at = from;
    for (const change of hunk) {
      body.push(...old.slice(at, change.from).map((line) => ` ${line}`));
      body.push(...old.slice(change.from, change.to).map((line) => `-${line}`), ...change.lines.map((line) => `+${line}`));
      at = change.to;
    }
    body.push(...old.slice(at, to).map((line) => ` ${line}`));
    const grown = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    out += `@@ -${from + 1},${to - from} +${from + 1 + shift},${to - from + grown} @@\n`;
    out += body.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('');
    shift += grown;
  }
  return out;
}

/** With their line endings. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(source: Source, edits: readonly Edit[]): readonly Change[] {
  const groups: Edit[][] = [];
  let last = -1;
  for (const edit of inOrder(edits)) {
    const first = lineOf(source.text, edit.start);
    if (first <= last) groups.at(-1)!.push(edit);
    else groups.push([edit]);
    last = lineOf(source.text, edit.end);
  }
  return groups.map((group) => {
    const start = lineStart(source.text, group[0]!.start);
    const next = source.text.indexOf('\n', group.at(-1)!.end);
    const end = next < 0 ? source.text.length : next + 1;
    const moved = group.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const lines = linesOf(applied({ text: source.text.slice(start, end) }, moved));
    const from = lineOf(source.text, start);
    return trimmed({ from, to: from + linesOf(source.text.slice(start, end)).length, lines }, linesOf(source.text));
  });
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ from, to, lines }: Change, old: readonly string[]): Change {
  let head = 0;
  while (head < lines.length && from + head < to && lines[head] === old[from + head]) head += 1;
  let tail = 0;
  while (tail < lines.length - head && to - tail > from + head && lines[lines.length - 1 - tail] === old[to - 1 - tail])
    tail += 1;
  return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}

/** Changes that are near each other are shown together. */
function hunksOf(changes: readonly Change[]): readonly Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const before = hunks.at(-1)?.at(-1);
    if (before !== undefined && change.from - before.to <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
