import type { Cause } from '../../arm/index.ts';
import { ResourceGraph, type Resource } from '../../resource/index.ts';
import { applyChanges } from '../change.ts';
import type { Environment } from '../environment.ts';
import { allOf, not, type Truth } from '../truth.ts';
import type { Verdict } from '../verdict.ts';
import type { AssignedPolicy } from './assigned-policy.ts';
import { lastSegment } from './fields.ts';
import type { Exemption, Hierarchy } from './model.ts';
import { isWithin, normal } from './scope.ts';
import { isSelected } from './selectors.ts';

/** What one policy in force says about one resource. */
export interface PolicyAnswer {
  readonly policy: AssignedPolicy;
  readonly resource: Resource;
  readonly verdict: Verdict;
  /** What exempts the resource from the policy, whatever the verdict. */
  readonly exemption: Exemption | undefined;
}

export interface JudgeOptions {
  readonly exemptions?: readonly Exemption[];
  readonly hierarchy?: Hierarchy;
  /** Where resources are whose ids aren't known. */
  readonly scope?: string | undefined;
  /** Milliseconds since 1970: exemptions expire. */
  readonly now: number;
  readonly environment?: Environment;
}

/**
 * Judges resources by policies in force, in Azure's order: what `append` and `modify` change is changed before the other
 * policies look. A policy that isn't about a resource has no answer about it.
 * https://learn.microsoft.com/azure/governance/policy/concepts/effect-basics#order-of-evaluation
 */
export function* judgePolicies(
  graph: ResourceGraph,
  policies: readonly AssignedPolicy[],
  options: JudgeOptions,
): Generator<PolicyAnswer> {
  const judge = new PolicyJudge(graph, policies, options);
  for (const policy of policies) yield* judge.answers(policy);
}

class PolicyJudge {
  private readonly graph: ResourceGraph;
  private readonly options: JudgeOptions;
  private readonly exemptions: readonly Exemption[];
  private readonly changed = new Map<Resource, Resource>();

  constructor(graph: ResourceGraph, policies: readonly AssignedPolicy[], options: JudgeOptions) {
    this.graph = graph;
    this.options = options;
    this.exemptions = (options.exemptions ?? []).filter(({ expiresOn }) => expiresOn === undefined || expiresOn > options.now);
    for (const policy of policies) if (policy.assignment?.enforced !== false) this.change(policy);
  }

  *answers(policy: AssignedPolicy): Generator<PolicyAnswer> {
    if (policy.missing !== undefined) return;
    for (const resource of this.candidates(policy)) {
      const verdict = this.verdict(policy, resource);
      if (verdict.outcome === 'notApplicable') continue;
      yield { policy, resource, verdict, exemption: this.exemptionOf(policy, resource) };
    }
  }

  private candidates({ types }: AssignedPolicy): readonly Resource[] {
    return types?.flatMap((type) => this.graph.ofType(type)) ?? this.graph.resources;
  }

  private change(policy: AssignedPolicy): void {
    if (policy.missing !== undefined) return;
    for (const resource of this.candidates(policy)) {
      const compiled = policy.compiled(resource);
      if (compiled === undefined || !compiled.changesResources || this.applies(policy, resource) !== true) continue;
      if (this.exemptionOf(policy, resource) !== undefined) continue;
      const before = this.changed.get(resource) ?? resource;
      const after = applyChanges(before, compiled.changes(before, this.environment(policy)));
      if (after !== before) this.changed.set(resource, after);
    }
  }

  private verdict(policy: AssignedPolicy, resource: Resource): Verdict {
    const applies = this.applies(policy, resource);
    if (applies === false) return NOT_APPLICABLE;
    const compiled = policy.compiled(resource);
    if (compiled === undefined) return dependsOn('the location that an override asks for');
    const subject = compiled.changesResources ? resource : (this.changed.get(resource) ?? resource);
    const verdict = compiled.evaluate(subject, this.environment(policy));
    if (applies === true || verdict.outcome === 'notApplicable') return verdict;
    if (this.isPlaced(policy, resource) !== undefined) return dependsOn('what a resource selector asks for');
    return { ...NOT_APPLICABLE, outcome: 'notAssessed', detail: this.whyNotPlaced(policy, resource) };
  }

  private whyNotPlaced({ assignment }: AssignedPolicy, { id }: Resource): string {
    if (!isKnown(id) && this.options.scope === undefined) return 'nobody says where the template is deployed';
    return `only the hierarchy of management groups tells whether it is in ${lastSegment(assignment!.scope)}`;
  }

  /** Whether the assignment of a policy reaches a resource. */
  private applies(policy: AssignedPolicy, resource: Resource): Truth {
    const { assignment } = policy;
    if (assignment === undefined) return true;
    const { selectors } = assignment;
    return allOf([this.isPlaced(policy, resource), isSelected(selectors, resource)], (truth) => truth);
  }

  private isPlaced({ assignment }: AssignedPolicy, resource: Resource): Truth {
    if (assignment === undefined) return true;
    const { scope, notScopes } = assignment;
    return allOf([this.within(resource, scope), ...notScopes.map((one) => not(this.within(resource, one)))], (truth) => truth);
  }

  /** By the resource's id; where that isn't known, or not where its subscription is, by the scope that everything is deployed to. */
  private within({ id }: Resource, scope: string): Truth {
    const { hierarchy = NOBODY, scope: at } = this.options;
    const known = isKnown(id) ? isWithin(id, scope, hierarchy) : undefined;
    return known ?? (at === undefined ? undefined : isWithin(at, scope, hierarchy));
  }

  private exemptionOf(policy: AssignedPolicy, resource: Resource): Exemption | undefined {
    return this.exemptions.find(
      (exemption) =>
        isFrom(exemption, policy) &&
        this.within(resource, exemption.scope) === true &&
        isSelected(exemption.selectors, resource) === true,
    );
  }

  private environment({ assignment, definition, initiative, referenceId }: AssignedPolicy): Environment {
    if (assignment === undefined) return { ...this.options.environment, graph: this.graph };
    const policy = {
      assignmentId: assignment.id,
      definitionId: definition?.id ?? null,
      setDefinitionId: initiative?.id ?? null,
      definitionReferenceId: referenceId ?? null,
    };
    return { ...this.options.environment, graph: this.graph, policy };
  }
}

/** Whether an exemption is about a policy. */
function isFrom({ from, referenceIds }: Exemption, { assignment, definition, initiative, referenceId }: AssignedPolicy): boolean {
  if (assignment === undefined) return false;
  const member = referenceIds.length === 0 || referenceIds.some((id) => id.toLowerCase() === referenceId?.toLowerCase());
  if ('assignment' in from) return member && normal(assignment.id) === normal(from.assignment);
  const names = [definition?.id, definition?.name, initiative?.id, initiative?.name, assignment.definition];
  return member && names.some((name) => name?.toLowerCase() === from.definition);
}

/** Parts of an id that aren't known appear as `[expression]`. */
function isKnown(id: string): boolean {
  return id.startsWith('/') && !id.includes('[');
}

function dependsOn(name: string): Verdict {
  const causes: readonly Cause[] = [{ kind: 'context', name }];
  return { outcome: 'unknown', effect: undefined, reasons: [], causes };
}

const NOT_APPLICABLE: Verdict = { outcome: 'notApplicable', effect: undefined, reasons: [], causes: [] };
const NOBODY: Hierarchy = { parents: new Map() };
