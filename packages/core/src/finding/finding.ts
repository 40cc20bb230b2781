import type { Cause } from '../arm/index.ts';
import type { Guardrail, Subject } from '../guardrails/index.ts';
import type { Json } from '../resource/index.ts';
import type { Location, Source } from '../source/index.ts';

/**
 * A guardrail that a resource breaks at one place (`fail`), or of which nobody can say so yet (`unknown`). What several
 * parameter files make of one declaration is one finding, with an occurrence for each file in which it holds.
 */
export interface Finding {
  readonly guardrail: Guardrail;
  readonly outcome: 'fail' | 'unknown';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** The template that was checked; the place itself may lie in one that it links to, or in a parameter file. */
  readonly template: Source;
  /** The first one; `occurrences` has all. */
  readonly resource: Subject;
  /** JSON pointer into the resource: the value judged, or its nearest ancestor that exists. */
  readonly pointer: string;
  readonly expected: string | undefined;
  /** The name of the property that isn't there but should be. */
  readonly missing: string | undefined;
  /** The value found; `undefined` where there is none, where it is a secret, and for objects, which hold more than was judged. */
  readonly actual: Json | undefined;
  /** The place holds a secret: its line isn't to be shown. */
  readonly secret: boolean;
  /** What the answer depends on, where it is unknown. */
  readonly causes: readonly Cause[];
  /** The first one of its occurrences. */
  readonly fingerprint: string;
  readonly occurrences: readonly Occurrence[];
  /** Where the value stands in the file that a person wrote. Looked up when asked for. */
  locate(): Location;
}

/** A finding under one set of parameters. */
export interface Occurrence {
  /** The parameter file; `undefined` for the template's own defaults. */
  readonly parameters: Source | undefined;
  readonly resourceId: string;
  readonly fingerprint: string;
}
