import type { Initiative } from '../initiative.ts';
import type { AssignedPolicy } from './assigned-policy.ts';
import type { PolicyAnswer } from './judge.ts';
import type { Assignment } from './model.ts';

/** How a policy fared over all resources that were judged. */
export type PolicyState =
  /** Some resource breaks it. */
  | 'failed'
  /** None breaks it, and of some nobody can say yet. */
  | 'unknown'
  /** Every resource that it is about keeps it. */
  | 'passed'
  /** All that break it are exempt. */
  | 'exempt'
  /** It is about nothing that is here. */
  | 'notApplicable'
  /** What it needs can't be had offline. */
  | 'notAssessed'
  /** A person attests to it. */
  | 'manual';

export interface PolicyRow {
  readonly policy: AssignedPolicy;
  readonly state: PolicyState;
  readonly passed: number;
  readonly failed: number;
  readonly exempt: number;
  readonly unknown: number;
  /** Why it wasn't assessed. */
  readonly reason: string | undefined;
}

/** A control of an initiative with the states of its policies. */
export interface ControlRow {
  readonly name: string;
  readonly title: string | undefined;
  readonly category: string | undefined;
  readonly states: { readonly [state in PolicyState]: number };
}

/** One row a policy, in their order: what is known about each, and why not more. */
export function policyRows(policies: readonly AssignedPolicy[], answers: Iterable<PolicyAnswer>): readonly PolicyRow[] {
  const byPolicy = new Map<AssignedPolicy, PolicyAnswer[]>(policies.map((policy) => [policy, []]));
  for (const answer of answers) byPolicy.get(answer.policy)?.push(answer);
  return [...byPolicy].map(([policy, own]) => row(policy, own));
}

/** The policies of one initiative, by one assignment. */
export interface InitiativeRows {
  readonly initiative: Initiative;
  readonly assignment: Assignment | undefined;
  readonly rows: readonly PolicyRow[];
  /** All of its controls; one without any policy has no state at all. */
  readonly controls: readonly ControlRow[];
}

/** The initiatives among some policies, each once for every assignment of it. */
export function initiativeRows(rows: readonly PolicyRow[]): readonly InitiativeRows[] {
  const byInitiative = new Map<Initiative, Map<Assignment | undefined, PolicyRow[]>>();
  for (const one of rows) {
    const { initiative, assignment } = one.policy;
    if (initiative === undefined) continue;
    const assigned = byInitiative.get(initiative) ?? new Map<Assignment | undefined, PolicyRow[]>();
    byInitiative.set(initiative, assigned);
    const own = assigned.get(assignment) ?? [];
    assigned.set(assignment, own);
    own.push(one);
  }
  return [...byInitiative].flatMap(([initiative, assigned]) =>
    [...assigned].map(([assignment, own]) => ({ initiative, assignment, rows: own, controls: controlsOf(initiative, own) })),
  );
}

function controlsOf({ groups }: Initiative, rows: readonly PolicyRow[]): readonly ControlRow[] {
  return groups.map(({ name, displayName, category }) => {
    const own = rows.filter(({ policy }) => policy.groups.some((group) => group.toLowerCase() === name.toLowerCase()));
    return { name, title: displayName, category, states: countStates(own) };
  });
}

export function countStates(rows: readonly PolicyRow[]): ControlRow['states'] {
  const counts = { failed: 0, unknown: 0, passed: 0, exempt: 0, notApplicable: 0, notAssessed: 0, manual: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function row(policy: AssignedPolicy, answers: readonly PolicyAnswer[]): PolicyRow {
  const count = (outcome: string, exempt: boolean): number =>
    answers.filter(({ verdict, exemption }) => verdict.outcome === outcome && (exemption !== undefined) === exempt).length;
  const counts = {
    passed: count('pass', false) + count('pass', true),
    failed: count('fail', false),
    exempt: count('fail', true) + count('unknown', true),
    unknown: count('unknown', false),
  };
  const why = policy.missing ?? answers.find(({ verdict }) => verdict.outcome === 'notAssessed')?.verdict.detail;
  return { policy, ...counts, ...stateOf(policy, counts, why) };
}

function stateOf(
  policy: AssignedPolicy,
  { passed, failed, exempt, unknown }: Pick<PolicyRow, 'passed' | 'failed' | 'exempt' | 'unknown'>,
  why: string | undefined,
): Pick<PolicyRow, 'state' | 'reason'> {
  if (failed > 0) return { state: 'failed', reason: undefined };
  if (policy.class === 'manual') return { state: 'manual', reason: 'a person attests to it' };
  const byClass = policy.class && NOT_OFFLINE[policy.class];
  if (byClass !== undefined) return { state: 'notAssessed', reason: byClass };
  if (unknown > 0) return { state: 'unknown', reason: undefined };
  if (why !== undefined) return { state: 'notAssessed', reason: why };
  if (exempt > 0) return { state: 'exempt', reason: undefined };
  return { state: passed > 0 ? 'passed' : 'notApplicable', reason: undefined };
}

/** What no template tells, by class of policy. */
const NOT_OFFLINE: { readonly [policyClass in NonNullable<AssignedPolicy['class']>]?: string } = {
  static: 'Microsoft attests to it for its own platform',
  dataPlane: 'it looks inside a service',
  guestConfiguration: 'it looks inside machines',
  assessment: 'it repeats what Microsoft Defender for Cloud found',
};
