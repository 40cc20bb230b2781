import { Float, type JsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import { murmurHash64 } from './functions/murmur.ts';
import { formatDouble } from './functions/number-text.ts';
import { upperCase } from './functions/case.ts';

/**
 * The hash that Bicep writes to `metadata._generator.templateHash`, computed from the template: MurmurHash64, as a decimal
 * number, of the upper-cased JSON in the order of the engine's own model, without the hash itself. Microsoft doesn't document
 * it; the orders below reproduce what its compiler writes.
 */
export function templateHash(root: JsonObject): string {
  const { high, low } = murmurHash64(upperCase(write(template(root))));
  return String((BigInt(high) << 32n) | BigInt(low));
}

/** JSON to be written: an object as its members in order. */
type Json = string | readonly Json[] | { readonly members: readonly (readonly [key: string, value: Json])[] };
type Shape = (node: JsonNode) => Json;

const TEMPLATE = [
  '$schema',
  'languageVersion',
  'contentVersion',
  'imports',
  'extensions',
  'definitions',
  'parameters',
  'variables',
  'functions',
  'resources',
  'outputs',
  'metadata',
];
const RESOURCE = [
  'import',
  'extension',
  'type',
  'apiVersion',
  'name',
  'location',
  'extendedLocation',
  'existing',
  'dependsOn',
  'tags',
  'sku',
  'kind',
  'zones',
  'identity',
  'plan',
  'properties',
  'scope',
  'metadata',
  'subscriptionId',
  'resourceGroup',
  'copy',
  'condition',
  '@options',
];
const LIMITS = ['minValue', 'maxValue', 'minLength', 'maxLength'];
const SHAPE = ['prefixItems', 'items', 'properties', 'additionalProperties'];
const PARAMETER = [
  '$ref',
  'defaultValue',
  'allowedValues',
  ...LIMITS,
  ...SHAPE,
  'nullable',
  'discriminator',
  'sealed',
  'type',
  'metadata',
];
const TYPE = ['type', '$ref', 'metadata', 'allowedValues', 'nullable', ...LIMITS, ...SHAPE, 'discriminator', 'sealed'];
const OUTPUT = [
  'copy',
  '$ref',
  'allowedValues',
  'nullable',
  ...LIMITS,
  ...SHAPE,
  'discriminator',
  'sealed',
  'type',
  'value',
  'metadata',
];

function template(node: JsonNode): Json {
  return ordered(node, TEMPLATE, {
    definitions: each(type),
    parameters: each((n) => ordered(n, PARAMETER, TYPE_PARTS)),
    functions: list(namespace),
    resources,
    outputs: each(output),
    metadata: (n) => edited(n, { _generator: (g) => edited(g, { templateHash: undefined }) }),
  });
}

function resources(node: JsonNode): Json {
  if (node.kind === 'object') return node.members.length === 0 ? [] : each(resource)(node);
  return list(resource)(node);
}

function resource(node: JsonNode): Json {
  return ordered(node, RESOURCE, {});
}

function namespace(node: JsonNode): Json {
  const parameter: Shape = (n) => ordered(n, ['name', ...PARAMETER], TYPE_PARTS);
  const member: Shape = (n) => edited(n, { parameters: list(parameter), output });
  return edited(node, { members: each(member) });
}

function output(node: JsonNode): Json {
  if (node.kind !== 'object') return plain(node);
  const members = node.members.filter(({ key, value }) => key !== 'value' || value.kind !== 'null');
  return ordered({ ...node, members }, OUTPUT, TYPE_PARTS);
}

function type(node: JsonNode): Json {
  return ordered(node, TYPE, TYPE_PARTS);
}

const TYPE_PARTS: Readonly<Record<string, Shape>> = {
  prefixItems: list(type),
  items: type,
  properties: each(type),
  additionalProperties: type,
  discriminator: (n) => edited(n, { mapping: each(type) }),
};

/** The members that the engine's model knows, in its order, then whatever else there is. */
function ordered(node: JsonNode, order: readonly string[], shapes: Readonly<Record<string, Shape>>): Json {
  if (node.kind !== 'object') return plain(node);
  const rank = ({ key }: JsonMember): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return edited({ ...node, members: node.members.toSorted((a, b) => rank(a) - rank(b)) }, shapes);
}

/** The object with some members written in their own way; `undefined` leaves one out. */
function edited(node: JsonNode, shapes: Readonly<Record<string, Shape | undefined>>): Json {
  if (node.kind !== 'object') return plain(node);
  const kept = node.members.filter(({ key }) => !Object.hasOwn(shapes, key) || shapes[key] !== undefined);
  return {
    members: kept.map(({ key, value }) => [key, ((Object.hasOwn(shapes, key) ? shapes[key] : undefined) ?? plain)(value)]),
  };
}

function each(shape: Shape): Shape {
  return (node) =>
    node.kind === 'object' ? { members: node.members.map(({ key, value }) => [key, shape(value)]) } : plain(node);
}

function list(shape: Shape): Shape {
  return (node) => (node.kind === 'array' ? node.items.map(shape) : plain(node));
}

function plain(node: JsonNode): Json {
  switch (node.kind) {
    case 'null':
      return 'null';
    case 'string':
      return JSON.stringify(node.value);
    case 'array':
      return node.items.map(plain);
    case 'object':
      return { members: node.members.map(({ key, value }) => [key, plain(value)]) };
    default:
      return node.value instanceof Float
        ? floatText(node.value.value)
        : Number.isInteger(node.value)
          ? String(node.value)
          : scalar(node.value);
  }
}

function scalar(value: boolean | number | bigint): string {
  return typeof value === 'number' ? floatText(value) : String(value);
}

/** Json.NET marks a double without a fraction. */
function floatText(value: number): string {
  const text = formatDouble(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function write(json: Json): string {
  if (typeof json === 'string') return json;
  if ('members' in json) return `{${json.members.map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`;
  return `[${json.map(write).join(',')}]`;
}
