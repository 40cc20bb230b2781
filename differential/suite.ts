import type { Official } from './official.ts';

export interface DifferentialOptions {
  /** How many programs to generate. */
  readonly count: number;
  readonly seed: number;
  /** A CLI to ask; each process of it answers one request at a time. */
  readonly official: Official;
  /** Hears of each disagreement as it is found. */
  readonly report?: (found: Disagreement) => void;
}

/** Two engines that disagree about one program, shrunk to the part that matters. */
export interface Disagreement {
  /** What is different, in a few words, so that two programs with the same cause are seen as one. */
  readonly what: string;
  /** The shrunk program: an expression, or a template as JSON. */
  readonly program: string;
  readonly official: string;
  readonly ours: string;
}

export interface DifferentialResult {
  readonly programs: number;
  /** Of these, the official engine accepted so many. */
  readonly accepted: number;
  /** Ours is a true value where the official engine left an expression. */
  readonly knowsMore: number;
  readonly disagreements: readonly Disagreement[];
}

/** One kind of program; the `run` export of `expressions.ts` and `templates.ts`. */
export type Differential = (options: DifferentialOptions) => Promise<DifferentialResult>;
