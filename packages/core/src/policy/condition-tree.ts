import { Unknown } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import type { Span } from '../source/index.ts';
import { holdsFor, tally, type CompiledComparison, type CompiledCondition, type CompiledCount } from './compile-condition.ts';
import { written } from './explain.ts';
import type { Frame } from './frame.ts';
import type { Located } from './path.ts';
import type { Operator } from './rule.ts';
import type { Truth } from './truth.ts';

/** A condition with what it and each of its parts answered about a resource. */
export type ConditionTree = QuantifierTree | ComparisonTree;

export interface QuantifierTree {
  readonly kind: 'allOf' | 'anyOf' | 'not';
  readonly truth: Truth;
  readonly parts: readonly ConditionTree[];
}

export interface ComparisonTree {
  readonly kind: 'comparison';
  readonly truth: Truth;
  /** Where it stands in the definition. */
  readonly span: Span;
  /** What is compared, as the rule writes it: `field`, `value` or `count of ...`. */
  readonly subject: string;
  readonly operator: Operator;
  readonly expected: Json;
  /** What was found; several for an array field. */
  readonly found: readonly Found[];
  /** Of a count with a condition: each member, and what the condition says about it. */
  readonly members: readonly (Found & { readonly tree: ConditionTree })[];
}

export interface Found {
  readonly value: Json | undefined;
  /** `undefined` for what isn't a part of the resource. */
  readonly pointer: string | undefined;
}

/** What a policy looks at around a resource: the related resources it asks for, each with what was found in it. */
export interface RelatedTree {
  readonly type: string;
  readonly candidates: readonly { readonly resource: Resource; readonly tree: ConditionTree | undefined }[];
}

export function conditionTree(condition: CompiledCondition, frame: Frame): ConditionTree {
  switch (condition.kind) {
    case 'comparison':
      return comparisonTree(condition, frame);
    case 'not':
      return { kind: 'not', truth: condition.test(frame), parts: [conditionTree(condition.condition, frame)] };
    default:
      return {
        kind: condition.kind,
        truth: condition.test(frame),
        parts: condition.conditions.map((inner) => conditionTree(inner, frame)),
      };
  }
}

function comparisonTree(comparison: CompiledComparison, frame: Frame): ComparisonTree {
  const { source, operator, expected, left } = comparison;
  return {
    kind: 'comparison',
    truth: comparison.test(frame),
    span: source.span,
    subject: subjectOf(source.left),
    operator,
    expected: expected.get(frame) ?? null,
    found: foundBy(comparison, frame),
    members: left.kind === 'count' ? membersOf(left, frame) : [],
  };
}

function foundBy({ left }: CompiledComparison, frame: Frame): readonly Found[] {
  if (left.kind === 'value') return [{ value: left.operand.get(frame), pointer: undefined }];
  if (left.kind === 'count') {
    const { least, most } = tally(left, frame);
    const open = left.members(frame).find((member) => member.open);
    return [{ value: least === most ? least : (open?.value ?? undefined), pointer: undefined }];
  }
  const field = left.of(frame);
  return field instanceof Unknown ? [{ value: field, pointer: undefined }] : field.locate(frame, frame.subject).map(asFound);
}

function membersOf(count: CompiledCount, frame: Frame): ComparisonTree['members'] {
  const { where } = count;
  if (where === undefined) return [];
  return count.members(frame).flatMap((member) => {
    if (member.open) return [];
    holdsFor(count, member, frame);
    return [{ ...asFound(member), tree: conditionTree(where, frame) }];
  });
}

function asFound({ value, pointer }: Located): Found {
  return { value, pointer };
}

function subjectOf(left: CompiledComparison['source']['left']): string {
  if (left.kind === 'field') return left.text;
  if (left.kind === 'value') return written(left.node);
  return `count of ${subjectOf(left.over)}`;
}
