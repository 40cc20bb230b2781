import { inPhase, evaluateNode, Unknown, type Instance, type ObjectValue, type Place, type Value } from '../arm/index.ts';
import { Float } from '../source/index.ts';
import type { Json, JsonRecord } from './json.ts';

/** What a declaration says to the template engine and not to Azure's resource providers. */
const ENGINE_ONLY = new Set([
  'condition',
  'copy',
  'dependson',
  'resources',
  'scope',
  'existing',
  'comments',
  'metadata',
  'asserts',
  'import',
  'extension',
  '@options',
]);

/** A resource's body, every expression in it evaluated. */
export function bodyOf(instance: Instance, name: string): JsonRecord {
  const body: Record<string, Json> = {};
  for (const { key, value } of instance.declaration.node.members) {
    const lower = key.toLowerCase();
    if (ENGINE_ONLY.has(lower)) continue;
    if (lower === 'type') set(body, key, instance.type);
    else if (lower === 'name') set(body, key, name);
    else {
      const evaluated = toJson(
        lower === 'properties' ? (instance.properties() ?? null) : evaluateNode(value, placeOf(lower, instance)),
      );
      // A member that is null is one that isn't there, but for properties that an expression makes null.
      if (evaluated !== null || (lower === 'properties' && value.kind === 'string')) set(body, key, evaluated);
    }
  }
  return body;
}

/** Where a member is evaluated: only some of them while Azure deploys, with `reference` and `list*` in reach (checked against Microsoft's engine). */
function placeOf(name: string, { place, startPlace }: Instance): Place {
  return name === 'tags' || name === 'sku' ? inPhase(place, 'late') : startPlace;
}

/** A value as plain JSON. A member called `__proto__` is a member like any other. */
export function toJson(value: Value): Json {
  if (typeof value !== 'object' || value === null || value instanceof Unknown || value instanceof Float) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(toJson);
  const result: Record<string, Json> = {};
  for (const [key, member] of value as ObjectValue) set(result, key, toJson(member));
  return result;
}

function set(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
