import { printExpression, Unknown } from '../arm/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import type { Judge, Judgement } from './guardrail.ts';
import { isOneOf, look, members, or, test, type Look, type Truth } from './look.ts';

/** A value that isn't Unknown, or that isn't there. */
export type Known = Parameters<Parameters<typeof test>[1]>[0];

/**
 * A judge over one property, for those that Azure Policy has no alias for: fails where it `holds` not. Where the property, or
 * something around it, isn't known, so is the answer.
 */
export function property(types: readonly string[], path: readonly string[], holds: (known: Known) => boolean): Judge {
  return {
    types: types.map((type) => type.toLowerCase()),
    judge: (resource) => {
      const found = look(resource.body, ...path);
      return [judged(resource, found, test(found.value, holds))];
    },
  };
}

/** Says what a truth about a place means for the resource: pass, fail, or unknown with its causes. */
export function judged(subject: Resource, place: Look, holds: Truth, detail: string | undefined = absence(place)): Judgement {
  const { pointer, value: actual } = place;
  if (typeof holds !== 'boolean') return { outcome: 'unknown', subject, pointer, actual, causes: holds };
  return { outcome: holds ? 'pass' : 'fail', subject, pointer, actual, ...(detail !== undefined && !holds ? { detail } : {}) };
}

function absence({ missing }: Look): string | undefined {
  return missing === undefined ? undefined : `${missing.replace(/^properties\./, '')} is not set`;
}

/** Whether a resource is there wherever another one is: it is deployed for certain, or on the same condition. */
export function together(resource: Resource, other: Resource): Truth {
  const { condition } = resource;
  if (condition === true) return true;
  const same = other.condition !== true && printExpression(condition.residual) === printExpression(other.condition.residual);
  return same ? true : condition.causes;
}

/** A known text in lower case; anything else is `undefined`. */
export function lower(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

/** Whether a list has a text among its members, without case. */
export function includes(list: Look, text: string): Truth {
  if (list.value instanceof Unknown) return list.value.causes;
  return or(...members(list).map(({ value }) => isOneOf(value, text)));
}
