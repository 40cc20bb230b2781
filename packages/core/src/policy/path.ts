import { Unknown, type Value } from '../arm/index.ts';
import { childPointer, isJsonObject, type Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';
import type { Truth } from './truth.ts';
import { memberOf, record } from './values.ts';

/** One step into a body: a member by its name, or every member of an array. */
export type Step = string | typeof EVERY;

export const EVERY: unique symbol = Symbol('[*]');

/** Reads the path of an alias: `properties.rules[*].name`, with names in quotes where they need to be: `tags['a.b']`. */
export function parsePath(path: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, quoted, every, plain] of path.matchAll(/\[(?:'([^']*)'|(\*)|[^\]]*)\]|([^.[\]]+)/g)) {
    if (every !== undefined) steps.push(EVERY);
    else if (quoted !== undefined || plain !== undefined) steps.push((quoted ?? plain)!);
  }
  return steps;
}

/** A value with its place. */
export interface Located {
  /** `undefined`: there is none. */
  readonly value: Json | undefined;
  /** Where it stands; of something absent, its nearest ancestor. */
  readonly pointer: string;
  /** What it is in isn't known, and this stands for whatever values there are. */
  readonly open?: true;
}

/** The value after some steps, none of which is `[*]`. */
export function valueAt(start: Json | undefined, steps: readonly Step[], from: number): Json | undefined {
  let value = start;
  for (let i = from; i < steps.length; i++) {
    if (value === undefined) return undefined;
    value = step(value, steps[i] as string);
  }
  return value;
}

function step(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof Unknown) return memberOfUnknown(value, name);
  if (Array.isArray(value) || value instanceof Float) return undefined;
  return memberOf(value as { readonly [key: string]: Json }, name);
}

/** A member of an object that isn't known as a whole can be: an output of a nested deployment. */
function memberOfUnknown(value: Unknown, name: string): Json | undefined {
  if (value.members === undefined) return value;
  const found = value.members.get(name) ?? [...value.members].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return found === undefined ? value : toJson(found);
}

/** A value of the template language as one of a body. */
export function toJson(value: Value): Json {
  if (value instanceof Map) return record([...value].map(([key, member]) => [key, toJson(member as Value)] as const));
  return Array.isArray(value) ? (value as readonly Value[]).map(toJson) : (value as Json);
}

/** Whether a test holds for every value at the end of the steps; where there are none, it does. */
export function everyAt(
  start: Json | undefined,
  steps: readonly Step[],
  from: number,
  test: (value: Json | undefined) => Truth,
): Truth {
  let value = start;
  for (let i = from; i < steps.length; i++) {
    const name = steps[i]!;
    if (name === EVERY) return everyMember(value, steps, i + 1, test);
    value = value === undefined ? undefined : step(value, name);
  }
  return test(value);
}

function everyMember(
  array: Json | undefined,
  steps: readonly Step[],
  from: number,
  test: (value: Json | undefined) => Truth,
): Truth {
  if (array instanceof Unknown) return undefined;
  if (!Array.isArray(array)) return true;
  let result: Truth = true;
  for (let i = 0; i < array.length; i++) {
    const truth = everyAt(array[i] as Json, steps, from, test);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** Every value at the end of the steps, with its place. */
export function locate(start: Located, steps: readonly Step[], from: number): readonly Located[] {
  const found: Located[] = [];
  follow(start, steps, from, found);
  return found;
}

function follow(start: Located, steps: readonly Step[], from: number, found: Located[]): void {
  let { value, pointer } = start;
  for (let i = from; i < steps.length; i++) {
    const name = steps[i]!;
    if (name === EVERY) {
      if (value instanceof Unknown) found.push({ value, pointer, open: true });
      else if (Array.isArray(value)) {
        value.forEach((member: Json, at) => follow({ value: member, pointer: childPointer(pointer, at) }, steps, i + 1, found));
      }
      return;
    }
    if (value instanceof Unknown && value.members === undefined) {
      found.push({ value, pointer, open: true });
      return;
    }
    if (isJsonObject(value)) {
      const key = keyOf(value, name);
      value = key === undefined ? undefined : value[key];
      if (key !== undefined) pointer = childPointer(pointer, key);
    } else value = value === undefined ? undefined : step(value, name);
  }
  found.push({ value, pointer });
}

function keyOf(object: { readonly [key: string]: Json }, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === lower);
}
