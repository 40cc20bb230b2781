import type { Diagnostic } from '@azguard/core/source';

/** Mistakes that Azure finds when a deployment starts; its offline engine doesn't look for them (checked by asking it). */
const FOUND_BY_THE_SERVICE: ReadonlySet<string> = new Set([
  'arm/duplicate-resource',
  'arm/unknown-dependency',
  'arm/circular-dependency',
  'arm/bad-dependency',
]);

/** Our refusals that the official offline engine should share, each as `code message`. */
export function refusalsOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter((d) => d.severity === 'error' && !FOUND_BY_THE_SERVICE.has(d.code))
    .map((d) => `${d.code} ${d.message}`);
}

/** Whether the official engine left the inside of a nested deployment closed, and says so. */
export function leftClosed(diagnostics: readonly unknown[] | undefined): boolean {
  return diagnostics?.some((d) => String(d).includes('NestedDeploymentShortCircuited')) ?? false;
}
