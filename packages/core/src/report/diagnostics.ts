import type { Diagnostic } from '../source/index.ts';
import type { Canvas } from './canvas.ts';
import { codeFrame } from './frame.ts';
import { note } from './note.ts';
import type { Look } from './style.ts';
import { harmless, wrap } from './text.ts';

/** What is wrong with inputs, by file and place, each with its line and what to do about it. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], canvas: Canvas): string {
  return diagnostics
    .toSorted(byPlace)
    .map((diagnostic) => `${render(diagnostic, canvas).join('\n')}\n`)
    .join('\n');
}

const LOOKS: { readonly [severity in Diagnostic['severity']]: Look } = { error: 'high', warning: 'medium', info: 'low' };

function render(diagnostic: Diagnostic, canvas: Canvas): string[] {
  const { severity, code, message, hint, source, span } = diagnostic;
  const { style, columns } = canvas;
  const look = LOOKS[severity];
  const [first = '', ...rest] = wrap(harmless(message), columns - severity.length - 3);
  const indent = ' '.repeat(severity.length + 3);
  const head = [` ${style(look, severity)}  ${style('strong', first)}`, ...rest.map((line) => indent + style('strong', line))];
  const frame =
    source.text === ''
      ? [`    ${style('path', harmless(source.name))}`]
      : codeFrame({ source, span }, '', { style, look, columns });
  return [...head, ...frame, ...(hint === undefined ? [] : note('fix', hint, canvas)), ...note('id', code, canvas, 'faint')];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.source.name === b.source.name ? a.span.start - b.span.start : a.source.name < b.source.name ? -1 : 1;
}
