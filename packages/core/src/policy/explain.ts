import { Unknown, type Cause } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import type { JsonNode } from '../source/index.ts';
import { isAboutKind } from './applicability.ts';
import {
  holdsFor,
  tally,
  type CompiledComparison,
  type CompiledCondition,
  type CompiledCount,
  type CompiledField,
  type CompiledOperand,
} from './compile-condition.ts';
import { Field } from './field.ts';
import type { Frame } from './frame.ts';
import { operation, opposite } from './operators.ts';
import type { Located } from './path.ts';
import type { Operator } from './rule.ts';
import type { Truth } from './truth.ts';
import type { Reason } from './verdict.ts';
import { Causes, hasUnknown, textOf } from './values.ts';

/**
 * The smallest set of conditions that made a condition what it is for a resource: all parts of a conjunction that holds, the
 * least of those that spoil one that doesn't. Conditions that only say which resources a rule is about are left out while
 * others remain.
 */
export function explain(condition: CompiledCondition, frame: Frame): readonly Reason[] {
  frame.refill();
  const explainer = new Explainer(frame);
  const found = explainer.reasons(condition);
  return found.length > 0 ? found : explainer.withKinds().reasons(condition);
}

/** What an unknown condition depends on. */
export function causesOf(condition: CompiledCondition, frame: Frame): readonly Cause[] {
  const causes = new Causes();
  frame.refill();
  new Explainer(frame, true).causes(condition, causes);
  if (causes.size === 0) causes.add({ kind: 'error', name: 'the rule costs more than is spent on one resource' });
  return causes.list();
}

class Explainer {
  private readonly frame: Frame;
  private readonly kinds: boolean;

  constructor(frame: Frame, kinds = false) {
    this.frame = frame;
    this.kinds = kinds;
  }

  withKinds(): Explainer {
    return new Explainer(this.frame, true);
  }

  reasons(condition: CompiledCondition): readonly Reason[] {
    const truth = condition.test(this.frame);
    switch (condition.kind) {
      case 'not':
        return this.reasons(condition.condition);
      case 'comparison':
        return !this.kinds && isAboutKind(condition.source) ? [] : this.comparison(condition, truth);
      default:
        return this.quantifier(condition, truth);
    }
  }

  private quantifier({ kind, conditions }: CompiledCondition & { kind: 'allOf' | 'anyOf' }, truth: Truth): readonly Reason[] {
    const deciding = conditions
      .filter((condition) => condition.test(this.frame) === truth)
      .map((condition) => this.reasons(condition));
    const oneIsEnough = truth !== undefined && truth === (kind === 'anyOf');
    return oneIsEnough ? least(deciding) : deciding.flat();
  }

  private comparison(comparison: CompiledComparison, truth: Truth): readonly Reason[] {
    const { left, source } = comparison;
    const form = formOf(comparison, truth, this.frame);
    if (left.kind === 'count') return this.count(left, comparison, form, truth);
    if (left.kind === 'value') {
      return [
        {
          field: written((source.left as { node: JsonNode }).node),
          pointer: undefined,
          actual: left.operand.get(this.frame),
          ...form,
        },
      ];
    }
    const field = left.of(this.frame);
    if (field instanceof Unknown)
      return [{ field: (source.left as { text: string }).text, pointer: undefined, actual: field, ...form }];
    const found = field.locate(this.frame, this.frame.subject).filter((at) => this.testAt(comparison, at) === truth);
    return found.map((at) => ({ field: field.text, pointer: at.pointer, actual: at.value, ...form, ...this.elsewhere() }));
  }

  /** What the comparison says about one of the values of its field. */
  private testAt({ operator, expected }: CompiledComparison, at: Located): Truth {
    if (at.open) return undefined;
    const test = operation(operator, expected.get(this.frame) ?? null);
    return typeof test === 'string' ? undefined : test(at.value);
  }

