import type { Diagnostic, Source, Span } from '../../source/index.ts';

/**
 * A diagnostic with one of Bicep's own codes, so that what is known about the code elsewhere helps here too
 * (https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-core-diagnostics).
 */
export function bicepError(source: Source, span: Span, code: string, message: string): Diagnostic {
  return { code, severity: 'error', message, source, span };
}

export function bicepWarning(source: Source, span: Span, code: string, message: string): Diagnostic {
  return { code, severity: 'warning', message, source, span };
}
