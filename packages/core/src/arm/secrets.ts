import { jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import type { Expression } from './expression.ts';
import { callOf, propertyOf, textOf } from './residual.ts';
import { arrayOf, member, objectOf, stringOf, type Declaration } from './template.ts';
import { constraint, resolveType } from './types.ts';
import { property, Unknown, type ObjectValue, type Value } from './value.ts';

/**
 * A parameter's value with everything that its type calls secure left out: such a value stays Unknown, so that nothing ever
 * looks into it and nothing can leak it.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 */
export function withoutSecrets({ name, node }: Declaration, value: Value, deployment: Deployment): Value {
  return closed(node, value, callOf('parameters', [textOf(name)]), name, deployment, 0);
}

/** Whether all of a parameter is a secret. */
export function isSecure({ node }: Declaration, deployment: Deployment): boolean {
  return resolveType(node, deployment)?.type?.startsWith('secure') ?? false;
}

function closed(node: JsonNode, value: Value, here: Expression, name: string, deployment: Deployment, depth: number): Value {
  if (value === null || value instanceof Unknown || depth > MAX_DEPTH) return value;
  const type = resolveType(node, deployment);
  if (type === undefined) return value;
  if (type.type?.startsWith('secure')) return new Unknown(here, [{ kind: 'secret', name }]);
  if (value instanceof Map) return closedObject(type.layers, value as ObjectValue, here, name, deployment, depth);
  if (!Array.isArray(value)) return value;
  const prefix = constraint(type.layers, (l) => (member(l, 'prefixItems') ? arrayOf(l, 'prefixItems') : undefined));
  const items = constraint(type.layers, (l) => member(l, 'items'));
  return mapped(value as readonly Value[], (item, i) => {
    const of = prefix?.[i] ?? items;
    const index = { kind: 'literal', value: i, start: 0, end: 0 } as const;
    return of ? closed(of, item, { kind: 'index', target: here, index, start: 0, end: 0 }, name, deployment, depth + 1) : item;
  });
}

function closedObject(
  layers: readonly JsonObject[],
  value: ObjectValue,
  here: Expression,
  name: string,
  deployment: Deployment,
  depth: number,
): Value {
  const discriminator = constraint(layers, (l) => objectOf(l, 'discriminator'));
  if (discriminator) {
    const kind = property(value, stringOf(discriminator, 'propertyName') ?? '');
    const mapping = objectOf(discriminator, 'mapping');
    const variant = typeof kind === 'string' && mapping ? jsonMember(mapping, kind)?.value : undefined;
    return variant ? closed(variant, value, here, name, deployment, depth + 1) : value;
  }
  const properties = constraint(layers, (l) => objectOf(l, 'properties'));
  const additional = constraint(layers, (l) => objectOf(l, 'additionalProperties'));
  if (properties === undefined && additional === undefined) return value;
  let result: Map<string, Value> | undefined;
  for (const [key, inner] of value) {
    const of = (properties && jsonMember(properties, key)?.value) ?? additional;
    const shown = of ? closed(of, inner, propertyOf(here, key), name, deployment, depth + 1) : inner;
    if (shown !== inner) (result ??= new Map(value)).set(key, shown);
  }
  return result ?? value;
}

/** The same array unless something in it changes: most values hold no secrets. */
function mapped(items: readonly Value[], change: (item: Value, index: number) => Value): readonly Value[] {
  const changed = items.map(change);
  return changed.some((item, i) => item !== items[i]) ? changed : items;
}

const MAX_DEPTH = 32;
