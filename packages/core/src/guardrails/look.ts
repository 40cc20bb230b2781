import { Unknown, type Cause } from '../arm/index.ts';
import { isJsonObject, type Json } from '../resource/index.ts';

/** A value found in a body: where it is, or the nearest ancestor that exists. */
export interface Look {
  /** `undefined` where there is nothing; Unknown where it, or something around it, isn't known. */
  readonly value: Json | undefined;
  readonly pointer: string;
  /** Where there is nothing: the rest of the path, `minimum.version`. */
  readonly missing?: string;
}

/** Follows a path (`properties`, `securityRules`, 0, ...) into a body; names are compared without case, as Azure does. */
export function look(body: Json, ...path: readonly (string | number)[]): Look {
  return lookFrom({ value: body, pointer: '' }, ...path);
}

/** Goes on from a place that was found before. */
export function lookFrom(from: Look, ...path: readonly (string | number)[]): Look {
  let { value, pointer } = from;
  for (const [i, step] of path.entries()) {
    const key = memberKey(value, step);
    if (key === undefined) {
      if (value instanceof Unknown) return { value, pointer };
      return {
        value: undefined,
        pointer,
        missing: [...(from.missing === undefined ? [] : [from.missing]), ...path.slice(i)].join('.'),
      };
    }
    value = (value as { readonly [key: string]: Json })[key];
    pointer += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return { value, pointer };
}

/** The members of an array with their places; none for anything else. */
export function members(list: Look): Look[] {
  if (!Array.isArray(list.value)) return [];
  return (list.value as readonly Json[]).map((value, i) => ({ value, pointer: `${list.pointer}/${i}` }));
}

function memberKey(value: Json | undefined, step: string | number): string | undefined {
  if (Array.isArray(value)) return /^\d{1,9}$/.test(String(step)) && Number(step) < value.length ? String(step) : undefined;
  if (!isJsonObject(value)) return undefined;
  const name = String(step);
  if (Object.hasOwn(value, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(value).find((key) => key.toLowerCase() === lower);
}

/** True, false, or what it depends on. */
export type Truth = boolean | readonly Cause[];

/** Whether a value meets a condition; depends on its causes where the value isn't known. */
export function test(value: Json | undefined, holds: (known: Exclude<Json, Unknown> | undefined) => boolean): Truth {
  return value instanceof Unknown ? value.causes : holds(value);
}

/** Whether a text equals one of the given ones, without case. */
export function isOneOf(value: Json | undefined, ...texts: readonly string[]): Truth {
  return test(value, (known) => typeof known === 'string' && texts.some((text) => text.toLowerCase() === known.toLowerCase()));
}

export function and(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return undecided(parts) ?? true;
}

export function or(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return undecided(parts) ?? false;
}

export function not(part: Truth): Truth {
  return typeof part === 'boolean' ? !part : part;
}

function undecided(parts: readonly Truth[]): readonly Cause[] | undefined {
  const causes = parts.flatMap((part) => (typeof part === 'boolean' ? [] : part));
  return parts.some((part) => typeof part !== 'boolean') ? causes : undefined;
}
