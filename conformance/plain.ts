import {
  isExpression,
  OpenObject,
  parseExpression,
  printExpression,
  Refusal,
  toExpression,
  Unknown,
  type Expression,
  type Value,
} from '@azguard/core/arm';
import { isJsonObject, type Json, type Resource } from '@azguard/core/resource';
import { Float, type JsonNode } from '@azguard/core/source';

/** JSON as the official engine shows it: what isn't known is a string with the residual expression. */
export type Plain = null | boolean | number | bigint | Float | string | readonly Plain[] | { readonly [key: string]: Plain };

export function plainOf(node: JsonNode): Plain {
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map(plainOf);
    case 'object':
      return Object.fromEntries(node.members.map((m) => [m.key, plainOf(m.value)]));
    default:
      return node.value;
  }
}

export function shownJson(value: Json | Value): Plain {
  if (value instanceof Unknown) return `[${printExpression(value.residual)}]`;
  // What JSON has no number for is written as a string.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object' || value instanceof Float) return value;
  if (Array.isArray(value)) return value.map(shownJson);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, shownJson(item as Json)]));
}

/** An output that isn't known throughout is shown as one expression. */
export function shownOutput(value: Json): Plain {
  return holdsUnknown(value) ? `[${printExpression(toExpression(valueOf(value)))}]` : shownJson(value);
}

function holdsUnknown(value: Json): boolean {
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return (value as readonly Json[]).some(holdsUnknown);
  return isJsonObject(value) && Object.entries(value).some(([key, member]) => nameIn(key) !== undefined || holdsUnknown(member));
}

/** The expression that a key in brackets stands for; a text can begin with a bracket, too. */
function nameIn(key: string): Expression | undefined {
  const name = isExpression(key) ? parseExpression(key) : undefined;
  return name instanceof Refusal ? undefined : name;
}

function valueOf(value: Json): Value {
  if (Array.isArray(value)) return (value as readonly Json[]).map(valueOf);
  if (!isJsonObject(value)) return value as Value;
  const object = new OpenObject();
  for (const [key, member] of Object.entries(value)) {
    const name = nameIn(key);
    const known = name === undefined ? key : object.keyOf(new Unknown(name, []));
    object.set(known, valueOf(member));
  }
  return object;
}

const FIELDS = ['location', 'tags', 'sku', 'kind', 'identity', 'zones', 'plan', 'extendedLocation', 'properties'] as const;

/** A resource with the fields that are compared. */
export function shownResource(resource: Resource): Record<string, Plain> {
  const shown: Record<string, Plain> = { id: resource.id, type: resource.type, name: resource.name };
  if (resource.apiVersion !== undefined) shown['apiVersion'] = resource.apiVersion;
  if (resource.condition !== true) shown['condition'] = shownJson(resource.condition);
  for (const field of FIELDS) {
    const value = resource.body[field];
    if (value !== undefined) shown[field] = shownJson(value);
  }
  return shown;
}
