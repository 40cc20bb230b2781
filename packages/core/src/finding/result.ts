import type { Cause } from '../arm/index.ts';
import type { PolicyRow } from '../policy/organisation/index.ts';
import type { Resource } from '../resource/index.ts';
import type { Diagnostic, Source } from '../source/index.ts';
import type { Finding } from './finding.ts';
import type { Suppressed } from './suppression.ts';

/** What a check found out, and how much of it could be found out. */
export interface CheckResult {
  /** The templates that were checked, each with the parameter files that it was checked with. */
  readonly templates: readonly CheckedTemplate[];
  /** Every resource under every set of parameters. */
  readonly resources: readonly Resource[];
  /** Guardrails that are broken, in the order of the templates and of the places in them. */
  readonly findings: readonly Finding[];
  /** Guardrails of which nobody can say yet whether they are. */
  readonly unknowns: readonly Finding[];
  /** What somebody accepted, out of both. */
  readonly suppressed: readonly Suppressed[];
  /** What is wrong with the inputs themselves, each once. */
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
  /** How each policy of an organisation or of Azure fared, where they were judged as well. */
  readonly policies?: readonly PolicyRow[];
  /** What of Azure's own data they were judged with. */
  readonly catalog?: CatalogInfo;
}

/** Names a state of what Azure publishes: aliases, built-in policies. */
export interface CatalogInfo {
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  /** SHA-256. */
  readonly checksum: string;
}

export interface CheckedTemplate {
  readonly template: Source;
  readonly parameters: readonly Source[];
}

/**
 * How much was judged. A resource counts once, under however many sets of parameters it was judged, and as undecided when
 * one of its answers is unknown under one of them.
 */
export interface Coverage {
  readonly resources: number;
  /** Every guardrail that applies has an answer. */
  readonly judged: number;
  /** At least one guardrail has none. */
  readonly undecided: number;
  /** No guardrail applies to them. */
  readonly unguarded: number;
  /** Answers of one guardrail about one resource under one set of parameters. */
  readonly answers: { readonly pass: number; readonly fail: number; readonly unknown: number };
  /** What the undecided resources depend on, and how many of them, the most frequent first. */
  readonly causes: readonly { readonly cause: Cause; readonly resources: number }[];
}
