import { decoratorCall } from '../semantics/lookup.ts';
import type { Decorator } from '../syntax/index.ts';
import type { Lowering } from './expressions.ts';
import type { Flag, Modifiers } from './type-expressions.ts';
import { boolean, member, merge, object, text, type ObjectValue, type Value } from './value.ts';

/** The value of the only argument of a decorator. */
export function decoratorValue(lowering: Lowering, decorators: readonly Decorator[], name: string): Value | undefined {
  const argument = decoratorCall(decorators, name)?.arguments[0];
  return argument && lowering.tryValue(argument.value);
}

export function descriptionOf(lowering: Lowering, decorators: readonly Decorator[]): Value | undefined {
  const value = decoratorValue(lowering, decorators, 'description');
  return value?.kind === 'string' ? text(withoutIndent(value.value), value.at) : value;
}

export function modifiersOf(lowering: Lowering, decorators: readonly Decorator[]): Modifiers {
  if (decorators.length === 0) return {};
  const values = (['metadata', 'minLength', 'maxLength', 'minValue', 'maxValue'] as const).flatMap((name) => {
    const value = decoratorValue(lowering, decorators, name);
    return value ? [[name, value] as const] : [];
  });
  const description = descriptionOf(lowering, decorators);
  const flags = (
    [
      ['secure', 'secure'],
      ['sealed', 'sealed'],
      ['exported', 'export'],
    ] as const
  ).flatMap(([name, decorator]) => {
    const found = decoratorCall(decorators, decorator);
    return found ? [[name, { at: lowering.context.place(found) }] as const] : [];
  });
  return {
    ...Object.fromEntries(flags),
    ...Object.fromEntries(values),
    ...(description ? { description } : {}),
  };
}

/** What decorators add to the description of a type in a template. */
export function applyModifiers(schema: ObjectValue, modifiers: Modifiers): ObjectValue {
  let result = schema;
  if (modifiers.secure) result = secured(result, modifiers.secure.at);
  if (modifiers.sealed) result = merge(result, 'additionalProperties', boolean(false, modifiers.sealed.at));
  if (modifiers.exported) result = mergeMetadata(result, '__bicep_export!', boolean(true, modifiers.exported.at));
  for (const name of ['metadata', 'minLength', 'maxLength', 'minValue', 'maxValue'] as const) {
    const value = modifiers[name];
    if (value) result = merge(result, name, value);
  }
  return modifiers.description ? mergeMetadata(result, 'description', modifiers.description) : result;
}

function secured(schema: ObjectValue, at: Flag['at']): ObjectValue {
  const type = schema.members.find((candidate) => candidate.key === 'type')?.value;
  if (type?.kind !== 'string') return schema;
  if (type.value === 'string') return merge(schema, 'type', text('securestring', at));
  return type.value === 'object' ? merge(schema, 'type', text('secureObject', at)) : schema;
}

export function mergeMetadata(target: ObjectValue, name: string, value: Value): ObjectValue {
  return merge(target, 'metadata', object([member(name, value)], value.at));
}

/** A text over several lines without the indentation that its lines share. */
function withoutIndent(value: string): string {
  const [first = '', ...rest] = value.split(/\r\n|\r|\n/);
  const filled = rest.filter((line) => line !== '');
  const indents = filled.map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = filled.length === 0 ? 0 : indents.reduce((least, next) => Math.min(least, next));
  return [first, ...rest.map((line) => line.slice(indent))].join('\n');
}
