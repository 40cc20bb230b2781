import { isJsonObject, type Json, type JsonRecord, type Resource } from '../resource/index.ts';
import { EVERY, type Step } from './path.ts';
import { record } from './values.ts';

/** Something that Azure changes in a request before it judges it. */
export interface Change {
  readonly operation: 'append' | 'add' | 'addOrReplace' | 'remove';
  readonly field: string;
  readonly steps: readonly Step[];
  readonly value: Json;
  /** `false`: whether it is carried out depends on something that isn't known. */
  readonly certain: boolean;
}

/**
 * The resource as it is after changes; those that may not be carried out leave it alone.
 * https://learn.microsoft.com/azure/governance/policy/concepts/effect-modify,
 * https://learn.microsoft.com/azure/governance/policy/concepts/effect-append
 */
export function applyChanges(resource: Resource, changes: readonly Change[]): Resource {
  const body = changes.filter(({ certain }) => certain).reduce<Json>((value, change) => changed(value, change, 0), resource.body);
  return body === resource.body ? resource : { ...resource, body: body as JsonRecord };
}

function changed(value: Json | undefined, change: Change, at: number): Json {
  const step = change.steps[at];
  if (step === undefined) return replaced(value, change);
  if (step === EVERY) return changedMembers(value, change, at);
  if (value !== undefined && value !== null && !isJsonObject(value)) return value;
  const object = value ?? {};
  const key = Object.keys(object).find((name) => name.toLowerCase() === step.toLowerCase()) ?? step;
  const old = Object.hasOwn(object, key) ? object[key] : undefined;
  if (change.operation === 'remove' && at === change.steps.length - 1)
    return record(Object.entries(object).filter(([name]) => name !== key));
  if (change.operation === 'remove' && old === undefined) return object;
  const made = changed(old, change, at + 1);
  return made === old ? object : record([...Object.entries(object).filter(([name]) => name !== key), [key, made]]);
}

/** `list[*]` adds a member, `list[*].name` changes each. */
function changedMembers(value: Json | undefined, change: Change, at: number): Json {
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  if (at < change.steps.length - 1) return list.map((member) => changed(member, change, at + 1));
  return change.operation === 'remove' ? [] : [...list, change.value];
}

function replaced(value: Json | undefined, { operation, value: by }: Change): Json {
  return operation === 'addOrReplace' || value === undefined || value === null ? by : value;
}
