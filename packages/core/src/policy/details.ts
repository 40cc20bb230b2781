import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import { typeOfAlias } from './aliases.ts';
import type { Change } from './change.ts';
import { compileText, compileValue } from './compile-expression.ts';
import type { Rule } from './condition.ts';
import type { Context } from './context.ts';
import type { Effect } from './effect.ts';
import { Field } from './field.ts';
import type { Frame } from './frame.ts';
import { literalOf } from './literal.ts';
import { computed, constant, type Operand } from './operand.ts';
import { record } from './values.ts';

/** What an effect carries out where a rule holds. */
export interface Details {
  /** The details with every expression evaluated that belongs to the rule, not to what is deployed later. */
  readonly evaluate: (frame: Frame) => Json;
  readonly changes: (frame: Frame) => readonly Change[];
}

export function compileDetails({ details }: Rule, effect: Effect | undefined, context: Context): Details {
  if (details === undefined) return { evaluate: () => null, changes: () => [] };
  const whole = compileDetail(details, context);
  const changes = changeNodes(details).flatMap((node) => compileChange(node, context));
  if (effect === 'modify') for (const change of changes) checkModifiable(change, context);
  return {
    evaluate: (frame) => whole.get(frame) ?? null,
    changes: (frame) => changes.flatMap((change) => change.of(frame)),
  };
}

/** Like any value, but for what is evaluated at another time: conditions, and templates to deploy. */
function compileDetail(node: JsonNode, context: Context): Operand {
  if (node.kind === 'string') return compileText(node.value, node, context);
  if (node.kind === 'array') {
    const items = node.items.map((item) => compileDetail(item, context));
    return computed((frame) => items.map((item) => item.get(frame) ?? null));
  }
  if (node.kind !== 'object') return constant(literalOf(node));
  const members = node.members.map(({ key, value }) => {
    const operand = LATER.has(key.toLowerCase()) ? constant(literalOf(value)) : compileDetail(value, context);
    return [key, operand] as const;
  });
  return computed((frame) => record(members.map(([key, operand]) => [key, operand.get(frame) ?? null] as const)));
}

const LATER: ReadonlySet<string> = new Set([
  'existencecondition',
  'condition',
  'deployment',
  'values',
  'constraintinfo',
  'templateinfo',
  'mutationinfo',
]);

/** The items of `append`, the operations of `modify`. */
function changeNodes(details: JsonNode): readonly JsonObject[] {
  const list = details.kind === 'object' ? jsonMember(details, 'operations')?.value : details;
  return list?.kind === 'array' ? list.items.flatMap((item) => (item.kind === 'object' ? [item] : [])) : [];
}

interface CompiledChange {
  readonly node: JsonObject;
  readonly field: Operand;
  readonly of: (frame: Frame) => readonly Change[];
}

function compileChange(node: JsonObject, context: Context): readonly CompiledChange[] {
  const part = (name: string): Operand | undefined => {
    const found = jsonMember(node, name)?.value;
    return found && compileValue(found, context);
  };
  const [field, value, condition, operation] = [part('field'), part('value'), part('condition'), part('operation')];
  if (field === undefined) return [];
  const { aliases } = context;
  const of = (frame: Frame): readonly Change[] => {
    const [name, met] = [field.get(frame), condition?.get(frame)];
    if (typeof name !== 'string' || met === false) return [];
    const steps = new Field(name, aliases).path(frame.subject.shape);
    const certain = !(met instanceof Unknown);
    return steps === undefined
      ? []
      : [{ operation: operationOf(operation?.get(frame)), field: name, steps, value: value?.get(frame) ?? null, certain }];
  };
  return [{ node, field, of }];
}

function operationOf(name: Json | undefined): Change['operation'] {
  const lower = typeof name === 'string' ? name.toLowerCase() : 'append';
  return lower === 'addorreplace' ? 'addOrReplace' : lower === 'add' || lower === 'remove' ? lower : 'append';
}

/** https://learn.microsoft.com/azure/governance/policy/concepts/effect-modify#modify-operations */
function checkModifiable({ field, node }: CompiledChange, context: Context): void {
  const name = field.constant;
  if (typeof name !== 'string' || !name.includes('/')) return;
  if (context.aliases.modifiable(name, typeOfAlias(name), undefined) !== false) return;
  const hint = '`az provider list --expand resourceTypes/aliases` shows which aliases are modifiable.';
  context.report('policy/not-modifiable', node, `The alias ${name} can't be changed by "modify".`, hint);
}
