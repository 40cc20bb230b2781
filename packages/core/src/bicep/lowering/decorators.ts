import { decoratorCall } from '../semantics/lookup.ts';
import type { Decorator } from '../syntax/index.ts';
import type { Lowering } from './expressions.ts';
import type { Modifiers } from './type-expressions.ts';
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
  return {
    secure: decoratorCall(decorators, 'secure') !== undefined,
    sealed: decoratorCall(decorators, 'sealed') !== undefined,
    exported: decoratorCall(decorators, 'export') !== undefined,
    ...Object.fromEntries(values),
    ...(description ? { description } : {}),
  };
}

/** What decorators add to the description of a type in a template. */
export function applyModifiers(schema: ObjectValue, modifiers: Modifiers): ObjectValue {
  let result = schema;
  if (modifiers.secure) result = secured(result);
  if (modifiers.sealed) result = merge(result, 'additionalProperties', boolean(false));
  if (modifiers.exported) result = mergeMetadata(result, '__bicep_export!', boolean(true));
  for (const name of ['metadata', 'minLength', 'maxLength', 'minValue', 'maxValue'] as const) {
    const value = modifiers[name];
    if (value) result = merge(result, name, value);
  }
  return modifiers.description ? mergeMetadata(result, 'description', modifiers.description) : result;
}

function secured(schema: ObjectValue): ObjectValue {
  const type = schema.members.find((candidate) => candidate.key === 'type')?.value;
  if (type?.kind !== 'string') return schema;
  if (type.value === 'string') return merge(schema, 'type', text('securestring', type.at));
  return type.value === 'object' ? merge(schema, 'type', text('secureObject', type.at)) : schema;
}

export function mergeMetadata(target: ObjectValue, name: string, value: Value): ObjectValue {
  return merge(target, 'metadata', object([member(name, value)], value.at));
}

/** A text over several lines without the indentation that its lines share. */
export function withoutIndent(value: string): string {
  const [first = '', ...rest] = value.split(/\r\n|\r|\n/);
  const filled = rest.filter((line) => line !== '');
  const indents = filled.map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = filled.length === 0 ? 0 : indents.reduce((least, next) => Math.min(least, next));
  return [first, ...rest.map((line) => line.slice(indent))].join('\n');
}
