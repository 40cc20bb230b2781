import { Unknown, type Cause } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import { jsonMember, type JsonNode } from '../source/index.ts';
import { compileCondition, type CompiledCondition } from './compile-condition.ts';
import { compileValue } from './compile-expression.ts';
import type { Rule } from './condition.ts';
import type { Context } from './context.ts';
import type { RelatedQuery } from './environment.ts';
import { causesOf, explain } from './explain.ts';
import { Subject, type Frame } from './frame.ts';
import { constant, type Operand } from './operand.ts';
import { findRelated } from './related.ts';
import type { Truth } from './truth.ts';
import { causesIn } from './values.ts';
import type { Reason } from './verdict.ts';

/** What auditIfNotExists and deployIfNotExists look for. */
export interface Existence {
  readonly type: Operand;
  readonly name: Operand | undefined;
  readonly kind: Operand | undefined;
  readonly resourceGroupName: Operand | undefined;
  readonly existenceScope: Operand | undefined;
  readonly condition: CompiledCondition | undefined;
}

/** The existence part of a rule; `undefined` where it has none. */
export function compileExistence({ details, existenceCondition }: Rule, context: Context): Existence | undefined {
  if (details?.kind !== 'object') return undefined;
  const part = (name: string): Operand | undefined => {
    const node: JsonNode | undefined = jsonMember(details, name)?.value;
    return node && compileValue(node, context);
  };
  const type = part('type');
  if (type === undefined) return undefined;
  const condition = existenceCondition && compileCondition(existenceCondition, context);
  return {
    type,
    name: part('name'),
    kind: part('kind'),
    resourceGroupName: part('resourceGroupName'),
    existenceScope: part('existenceScope') ?? constant('ResourceGroup'),
    condition,
  };
}

/** What was found: whether one of the related resources is as it has to be, or why that can't be told. */
export type Finding =
  | { readonly kind: 'truth'; readonly truth: Truth; readonly related: readonly Resource[]; readonly query: RelatedQuery }
  | { readonly kind: 'open'; readonly causes: readonly Cause[] }
  | { readonly kind: 'notCollected'; readonly type: string };

export function lookForRelated(existence: Existence, frame: Frame): Finding {
  const query = queryOf(existence, frame);
  if (Array.isArray(query)) return { kind: 'open', causes: query as readonly Cause[] };
  const { environment, primary } = frame;
  const asked = query as RelatedQuery;
  const related =
    environment.related?.(primary.resource, asked) ??
    (environment.graph && findRelated(environment.graph, primary.resource, asked));
  if (related === undefined || (related.length === 0 && !isCollected(asked.type, frame)))
    return { kind: 'notCollected', type: asked.type };
  return { kind: 'truth', truth: anyIsRight(existence, related, frame), related, query: asked };
}

/** Types of which only Azure itself makes resources: without a single one at hand, their absence means nothing. */
function isCollected(type: string, { environment }: Frame): boolean {
  const lower = type.toLowerCase();
  return environment.collected?.(lower) ?? !LIVE_ONLY.has(lower);
}

const LIVE_ONLY: ReadonlySet<string> = new Set([
  'microsoft.security/assessments',
  'microsoft.security/compliancestandards',
  'microsoft.security/complianceresults',
  'microsoft.guestconfiguration/guestconfigurationassignments',
]);

function queryOf(existence: Existence, frame: Frame): RelatedQuery | readonly Cause[] {
  const type = existence.type.get(frame);
  const name = existence.name?.get(frame);
  const kind = existence.kind?.get(frame);
  const resourceGroupName = existence.resourceGroupName?.get(frame);
  const existenceScope = existence.existenceScope?.get(frame);
  const all = [type, name, kind, resourceGroupName, existenceScope];
  if (all.some((value) => value instanceof Unknown)) return causesIn(all);
  return {
    type: asText(type) ?? '',
    name: asText(name),
    kind: asText(kind),
    resourceGroupName: asText(resourceGroupName),
    existenceScope: asText(existenceScope)?.toLowerCase() === 'subscription' ? 'subscription' : 'resourceGroup',
  };
}

function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function anyIsRight({ condition }: Existence, related: readonly Resource[], frame: Frame): Truth {
  let result: Truth = false;
  for (const resource of related) {
    const truth = condition === undefined ? true : condition.test(frame.related(new Subject(resource)));
    if (truth === true && resource.condition === true) return true;
    if (truth !== false) result = undefined;
  }
  return result;
}

/** Why none of the related resources will do: there is none, or what is wrong with each. */
export function explainMissing(
  { condition }: Existence,
  { related, query }: Finding & { kind: 'truth' },
  frame: Frame,
): readonly Reason[] {
  if (related.length === 0 || condition === undefined) {
    return [{ field: query.type, pointer: '', actual: undefined, operator: 'exists', expected: false }];
  }
  return related.flatMap((resource) => explain(condition, frame.related(new Subject(resource))));
}

export function causesOfMissing(
  { condition }: Existence,
  { related }: Finding & { kind: 'truth' },
  frame: Frame,
): readonly Cause[] {
  return related.flatMap((resource) => {
    const own = condition === undefined ? [] : causesOf(condition, frame.related(new Subject(resource)));
    return resource.condition === true ? own : [...own, ...resource.condition.causes];
  });
}
