import type { Expression } from '../expression.ts';
import { callOf, causesOf, toExpression } from '../residual.ts';
import { Refusal, typeNameOf, Unknown, type ObjectValue, type Value } from '../value.ts';

/**
 * Merges an object into another as `union` does: objects in objects are merged too, everything else is replaced. A name that is
 * there in other letters keeps its place and takes the new spelling.
 */
export function mergeInto(target: Map<string, Value>, source: ObjectValue): Refusal | undefined {
  const spellings = new Map<string, string[]>();
  for (const key of target.keys()) addSpelling(spellings, key);
  for (const [key, value] of source) {
    const old = spellings.get(key.toLowerCase());
    if (old === undefined) {
      target.set(key, value);
      addSpelling(spellings, key);
      continue;
    }
    const merged = mergeValues(target.get(old.at(-1)!)!, value);
    if (merged instanceof Refusal) return merged;
    if (old.length === 1 && old[0] === key) target.set(key, merged);
    else replaceSpellings(target, old, key, merged);
    spellings.set(key.toLowerCase(), [key]);
  }
  return undefined;
}

function addSpelling(spellings: Map<string, string[]>, key: string): void {
  const lower = key.toLowerCase();
  const known = spellings.get(lower);
  if (known) known.push(key);
  else spellings.set(lower, [key]);
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

/** What Microsoft's engine leaves where one of two members to be merged isn't known: the later one, unless that is null. */
function mergeUnknown(old: Value, value: Value): Value {
  if (value === null) return old;
  const isObject = (v: Value): boolean => v instanceof Map;
  if (!(value instanceof Unknown))
    return isObject(value) ? unlessNull(old, value, callOf('union', [toExpression(old), toExpression(value)])) : value;
  if (old === null) return value;
  return unlessNull(value, old, isObject(old) ? callOf('union', [toExpression(old), toExpression(value)]) : toExpression(value));
}

/** `if(equals(tested, null()), instead, otherwise)` */
function unlessNull(tested: Value, instead: Value, otherwise: Expression): Unknown {
  const test = callOf('equals', [toExpression(tested), callOf('null', [])]);
  return new Unknown(callOf('if', [test, toExpression(instead), otherwise]), causesOf([tested, instead]));
}

/** Puts a member in the place of the first of several that differ in their letters only. */
function replaceSpellings(target: Map<string, Value>, old: readonly string[], key: string, value: Value): void {
  const members = [...target];
  target.clear();
  for (const [k, v] of members) {
    if (!old.includes(k)) target.set(k, v);
    else if (k === old[0]) target.set(key, value);
  }
}
