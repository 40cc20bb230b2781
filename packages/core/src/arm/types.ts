import { Float, jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { arrayOf, booleanOf, member, objectOf, stringOf, type Declaration } from './template.ts';
import { property, Unknown, type ObjectValue, type TypeName, type Value } from './value.ts';

/** A type with every `$ref` followed: the JSON objects that describe it, the one written nearest to its use first. */
export interface ResolvedType {
  readonly layers: readonly JsonObject[];
  /** `string`, `securestring`, `int`, `bool`, `object`, `secureobject`, `array`, in lower case. */
  readonly type: string | undefined;
}

/** Takes what is wrong with a value. */
export type Report = (code: string, message: string) => void;

/**
 * Follows `$ref`s (`#/definitions/name`) of a parameter, output or type definition; `undefined` if it isn't an object.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 */
export function resolveType(node: JsonNode, deployment: Deployment): ResolvedType | undefined {
  const layers: JsonObject[] = [];
  let at: JsonNode | undefined = node;
  while (at?.kind === 'object' && layers.length < MAX_REFERENCES) {
    layers.push(at);
    const reference = stringOf(at, '$ref');
    at =
      reference === undefined
        ? undefined
        : deployment.template.definitions.get(reference.replace(/^.*\//, '').toLowerCase())?.node;
  }
  return layers.length === 0 ? undefined : { layers, type: constraint(layers, (l) => stringOf(l, 'type'))?.toLowerCase() };
}

export function isNullable(declaration: Declaration, deployment: Deployment): boolean {
  const type = resolveType(declaration.node, deployment);
  return type !== undefined && constraint(type.layers, (l) => booleanOf(l, 'nullable')) === true;
}

/** Reports a parameter value that doesn't fit its declaration. Parts that aren't known fit. */
export function checkParameter(declaration: Declaration, value: Value, report: Report, deployment: Deployment): void {
  checkType(declaration.node, value, declaration.name, deployment, report);
}

/** Reports an output value that doesn't fit its declared type. */
export function checkOutput(name: string, node: JsonObject, value: Value, deployment: Deployment): void {
  checkType(node, value, name, deployment, (code, message) => {
    const at = member(node, 'value') ?? node;
    deployment.session.problems.error(
      code.replace('parameter', 'output'),
      deployment.template.source,
      at,
      message.replace('parameter', 'output'),
    );
  });
}

function checkType(node: JsonNode, value: Value, path: string, deployment: Deployment, report: Report, depth = 0): void {
  if (value instanceof Unknown || depth > MAX_DEPTH) return;
  const type = resolveType(node, deployment);
  if (type === undefined) return;
  const { layers } = type;
  if (value === null) {
    if (constraint(layers, (l) => booleanOf(l, 'nullable')) === true) return;
    report('arm/parameter-null', `The value of parameter '${path}' must not be null.`);
    return;
  }
  const actual = typeName(value);
  const expected = type.type === undefined ? undefined : EXPECTED[type.type];
  if (expected !== undefined && expected !== actual) {
    const message = `The value of parameter '${path}' must be of type '${expected}', but is of type '${actual}'.`;
    report('arm/parameter-type', message);
    return;
  }
  checkAllowed(layers, value, path, report);
  checkLimits(layers, value, path, report);
  if (value instanceof Map) checkObject(layers, value as ObjectValue, path, deployment, report, depth);
  else if (Array.isArray(value)) checkArray(layers, value, path, deployment, report, depth);
}

function checkAllowed(layers: readonly JsonObject[], value: Value, path: string, report: Report): void {
  const allowed = constraint(layers, (l) => {
    const node = member(l, 'allowedValues');
    return node?.kind === 'array' ? node.items : undefined;
  });
  if (allowed === undefined || allowed.length === 0) return;
  const fits = (v: Value): boolean => v instanceof Unknown || allowed.some((a) => sameAsJson(v, a));
  // An array may hold any of the allowed values, unless these are arrays themselves.
  const several = Array.isArray(value) && !allowed.some((a) => a.kind === 'array');
  if (several ? value.every(fits) : fits(value)) return;
  const shown = allowed
    .map((a) => (a.kind === 'string' || a.kind === 'number' || a.kind === 'boolean' ? String(a.value) : '…'))
    .join(', ');
  const secure = constraint(layers, (l) => stringOf(l, 'type'))
    ?.toLowerCase()
    .startsWith('secure');
  const given = !secure && (typeof value === 'string' || typeof value === 'number') ? `'${value}'` : 'given';
  report('arm/parameter-not-allowed', `The value ${given} of parameter '${path}' is not one of the allowed values: ${shown}.`);
}

function checkLimits(layers: readonly JsonObject[], value: Value, path: string, report: Report): void {
  const limit = (name: string): number | undefined =>
    constraint(layers, (l) => {
      const node = member(l, name);
      return node?.kind === 'number' && typeof node.value === 'number' ? node.value : undefined;
    });
  if (typeof value === 'number' || typeof value === 'bigint') {
    const [low, high] = [limit('minValue'), limit('maxValue')];
    if ((low !== undefined && value < low) || (high !== undefined && value > high)) {
      report('arm/parameter-range', `The value ${value} of parameter '${path}' must be ${between(low, high)}.`);
    }
  } else if (typeof value === 'string' || Array.isArray(value)) {
    const [low, high] = [limit('minLength'), limit('maxLength')];
    if ((low !== undefined && value.length < low) || (high !== undefined && value.length > high)) {
      report('arm/parameter-length', `The length ${value.length} of parameter '${path}' must be ${between(low, high)}.`);
    }
  }
}

function checkObject(
  layers: readonly JsonObject[],
  value: ObjectValue,
  path: string,
  deployment: Deployment,
  report: Report,
  depth: number,
): void {
  const discriminator = constraint(layers, (l) => objectOf(l, 'discriminator'));
  if (discriminator) {
    checkDiscriminated(discriminator, value, path, deployment, report, depth);
    return;
  }
  const declared = constraint(layers, (l) => objectOf(l, 'properties'));
  for (const m of declared?.members ?? []) {
    const given = property(value, m.key);
    const nullable = resolveType(m.value, deployment)?.layers.some((l) => booleanOf(l, 'nullable') === true);
    if (given === undefined || given === null) {
      if (!nullable) {
        report(
          'arm/parameter-property',
          `The parameter '${path}' needs a value for the property '${m.key}', but it is null or missing.`,
        );
      }
    } else checkType(m.value, given, `${path}.${m.key}`, deployment, report, depth + 1);
  }
  const additional = constraint(layers, (l) => member(l, 'additionalProperties'));
  if (additional === undefined) return;
  const names = new Set(declared?.members.map((m) => m.key.toLowerCase()));
  for (const [key, given] of value) {
    if (names.has(key.toLowerCase())) continue;
    if (additional.kind === 'object') checkType(additional, given, `${path}.${key}`, deployment, report, depth + 1);
    else if (additional.kind === 'boolean' && !additional.value) {
      report('arm/parameter-property', `The parameter '${path}' has no property '${key}'; it has: ${[...names].join(', ')}.`);
    }
  }
}

function checkDiscriminated(
  discriminator: JsonObject,
  value: ObjectValue,
  path: string,
  deployment: Deployment,
  report: Report,
  depth: number,
): void {
  const by = stringOf(discriminator, 'propertyName') ?? '';
  const kind = property(value, by);
  if (kind instanceof Unknown) return;
  const mapping = objectOf(discriminator, 'mapping');
  const variant = typeof kind === 'string' && mapping ? jsonMember(mapping, kind)?.value : undefined;
  if (variant) checkType(variant, value, path, deployment, report, depth + 1);
  else {
    const known = mapping?.members.map((m) => m.key).join(', ') ?? '';
    report('arm/parameter-property', `The property '${by}' of parameter '${path}' must be one of: ${known}.`);
  }
}

function checkArray(
  layers: readonly JsonObject[],
  value: readonly Value[],
  path: string,
  deployment: Deployment,
  report: Report,
  depth: number,
): void {
  const prefix = constraint(layers, (l) => (member(l, 'prefixItems') ? arrayOf(l, 'prefixItems') : undefined));
  const items = constraint(layers, (l) => member(l, 'items'));
  if (prefix === undefined && items === undefined) return;
  value.forEach((item, i) => {
    const type = prefix?.[i] ?? items;
    if (type) checkType(type, item, `${path}[${i}]`, deployment, report, depth + 1);
  });
}

export function constraint<T>(layers: readonly JsonObject[], pick: (layer: JsonObject) => T | undefined): T | undefined {
  for (const layer of layers) {
    const found = pick(layer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sameAsJson(value: Value, node: JsonNode): boolean {
  switch (node.kind) {
    case 'null':
      return value === null;
    case 'string':
      return value === node.value;
    case 'array':
      return Array.isArray(value) && value.length === node.items.length && value.every((v, i) => sameAsJson(v, node.items[i]!));
    case 'object':
      return (
        value instanceof Map &&
        value.size === node.members.length &&
        node.members.every((m) => value.has(m.key) && sameAsJson(value.get(m.key) as Value, m.value))
      );
    default:
      return value === node.value;
  }
}

export function typeName(value: Exclude<Value, Unknown>): TypeName {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  if (value instanceof Float) return 'Float';
  return Array.isArray(value) ? 'Array' : 'Object';
}

function between(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `at most ${high}`;
  return high === undefined ? `at least ${low}` : `between ${low} and ${high}`;
}

const EXPECTED: Readonly<Record<string, TypeName>> = {
  string: 'String',
  securestring: 'String',
  int: 'Integer',
  bool: 'Boolean',
  array: 'Array',
  object: 'Object',
  secureobject: 'Object',
};
const MAX_REFERENCES = 32;
const MAX_DEPTH = 32;
