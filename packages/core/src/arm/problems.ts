import type { Diagnostic, Source, Span } from '../source/index.ts';

/** Collects diagnostics, each once: a mistake inside a loop is one mistake. */
export class Problems {
  readonly diagnostics: Diagnostic[] = [];
  private readonly seen = new Set<string>();

  error(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.add('error', code, source, span, message, hint);
  }

  warn(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.add('warning', code, source, span, message, hint);
  }

  info(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.add('info', code, source, span, message, hint);
  }

  private add(severity: Diagnostic['severity'], code: string, source: Source, span: Span, message: string, hint?: string): void {
    const key = `${code} ${source.name} ${span.start} ${span.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.diagnostics.push({ code, severity, message, source, span, ...(hint === undefined ? {} : { hint }) });
  }
}
