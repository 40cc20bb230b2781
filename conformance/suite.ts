/** What one conformance suite found. Every figure is printed as `suite: figure value`. */
export interface SuiteResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, string | number>>;
  readonly passed: number;
  readonly failed: number;
  /** Differences that are known and explained; they count as passed. */
  readonly deviations: readonly { readonly what: string; readonly reason: string }[];
}

/** A suite measures against one public corpus, below the given folder. It is the `suite` export of its file. */
export type Suite = (corpus: string) => Promise<SuiteResult>;

/** A suite that could not run because its part of the corpus isn't there. */
export class Skipped extends Error {}
