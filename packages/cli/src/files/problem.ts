import { Source, type Diagnostic } from '@azguard/core/source';

/** Something wrong with a file as a whole. */
export function problem(
  name: string,
  code: string,
  message: string,
  hint: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code, severity, message, hint, source: new Source(name, ''), span: { start: 0, end: 0 } };
}

export function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
