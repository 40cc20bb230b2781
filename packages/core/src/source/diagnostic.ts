import type { Source, Span } from './source.ts';

/**
 * Something wrong with an input, at a place in it. Never an exception, never dropped.
 * `code` is stable and greppable (`json/unexpected-token`, `arm/unknown-function`); `hint` says what to do about it.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
  readonly hint?: string;
}
