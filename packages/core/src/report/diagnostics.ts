import type { Diagnostic } from '../source/index.ts';
import type { Canvas } from './canvas.ts';
import { codeFrame } from './frame.ts';
import { headline, note } from './note.ts';
import type { Look } from './style.ts';

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
  return [
    ...headline(severity, look, message, canvas),
    ...codeFrame({ source, span }, '', { style, look, columns }),
    ...(hint === undefined ? [] : note('fix', hint, canvas)),
    ...note('id', code, canvas, 'faint'),
  ];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.source.name === b.source.name ? a.span.start - b.span.start : a.source.name < b.source.name ? -1 : 1;
}
