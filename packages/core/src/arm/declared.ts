import { propertyOf } from './residual.ts';
import { property, shownValue, Unknown, type ObjectValue, type Value } from './value.ts';

interface Whole {
  /** What an object or array would be if nobody had looked into the resource that it is a part of. */
  readonly unknown: Unknown;
  /** Whether what isn't there is open in its parts, too. */
  readonly parts: boolean;
}

const wholes = new WeakMap<object, Whole>();

/**
 * The properties that a template declares for a resource, as the answer of `reference()`: what is declared is taken to be what
 * the deployed resource says, as Microsoft's engine takes it, and what isn't declared stays open, for Azure may fill it in. With
 * `parts` false only the outermost object is open: nobody adds an output to a deployment.
 */
export function declared(value: Value, unknown: Unknown, parts = true): Value {
  if (value === null || typeof value !== 'object' || value instanceof Unknown) return value;
  const copy = Array.isArray(value)
    ? [...(value as readonly Value[])]
    : value instanceof Map
      ? new Map(value as ObjectValue)
      : undefined;
  if (copy === undefined) return value;
  wholes.set(copy, { unknown, parts });
  return copy;
}

/** What stands for an object as a whole, if it is the answer of `reference()` or a part of it. */
export function wholeOf(value: Value): Whole | undefined {
  return typeof value === 'object' && value !== null ? wholes.get(value) : undefined;
}

/** `value.name`: as declared, or open. */
export function declaredMember(value: Value, whole: Whole, name: string): Value {
  const part = new Unknown(propertyOf(whole.unknown.residual, name), whole.unknown.causes);
  return opened(value instanceof Map ? property(value as ObjectValue, name) : undefined, part, whole);
}

/** `value[index]`: as declared, or open; `undefined` beyond the end. */
export function declaredElement(value: readonly Value[], whole: Whole, index: number): Value | undefined {
  const at = { kind: 'literal', value: index, start: 0, end: 0 } as const;
  const part = new Unknown({ kind: 'index', target: whole.unknown.residual, index: at, start: 0, end: 0 }, whole.unknown.causes);
  return value[index] === undefined ? undefined : opened(value[index], part, whole);
}

/** A part for `tryGet`, which takes what isn't declared for absent, as it does for Microsoft's engine. */
export function declaredPart(value: Value, whole: Whole, step: Value): Value | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? declaredElement(value as readonly Value[], whole, step) : undefined;
  const found = value instanceof Map && typeof step === 'string' ? property(value as ObjectValue, step) : undefined;
  return found === undefined || found === null ? found : declaredMember(value, whole, shownValue(step));
}

function opened(found: Value | undefined, part: Unknown, { parts }: Whole): Value {
  if (!parts) return found ?? part;
  return found === undefined || found === null || found instanceof Unknown ? part : declared(found, part);
}
