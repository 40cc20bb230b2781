import { writtenPlace, type Diagnostic, type Source, type Span } from '../source/index.ts';

/** Collects diagnostics, each once: a mistake inside a loop is one mistake. */
export class Problems {
  readonly diagnostics: Diagnostic[] = [];
  private muted = false;
  private readonly seen = new Set<string>();

  error(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.report('error', code, source, span, message, hint);
  }

  warn(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.report('warning', code, source, span, message, hint);
  }

  info(code: string, source: Source, span: Span, message: string, hint?: string): void {
    this.report('info', code, source, span, message, hint);
  }

  /** Runs something whose problems don't matter. */
  quietly<T>(run: () => T): T {
    return this.whileMuted(true, run);
  }

  /** Runs something whose problems matter also where those of everything around it don't. */
  aloud<T>(run: () => T): T {
    return this.whileMuted(false, run);
  }

  private whileMuted<T>(muted: boolean, run: () => T): T {
    const before = this.muted;
    this.muted = muted;
    const result = run();
    this.muted = before;
    return result;
  }

  add(diagnostic: Diagnostic): void {
    if (this.muted) return;
    const { code, source, span } = diagnostic;
    const key = `${code} ${source.name} ${span.start} ${span.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.diagnostics.push(source.written ? { ...diagnostic, ...writtenPlace(diagnostic) } : diagnostic);
  }

  private report(severity: Diagnostic['severity'], code: string, source: Source, at: Span, message: string, hint?: string): void {
    const span = { start: at.start, end: at.end };
    this.add({ code, severity, message, source, span, ...(hint === undefined ? {} : { hint }) });
  }
}
