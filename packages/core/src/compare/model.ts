import type { Severity, Subject } from '../guardrails/index.ts';
import type { Diagnostic, Location, Source } from '../source/index.ts';

/** What one template becomes with one parameter file. */
export interface Environment {
  /** `production`, from `x.parameters.production.json`. */
  readonly name: string;
  readonly parameters: Source;
}

/** Something security-relevant that isn't the same in every environment. */
export interface Difference {
  /** Id of the guardrail whose answer differs, or `securityRules`. */
  readonly guardrail: string;
  readonly severity: Severity | undefined;
  /** `Rule administration of nsg-web`, or the title of the guardrail. */
  readonly title: string;
  /** `unknown` where an environment depends on what isn't known: it may differ. */
  readonly outcome: 'differs' | 'unknown';
  readonly resource: Subject;
  /** What holds in each environment, in the order of the environments. */
  readonly states: readonly State[];
  /** Parameters that make the difference: another value for one of them alone changes what is observed. */
  readonly causes: readonly ParameterCause[];
  /** Where the value of the first environment that has one stands. */
  locate(): Location;
}

export interface State {
  readonly environment: Environment;
  readonly text: string;
}

export interface ParameterCause {
  readonly name: string;
  /** Where each parameter file gives it a value; a file that is absent leaves it to the template. */
  readonly places: readonly Location[];
}

/** A template in all its environments. */
export interface Comparison {
  readonly template: Source;
  readonly environments: readonly Environment[];
  readonly differences: readonly Difference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is observed under one set of parameters, at one place of the template. */
export interface Observation {
  /** The same in every environment. */
  readonly key: string;
  /** Of the declaration that it is about; `undefined` for the template as a whole. */
  readonly place: string | undefined;
  readonly guardrail: string;
  readonly severity: Severity | undefined;
  readonly title: string;
  readonly resource: Subject;
  readonly pointer: string;
  /** Named values: those that are the same everywhere aren't shown. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export interface Fact {
  readonly text: string;
  /** Equal for what is the same, whatever it is called there. */
  readonly value: string;
  readonly known: boolean;
}

/** The id under which differences of network security rules are reported and allowed. */
export const securityRules = 'network/security-rules';
