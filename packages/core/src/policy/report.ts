import type { Diagnostic, Source, Span } from '../source/index.ts';

/** Takes what is wrong with a definition, at a place in it. */
export type Report = (code: string, at: Span, message: string, hint?: string, severity?: Diagnostic['severity']) => void;

/** Collects reports as diagnostics of one source. */
export function reportInto(diagnostics: Diagnostic[], source: Source): Report {
  return (code, at, message, hint, severity = 'error') => {
    const span = { start: at.start, end: at.end };
    diagnostics.push({ code, severity, message, source, span, ...(hint === undefined ? {} : { hint }) });
  };
}
