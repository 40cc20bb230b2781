import { callOf, causesOf, toExpression } from '../residual.ts';
import { Refusal, typeNameOf, Unknown, type ObjectValue, type Value } from '../value.ts';

/**
 * Merges an object into another as `union` does: objects in objects are merged too, everything else is replaced. A name that is
 * there in other letters keeps its place and takes the new spelling.
 */
export function mergeInto(target: Map<string, Value>, source: ObjectValue): Refusal | undefined {
  const spellings = new Map([...target.keys()].map((key) => [key.toLowerCase(), key]));
  for (const [key, value] of source) {
    const lower = key.toLowerCase();
    const old = target.has(key) ? key : spellings.get(lower);
    const merged = old === undefined ? value : mergeValues(target.get(old)!, value);
    if (merged instanceof Refusal) return merged;
    if (old === undefined || old === key) target.set(key, merged);
    else rename(target, old, key, merged);
    spellings.set(lower, key);
  }
  return undefined;
}

/** Puts members of the objects together, later ones over earlier ones; a name keeps its first spelling. */
export function mergeShallow(objects: readonly ObjectValue[]): ObjectValue {
  const merged = new Map<string, Value>();
  const spellings = new Map<string, string>();
  for (const object of objects) {
    for (const [key, value] of object) {
      const lower = key.toLowerCase();
      const spelling = merged.has(key) ? key : (spellings.get(lower) ?? key);
      spellings.set(lower, spelling);
      merged.set(spelling, value);
    }
  }
  return merged;
}

function mergeValues(old: Value, value: Value): Value | Refusal {
  if (old instanceof Unknown || value instanceof Unknown) return mergeUnknown(old, value);
  if (value === null) return old;
  if (old === null) return value;
  const [a, b] = [typeNameOf(old), typeNameOf(value)];
  if (a === 'Object' && b === 'Object') {
    const merged = new Map(old as ObjectValue);
    return mergeInto(merged, value as ObjectValue) ?? merged;
  }
  const structured = (type: string): boolean => type === 'Object' || type === 'Array';
  if (a !== b && (structured(a) || structured(b))) {
    return new Refusal(
      'arm/argument-type',
      `The template language function 'union' failed to evaluate due to a type mismatch between '${a}' and '${b}'.`,
    );
  }
  return value;
}

/** What Microsoft's engine leaves where one of two members to be merged isn't known. */
function mergeUnknown(old: Value, value: Value): Value {
  const [a, b] = [toExpression(old), toExpression(value)];
  const test = callOf('equals', [old instanceof Unknown ? a : b, callOf('null', [])]);
  return new Unknown(callOf('if', [test, old instanceof Unknown ? b : a, callOf('union', [a, b])]), causesOf([old, value]));
}

function rename(target: Map<string, Value>, old: string, key: string, value: Value): void {
  const members = [...target];
  target.clear();
  for (const [k, v] of members) {
    if (k === old) target.set(key, value);
    else target.set(k, v);
  }
}