  private count(count: CompiledCount, { source }: CompiledComparison, form: Form, truth: Truth): readonly Reason[] {
    const field = count.field?.of(this.frame);
    const name =
      field === undefined
        ? written((source.left as { over: { node: JsonNode } }).over.node)
        : field instanceof Unknown
          ? ''
          : field.text;
    const members = count.members(this.frame);
    const wanted = truth === undefined ? undefined : true;
    const counted: Reason[] = [];
    for (const member of truth === undefined || asksForMany(form) ? members : []) {
      if (!this.frame.spend(1)) break;
      if (member.open || holdsFor(count, member, this.frame) !== wanted) continue;
      const because = count.where ? this.reasons(count.where) : [];
      const pointer = field === undefined ? undefined : member.pointer;
      counted.push({
        field: name,
        pointer,
        actual: member.value,
        ...form,
        ...(because.length > 0 ? { because } : {}),
        ...this.elsewhere(),
      });
    }
    if (counted.length > 0) return counted;
    const { least: certain, most } = tally(count, this.frame);
    const open = members.find((member) => member.open);
    const actual = certain === most ? certain : open?.value;
    const pointer = field instanceof Field ? field.listPointer(this.frame, this.frame.subject) : undefined;
    return [{ field: name, pointer, actual, ...form, ...this.elsewhere() }];
  }

  private elsewhere(): { readonly resource: Resource } | undefined {
    const { subject, primary } = this.frame;
    return subject === primary ? undefined : { resource: subject.resource };
  }

  causes(condition: CompiledCondition, causes: Causes): void {
    if (condition.test(this.frame) !== undefined) return;
    if (condition.kind === 'not') this.causes(condition.condition, causes);
    else if (condition.kind === 'comparison') this.comparisonCauses(condition, causes);
    else for (const inner of condition.conditions) this.causes(inner, causes);
  }

  private comparisonCauses(comparison: CompiledComparison, causes: Causes): void {
    const { left } = comparison;
    const expected = comparison.expected.get(this.frame) ?? null;
    causes.addFrom(expected);
    const test = operation(comparison.operator, expected);
    if (typeof test === 'string') causes.add({ kind: 'error', name: test });
    else if (left.kind === 'count') this.countCauses(left, causes);
    else for (const value of this.valuesOf(left)) if (test(value) === undefined) addCauses(value, expected, causes);
  }

  private countCauses(count: CompiledCount, causes: Causes): void {
    for (const member of count.members(this.frame)) {
      if (!this.frame.spend(1)) return;
      if (member.open) causes.addFrom(member.value);
      else if (count.where && holdsFor(count, member, this.frame) === undefined) this.causes(count.where, causes);
    }
  }

  private valuesOf(left: CompiledField | CompiledOperand): readonly (Json | undefined)[] {
    if (left.kind === 'value') return [left.operand.get(this.frame)];
    const field = left.of(this.frame);
    return field instanceof Unknown ? [field] : field.locate(this.frame, this.frame.subject).map(({ value }) => value);
  }
}

function addCauses(actual: Json | undefined, expected: Json, causes: Causes): void {
  if (hasUnknown(actual)) causes.addFrom(actual);
  else if (actual !== undefined && !hasUnknown(expected)) causes.add(notOrdered(actual, expected));
}

function notOrdered(actual: Json, expected: Json): Cause {
  return { kind: 'error', name: `Azure can't order ${typeName(actual)} and ${typeName(expected)}, so it refuses the request` };
}

function typeName(value: Json): string {
  if (Array.isArray(value)) return 'an array';
  return value === null ? 'null' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

interface Form {
  readonly operator: Operator;
  readonly expected: Json;
}

/** The comparison as it holds: `notEquals` where an `equals` doesn't. */
function formOf({ operator, expected }: CompiledComparison, truth: Truth, frame: Frame): Form {
  const right = expected.get(frame) ?? null;
  if (truth !== false) return { operator, expected: right };
  if (operator === 'exists') return { operator, expected: textOf(right)?.toLowerCase() !== 'true' };
  return { operator: opposite(operator) ?? operator, expected: right };
}

/** Whether a count holds because of the members that it counts, not because of those it doesn't. */
function asksForMany({ operator, expected }: Form): boolean {
  if (operator === 'greater' || operator === 'greaterOrEquals') return true;
  return operator === 'notEquals' ? Number(expected) === 0 : operator === 'equals' && Number(expected) > 0;
}

function least(all: readonly (readonly Reason[])[]): readonly Reason[] {
  const telling = all.filter((reasons) => reasons.length > 0);
  return (
    telling.reduce<readonly Reason[] | undefined>(
      (best, reasons) => (best === undefined || reasons.length < best.length ? reasons : best),
      undefined,
    ) ?? []
  );
}

/** A value of a rule as it is written. */
export function written(node: JsonNode): string {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'array') return `[${node.items.map(written).join(', ')}]`;
  return node.kind === 'object' ? '{...}' : node.kind === 'null' ? 'null' : String(node.value);
}
