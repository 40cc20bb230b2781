import type { Location } from '../source/index.ts';
import type { Finding } from './finding.ts';

/** A decision that a finding is accepted for a while: by whom, why and until when. */
export interface Suppression {
  /** Beside the resource, in the configuration, or because it was there when a baseline was taken. */
  readonly kind: 'inline' | 'configuration' | 'baseline';
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly expires?: string;
  /** Where it is written; a baseline has no place worth showing. */
  readonly location?: Location;
}

/** A finding that somebody accepted. It doesn't fail a check, but it is still reported. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: Suppression;
}

/** A suppression that is written down once for many resources. What is absent leaves nothing out. */
export interface SuppressionRule extends Suppression {
  readonly kind: 'configuration';
  readonly location: Location;
  /** An id, `storage/*`, or what another tool calls it. */
  readonly guardrail: string;
  /** Names of template files, `infra/legacy/*`; `*` stands for anything. */
  readonly path?: string;
  /** Ids or names of resources, likewise. */
  readonly resource?: string;
}

/** Whether a day (`2027-01-31`) exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a suppression no longer holds; without a date of today nothing is known to have expired. */
export function hasExpired({ expires }: Suppression, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && expires < today;
}
