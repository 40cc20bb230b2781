import type { Cause } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import type { Effect } from './effect.ts';
import type { Operator } from './rule.ts';

/**
 * What a policy says about a resource. `unknown`: it depends on values that aren't known. `notApplicable`: it isn't about
 * such a resource. `notAssessed`: what it would need can't be had here.
 */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'notApplicable' | 'notAssessed';

export interface Verdict {
  readonly outcome: Outcome;
  /** What follows a fail; `undefined` where the effect is a parameter that nobody gave. */
  readonly effect: Effect | undefined;
  /** The conditions that decided a fail, or those that leave it unknown. */
  readonly reasons: readonly Reason[];
  /** What an unknown verdict depends on. */
  readonly causes: readonly Cause[];
  /** Why it isn't assessed, in plain words. */
  readonly detail?: string;
}

/** One condition, in the form in which it holds (or doesn't), with what it found. */
export interface Reason {
  /** The field or the value that was looked at, as the rule writes it. */
  readonly field: string;
  /** Where it stands in the resource; of what is absent, its nearest ancestor. `undefined` for what isn't a part of it. */
  readonly pointer: string | undefined;
  /** `undefined`: there is nothing. */
  readonly actual: Json | undefined;
  readonly operator: Operator;
  readonly expected: Json;
  /** The resource that `pointer` leads into, if it isn't the one that was judged. */
  readonly resource?: Resource;
  /** For a member that was counted: why it counts. */
  readonly because?: readonly Reason[];
}
