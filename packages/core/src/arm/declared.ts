import { propertyOf } from './residual.ts';
import { property, Unknown, type ObjectValue, type Value } from './value.ts';

/** What each of these objects and arrays would be if nobody had looked into the resource that it is a part of. */
const wholes = new WeakMap<object, Unknown>();

/**
 * The properties that a template declares for a resource, as the answer of `reference()`: what is declared is taken to be what
 * the deployed resource says, as Microsoft's engine takes it, and what isn't declared stays open, for Azure may fill it in.
 */
export function declared(value: Value, whole: Unknown): Value {
  if (value === null || typeof value !== 'object' || value instanceof Unknown) return value;
  const copy = Array.isArray(value)
    ? [...(value as readonly Value[])]
    : value instanceof Map
      ? new Map(value as ObjectValue)
      : undefined;
  if (copy === undefined) return value;
  wholes.set(copy, whole);
  return copy;
}

/** The Unknown that stands for an object as a whole, if it is the answer of `reference()` or a part of it. */
export function wholeOf(value: Value): Unknown | undefined {
  return typeof value === 'object' && value !== null ? wholes.get(value) : undefined;
}

/** `value.name`: as declared, or open. */
export function declaredMember(value: Value, whole: Unknown, name: string): Value {
  const part = new Unknown(propertyOf(whole.residual, name), whole.causes);
  const found = value instanceof Map ? property(value as ObjectValue, name) : undefined;
  return found === undefined || found === null || found instanceof Unknown ? part : declared(found, part);
}

/** `value[index]`: as declared, or open; `undefined` beyond the end. */
export function declaredElement(value: readonly Value[], whole: Unknown, index: number): Value | undefined {
  const found = value[index];
  if (found === undefined) return undefined;
  const at = { kind: 'literal', value: index, start: 0, end: 0 } as const;
  const part = new Unknown({ kind: 'index', target: whole.residual, index: at, start: 0, end: 0 }, whole.causes);
  return found === null || found instanceof Unknown ? part : declared(found, part);
}
