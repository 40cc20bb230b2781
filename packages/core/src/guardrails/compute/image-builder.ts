import type { Judge, Judgement } from '../guardrail.ts';
import { look, lookFrom, members, not, or, test, type Look } from '../look.ts';
import { judged } from '../property.ts';
import type { Resource } from '../../resource/index.ts';

const PRESENT = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A judge that fails each step of an image template which downloads a script or file without the hash that it must have. */
export function unpinned(...path: readonly string[]): Judge {
  return {
    types: ['microsoft.virtualmachineimages/imagetemplates'],
    judge: (resource) =>
      members(look(resource.body, ...path)).flatMap((step) =>
        ['scriptUri', 'sourceUri'].flatMap((name) => download(resource, step, name)),
      ),
  };
}

function download(subject: Resource, step: Look, name: string): Judgement[] {
  const place = lookFrom(step, name);
  if (place.value === undefined) return [];
  const pinned = test(lookFrom(step, 'sha256Checksum').value, PRESENT);
  return [judged(subject, place, or(not(test(place.value, PRESENT)), pinned))];
}
