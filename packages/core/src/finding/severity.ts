import type { Severity } from '../guardrails/index.ts';

/** From the mildest to the worst. */
export const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Whether a severity is as bad as the threshold, or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}
