import {
  judgePolicies,
  policyRows,
  type AssignedPolicy,
  type JudgeOptions,
  type PolicyAnswer,
  type PolicyRow,
} from '../policy/organisation/index.ts';
import type { Effect, Reason, Verdict } from '../policy/index.ts';
import { ResourceGraph, type Expansion } from '../resource/index.ts';
import { expectation } from './expectation.ts';
import type { Guardrail, Judgement, Severity } from './guardrail.ts';
import { shown } from './rule.ts';
import type { Answer } from './run.ts';

/** Policies in force as guardrails: the same findings and reports for both, and a row for each policy about how it fared. */
export class PolicyCheck {
  private readonly policies: readonly AssignedPolicy[];
  private readonly options: JudgeOptions;
  private readonly guardrails = new Map<AssignedPolicy, Map<Effect | undefined, Guardrail>>();
  private readonly seen: PolicyAnswer[] = [];

  constructor(policies: readonly AssignedPolicy[], options: JudgeOptions) {
    this.policies = policies;
    this.options = options;
  }

  /** Judges what a template deploys; those who are exempt have no answer, and count as exempt. */
  *answers(expansion: Expansion): Generator<Answer> {
    const environment = { mode: 'request', ...this.options.environment } as const;
    const answers = judgePolicies(new ResourceGraph(expansion.resources), this.policies, { ...this.options, environment });
    for (const answer of answers) {
      this.seen.push(answer);
      if (answer.exemption === undefined) yield* this.asAnswers(answer);
    }
  }

  /** How each policy fared over all that was judged so far. */
  rows(): readonly PolicyRow[] {
    return policyRows(this.policies, this.seen);
  }

  private *asAnswers({ policy, resource, verdict }: PolicyAnswer): Generator<Answer> {
    const guardrail = this.guardrailOf(policy, verdict.effect);
    for (const judgement of judgementsOf(verdict))
      yield { guardrail, judgement: { subject: judgement.resource ?? resource, ...judgement.told } };
  }

  private guardrailOf(policy: AssignedPolicy, effect: Effect | undefined): Guardrail {
    const byEffect = this.guardrails.get(policy) ?? new Map<Effect | undefined, Guardrail>();
    this.guardrails.set(policy, byEffect);
    const guardrail = byEffect.get(effect) ?? asGuardrail(policy, effect);
    byEffect.set(effect, guardrail);
    return guardrail;
  }
}

interface Told {
  readonly resource: Reason['resource'];
  readonly told: Omit<Judgement, 'subject'>;
}

function judgementsOf({ outcome, effect, reasons, causes }: Verdict): readonly Told[] {
  if (outcome === 'notApplicable' || outcome === 'notAssessed') return [];
  if (outcome === 'pass') return [{ resource: undefined, told: { outcome, pointer: '' } }];
  const places = shown(reasons);
  if (outcome === 'unknown')
    return [{ resource: places.at(-1)?.resource, told: { outcome, pointer: pointerOf(places.at(-1)), causes } }];
  // A policy may break on what isn't in the resource at all, such as a related one that is missing.
  if (places.length === 0)
    return [{ resource: undefined, told: { outcome, pointer: '', detail: 'what it asks for is not there' } }];
  return places.map((reason) => ({
    resource: reason.resource,
    told: { outcome, pointer: pointerOf(reason), actual: reason.actual, ...observed(reason, effect) },
  }));
}

/** What is said about something that isn't there; about what is, the value says it. */
function observed(reason: Reason, effect: Effect | undefined): Pick<Judgement, 'detail' | 'expected'> {
  if (reason.actual !== undefined) return { expected: expectation(reason) };
  const asksForRelated = effect === 'auditIfNotExists' || effect === 'deployIfNotExists';
  if (asksForRelated && reason.pointer === '') return { detail: `there is no ${reason.field}` };
  return { detail: `${reason.field.slice(reason.field.lastIndexOf('/') + 1)} is not set`, expected: expectation(reason) };
}

function pointerOf(reason: Reason | undefined): string {
  return reason?.pointer === '/type' ? '' : (reason?.pointer ?? '');
}

function asGuardrail(policy: AssignedPolicy, effect: Effect | undefined): Guardrail {
  const { title, definition, assignment, referenceId, message, groups } = policy;
  const enforced = assignment?.enforced !== false;
  const name = referenceId ?? definition?.name ?? title;
  return {
    id: ['policy', assignment?.name, name].filter((part) => part !== undefined).join('/'),
    title: title.replace(/\.$/, ''),
    severity: severityOf(effect, enforced),
    why: message ?? definition?.description ?? title,
    fix: fixFor(effect, enforced),
    controls: groups,
    ...(definition?.policyType === 'BuiltIn' && definition.name !== undefined ? { builtin: definition.name } : {}),
    examples: { bad: [], good: [] },
  };
}

/** By what follows: a deployment that is refused, a resource that is reported, one that Azure mends by itself. */
function severityOf(effect: Effect | undefined, enforced: boolean): Severity {
  if (effect === 'deny') return enforced ? 'high' : 'medium';
  return effect === 'modify' || effect === 'append' || effect === 'deployIfNotExists' ? 'low' : 'medium';
}

function fixFor(effect: Effect | undefined, enforced: boolean): string {
  switch (effect) {
    case 'deny':
      return enforced
        ? 'Change it: Azure refuses the deployment as it is.'
        : 'Change it: Azure will refuse it once the assignment is enforced.';
    case 'modify':
    case 'append':
      return 'Azure changes it while deploying. Write it into the template, so that it says what is deployed.';
    case 'deployIfNotExists':
      return 'Azure deploys what is missing afterwards. Write it into the template, so that it says what is deployed.';
    default:
      return 'Change it, or ask for an exemption: Azure reports it as not compliant.';
  }
}
