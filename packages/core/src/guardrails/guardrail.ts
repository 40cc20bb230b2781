import type { Cause } from '../arm/index.ts';
import type { PolicyRule } from '../policy/index.ts';
import type { Expansion, Json, Origin, Resource, ResourceGraph } from '../resource/index.ts';
import type { Example } from './example.ts';

/** By exposure and impact: `critical` is open to anyone today, `high` one mistake away from it, `medium` a missing layer, `low` good practice. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/**
 * One guardrail: what must hold, why, and how to make it hold. Its condition is one of three forms. `rule` is Azure Policy,
 * so that the same condition gates a pull request, judges the live estate and can be deployed to Azure. Its last condition is
 * the one that is shown to be broken; those before it say when it matters. `judge` is for what the policy language can't say
 * about one resource and its neighbours; `template` for what only the template shows.
 */
export interface Guardrail extends Partial<Condition> {
  /** `<service>/<name>`: the path of its file. */
  readonly id: string;
  /** A sentence that is true where the guardrail holds. */
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
  /** What a reader has to know beyond that: defaults by API version, retired services, where Microsoft's built-in differs. */
  readonly note?: string;
  /** `cis-6.0/9.3.6` (CIS Microsoft Azure Foundations Benchmark), `mcsb-1/DP-3`, `mcsb-2/DP-3` (Microsoft cloud security benchmark). */
  readonly controls?: readonly string[];
  /** What other tools call it; each is accepted wherever an id of a guardrail is. */
  readonly peers?: readonly string[];
  /** Id of the equal built-in Azure Policy definition. */
  readonly builtin?: string;
  readonly parameters?: { readonly [name: string]: Parameter };
  /** The values that are looked at are secrets: they are never shown. */
  readonly secret?: true;
  /** Literal values that mend it, by pointer: what `expected` shows and what a fix writes. */
  readonly set?: { readonly [pointer: string]: Json };
  readonly examples: Examples;
}

export interface Condition {
  readonly rule: PolicyRule;
  readonly judge: Judge;
  readonly template: (expansion: Expansion, parameters: ParameterValues) => Iterable<Judgement>;
}

/** A typed function over one resource of the given types (in lower case; absent: any) and the graph it stands in. */
export interface Judge {
  readonly types?: readonly string[] | undefined;
  readonly judge: (resource: Resource, graph: ResourceGraph, parameters: ParameterValues) => Iterable<Judgement>;
}

/** As Azure Policy declares parameters, so that a rule can be deployed with them. */
export interface Parameter {
  readonly type: 'String' | 'Array' | 'Object' | 'Boolean' | 'Integer';
  readonly defaultValue: Json;
  readonly metadata: { readonly description: string };
}

export type ParameterValues = { readonly [name: string]: Json };

/** What a judgement is about: a resource, or a template as the deployment that it is. */
export type Subject = Pick<Resource, 'id' | 'type' | 'name'> & { readonly origin: Origin };

/** What a guardrail found at one place. A resource without any judgement is one that the guardrail doesn't apply to. */
export interface Judgement {
  readonly outcome: 'pass' | 'fail' | 'unknown';
  readonly subject: Subject;
  /** JSON pointer into the subject: the value judged, or its nearest ancestor that exists. */
  readonly pointer: string;
  /** The value found; `undefined` where there is none. */
  readonly actual?: Json | undefined;
  readonly expected?: string | undefined;
  /** The rest of "..., but ...": for what `actual` and `pointer` alone don't tell. */
  readonly detail?: string | undefined;
  /** What the answer depends on when it is unknown. */
  readonly causes?: readonly Cause[] | undefined;
}

/** The examples are the tests, the documentation and the help in reports. */
export interface Examples {
  /** Values of the guardrail's parameters that the examples are judged with; default: the defaults. */
  readonly values?: ParameterValues;
  /** Each fails exactly at the given places (pointer, or `name#pointer` where several resources take part). */
  readonly bad: readonly { readonly at: string | readonly string[]; readonly in: Example }[];
  readonly good: readonly Example[];
  /** Left out where replacing the value at the first bad place by an unknown one shows it. */
  readonly unknown?: readonly Example[];
}
