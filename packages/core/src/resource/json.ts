import { Unknown } from '../arm/index.ts';
import { Float } from '../source/index.ts';

/** A resource body: plain JSON whose leaves, or whole branches, may be Unknown. Numbers as `source/number.ts` keeps them. */
export type Json = null | boolean | number | bigint | Float | string | readonly Json[] | JsonRecord | Unknown;

export interface JsonRecord {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Float)
  );
}

/** A member of an object by its exact name; never something inherited. */
export function ownMember(object: JsonRecord, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
