import { decoratorCall } from '../semantics/lookup.ts';
import {
  isIdentifier,
  literalText,
  type Decorator,
  type ObjectType,
  type TupleType,
  type TypeMember,
  type TypeNode,
} from '../syntax/index.ts';
import { applyModifiers, modifiersOf } from './decorators.ts';
import type { Lowering } from './expressions.ts';
import type { JsonTypeName, ResourceTypes } from '../resource-types.ts';
import type { LiteralType, TypeExpression, TypeProperty } from './type-expressions.ts';
import { array, boolean, member, merge, object, text, type Member, type ObjectValue, type Value } from './value.ts';

const PRIMITIVES = new Set(['string', 'int', 'bool', 'object', 'array', 'any']);
const MAX_DEPTH = 100;
const MAX_STEPS = 200_000;

/** Reads the types of a file. */
export function readType(lowering: Lowering, node: TypeNode, decorators: readonly Decorator[] = []): TypeExpression {
  return new TypeReader(lowering).read(node, decorators);
}

class TypeReader {
  private readonly lowering: Lowering;

  constructor(lowering: Lowering) {
    this.lowering = lowering;
  }

  read(node: TypeNode, decorators: readonly Decorator[] = []): TypeExpression {
    const at = this.lowering.context.place(node);
    switch (node.kind) {
      case 'typeName':
        return this.name(node);
      case 'literalType':
        return { kind: 'literal', value: literalOf(node), at };
      case 'negatedType': {
        const inner = this.read(node.type);
        if (inner.kind === 'literal' && typeof inner.value === 'bigint')
          return { ...inner, value: node.operator === '-' ? -inner.value : inner.value, at };
        return inner.kind === 'literal' && typeof inner.value === 'boolean' ? { ...inner, value: !inner.value, at } : inner;
      }
      case 'parenthesizedType':
        return this.read(node.type, decorators);
      case 'nullableType':
        return { kind: 'nullable', base: this.read(node.type, decorators), at };
      case 'nonNullableType':
        return { kind: 'nonNullable', base: this.read(node.type, decorators), at };
      case 'arrayType':
        return { kind: 'array', item: this.read(node.item), at };
      case 'tupleType':
        return { kind: 'tuple', items: this.tupleItems(node), at };
      case 'objectType':
        return this.object(node);
      case 'unionType':
        return this.union(node, decorators);
      case 'resourceType':
        return { kind: 'resource', type: literalText(node.type) ?? '', at };
      case 'typeApplication':
        return this.application(node);
      case 'typeProperty':
        return this.property(node, node.target, node.name.name);
      case 'typeAdditionalProperties':
        return { kind: 'additional', base: this.read(node.target), at };
      case 'typeItems':
        return { kind: 'items', base: this.read(node.target), at };
      case 'typeIndex': {
        const key = literalText(node.index);
        if (key !== undefined) return this.property(node, node.target, key);
        return {
          kind: 'index',
          base: this.read(node.target),
          index: node.index.kind === 'integer' ? Number(node.index.value) : 0,
          at,
        };
      }
      case 'missing':
        return { kind: 'primitive', name: 'any', at };
    }
  }

  private name(node: TypeNode & { readonly kind: 'typeName' }): TypeExpression {
    const at = this.lowering.context.place(node);
    const symbol = this.lowering.context.model.symbolOf(node);
    if (symbol?.kind === 'type' || symbol?.kind === 'imported')
      return { kind: 'alias', name: this.lowering.nameOfSymbol(symbol), at };
    return { kind: 'primitive', name: PRIMITIVES.has(node.name.name) ? node.name.name : 'any', at };
  }

  private property(node: TypeNode, target: TypeNode, name: string): TypeExpression {
    const at = this.lowering.context.place(node);
    const symbol = this.lowering.context.model.symbolOf(target);
    if (symbol?.kind === 'namespace') return { kind: 'primitive', name, at };
    if (symbol?.kind === 'wildcard')
      return { kind: 'alias', name: this.lowering.names.wildcards.get(symbol)?.get(name) ?? name, at };
    return { kind: 'property', base: this.read(target), name, at };
  }

  private application(node: TypeNode & { readonly kind: 'typeApplication' }): TypeExpression {
    const at = this.lowering.context.place(node);
    const [argument] = node.arguments;
    const type = argument?.kind === 'literalType' ? literalText(argument.value) : undefined;
    const name = node.name.name;
    if (type === undefined || (name !== 'resourceInput' && name !== 'resourceOutput' && name !== 'resource'))
      return { kind: 'primitive', name: 'any', at };
    const variant = name === 'resourceInput' ? 'input' : name === 'resourceOutput' ? 'output' : undefined;
    const resource = type.replace(/^az:/, '');
    const known = this.lowering.context.model.resourceTypes?.canonicalName(resource);
    return { kind: 'derived', resource: known ?? resource, variant, at };
  }

  private object(node: ObjectType): TypeExpression {
    const properties: TypeProperty[] = [];
    let additional: TypeProperty | undefined;
    for (const item of node.members) {
      if (item.key === '*') {
        additional = this.member(item, '');
        continue;
      }
      const name =
        typeof item.key === 'object' ? (item.key.kind === 'identifier' ? item.key.name : literalText(item.key)) : undefined;
      if (name !== undefined) properties.push(this.member(item, name));
    }
    return { kind: 'object', properties, additional, at: this.lowering.context.place(node) };
  }

  private tupleItems(node: TupleType): TypeProperty[] {
    return node.members.flatMap((item) => (item.kind === 'typeMember' ? [this.member(item, '')] : []));
  }

  private member(node: TypeMember, name: string): TypeProperty {
    const type = this.read(node.type, node.decorators);
    return { name, type, modifiers: modifiersOf(this.lowering, node.decorators), at: this.lowering.context.place(node) };
  }

  private union(node: TypeNode & { readonly kind: 'unionType' }, decorators: readonly Decorator[]): TypeExpression {
    const at = this.lowering.context.place(node);
    const members = node.members.map((item) => this.read(item));
    const argument = decoratorCall(decorators, 'discriminator')?.arguments[0];
    const property = argument && literalText(argument.value);
    return property === undefined ? { kind: 'union', members, at } : { kind: 'discriminated', property, members, at };
  }
}

function literalOf({ value }: TypeNode & { readonly kind: 'literalType' }): LiteralType {
  switch (value.kind) {
    case 'string':
      return value.texts.join('');
    case 'null':
      return null;
    default:
      return value.value;
  }
}

/** A place in a type: one of the definitions of the template, or of an Azure resource. */
type Resolution =
  | { readonly kind: 'internal'; readonly pointer: readonly string[]; readonly declaration: TypeExpression }
  | {
      readonly kind: 'derived';
      readonly resource: string;
      readonly pointer: readonly string[];
      readonly variant: 'input' | 'output' | undefined;
    };

interface LiteralMember {
  /** As Bicep writes the type; the members of a union stand in the order of these. */
  readonly name: string;
  readonly value: Value;
  readonly json: JsonTypeName | undefined;
}

/** Writes types as the schemas of templates. https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions */
export class TypeWriter {
  private readonly declared: ReadonlyMap<string, TypeExpression>;
  private readonly resourceTypes: ResourceTypes | undefined;
  private steps = 0;

  constructor(declared: ReadonlyMap<string, TypeExpression>, resourceTypes: ResourceTypes | undefined) {
    this.declared = declared;
    this.resourceTypes = resourceTypes;
  }

  schema(type: TypeExpression): ObjectValue {
    const { at } = type;
    switch (type.kind) {
      case 'primitive':
        return object(type.name === 'any' ? [] : [member('type', text(type.name, at))], at);
      case 'alias':
      case 'property':
      case 'additional':
      case 'items':
      case 'index':
      case 'derived':
        return this.reference(type);
      case 'literal': {
        const [only] = this.literals(type);
        return object([member('type', text(only?.json ?? 'string', at)), member('allowedValues', array([only!.value], at))], at);
      }
      case 'union':
        return this.union(type);
      case 'resource':
        return object([
          member('type', text('string', at)),
          member('metadata', object([member('resourceType', text(type.type, at))], at)),
        ]);
      case 'array': {
        const literals = isLiteralItem(type.item) ? this.literals(type.item) : [];
        const item =
          literals.length > 0
            ? member('allowedValues', array(literals.map(({ value }) => value)))
            : member('items', this.schema(type.item));
        return object([member('type', text('array', at)), item], at);
      }
      case 'tuple': {
        const items = type.items.map((item) => this.modified(item));
        return object([
          member('type', text('array', at)),
          member('prefixItems', array(items, at)),
          member('items', boolean(false, at)),
        ]);
      }
      case 'object':
        return this.object(type);
      case 'nullable':
        return merge(this.schema(type.base), 'nullable', boolean(true, at));
      case 'nonNullable':
        return merge(this.schema(type.base), 'nullable', boolean(false, at));
      case 'discriminated': {
        const mapping = object(this.mapping(type.property, type));
        const discriminator = object([member('propertyName', text(type.property)), member('mapping', mapping)]);
        return object([member('type', text('object', at)), member('discriminator', discriminator, at)], at);
      }
    }
  }

  /** Types that hold one another can't be followed to the end. */
  private spend(depth: number): boolean {
    this.steps += 1;
    return depth <= MAX_DEPTH && this.steps <= MAX_STEPS;
  }

  private modified(property: TypeProperty): ObjectValue {
    return applyModifiers(this.schema(property.type), property.modifiers);
  }

  private object(type: TypeExpression & { readonly kind: 'object' }): ObjectValue {
    const { at, additional } = type;
    const properties = type.properties.map((property) => member(property.name, this.modified(property), property.at));
    return object(
      [
        member('type', text('object', at)),
        member('properties', object(properties, at), at),
        additional && member('additionalProperties', this.modified(additional), additional.at),
      ],
      at,
    );
  }

  private union(type: TypeExpression & { readonly kind: 'union' }): ObjectValue {
    const { at } = type;
    const literals = this.literals(type);
    const values = literals.filter((literal) => literal.value.kind !== 'null');
    const json = values[0]?.json;
    return object(
      [
        json && member('type', text(json, at)),
        member(
          'allowedValues',
          array(
            values.map(({ value }) => value),
            at,
          ),
        ),
        values.length < literals.length ? member('nullable', boolean(true), at) : undefined,
      ],
      at,
    );
  }

  // ---- Literals ----------------------------------------------------------------------------------------------------

  /** The values a type allows, where it allows only certain ones; sorted and each once. */
  private literals(type: TypeExpression): LiteralMember[] {
    const found = new Map<string, LiteralMember>();
    for (const literal of this.flatten(type, 0)) found.set(literal.name, literal);
    return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  private flatten(type: TypeExpression, depth: number): LiteralMember[] {
    if (!this.spend(depth)) return [];
    switch (type.kind) {
      case 'union':
        return type.members.flatMap((item) => this.flatten(item, depth + 1));
      case 'nullable': {
        const base = this.flatten(type.base, depth + 1);
        return base.length === 0 ? [] : [...base, NULL];
      }
      case 'nonNullable':
        return this.flatten(type.base, depth + 1).filter((literal) => literal.value.kind !== 'null');
      case 'literal':
        return [literalMember(type.value)];
      case 'object':
        return this.objectLiteral(type, depth);
      case 'tuple': {
        const items = type.items.map((item) => this.flatten(item.type, depth + 1)[0]);
        if (items.includes(undefined)) return [];
        const names = items.map((item) => item!.name);
        return [{ name: `[${names.join(', ')}]`, value: array(items.map((item) => item!.value)), json: 'array' }];
      }
      case 'alias':
      case 'property':
      case 'additional':
      case 'items':
      case 'index': {
        const resolved = this.resolve(type, depth + 1);
        return resolved?.kind === 'internal' ? this.flatten(resolved.declaration, depth + 1) : [];
      }
      default:
        return [];
    }
  }

  private objectLiteral(type: TypeExpression & { readonly kind: 'object' }, depth: number): LiteralMember[] {
    if (type.additional) return [];
    const members: Member[] = [];
    const names: string[] = [];
    for (const property of type.properties) {
      const literals = this.flatten(property.type, depth + 1);
      if (literals.length !== 1) return [];
      members.push(member(property.name, literals[0]!.value));
      names.push(` ${isIdentifier(property.name) ? property.name : quote(property.name)}: ${literals[0]!.name}`);
    }
    return [{ name: `{${names.join(',')} }`, value: object(members), json: 'object' }];
  }

  // ---- References --------------------------------------------------------------------------------------------------

  private reference(type: TypeExpression): ObjectValue {
    const resolution = this.resolve(type, 0);
    if (resolution === undefined) return object([], type.at);
    if (resolution.kind === 'derived') return this.derived(resolution, type.at);
    const pointer = ['#', ...resolution.pointer.map(encodeSegment)].join('/');
    return object([member('$ref', text(pointer, type.at))], type.at);
  }

  private derived(
    { resource, pointer, variant }: Resolution & { readonly kind: 'derived' },
    at: TypeExpression['at'],
  ): ObjectValue {
    const source = text(pointer.length === 0 ? resource : `${resource}#${pointer.map(encodeSegment).join('/')}`);
    const described: Value =
      variant === undefined
        ? source
        : object([member('source', source), variant === 'output' ? member('output', boolean(true)) : undefined]);
    const json = pointer.length === 0 ? 'object' : (this.resourceTypes?.jsonType(resource, pointer) ?? wellKnown(pointer));
    return object(
      [
        json && member('type', text(json, at)),
        member('metadata', object([member('__bicep_resource_derived_type!', described, at)], at), at),
      ],
      at,
    );
  }

  private resolve(type: TypeExpression, depth: number): Resolution | undefined {
    if (depth > MAX_DEPTH) return undefined;
    switch (type.kind) {
      case 'alias': {
        const declaration = this.declared.get(type.name);
        return declaration && { kind: 'internal', pointer: ['definitions', type.name], declaration };
      }
      case 'derived':
        return { kind: 'derived', resource: type.resource, pointer: [], variant: type.variant };
      case 'property':
      case 'additional':
      case 'items':
      case 'index': {
        const base = this.resolve(type.base, depth + 1);
        return base && this.memberOf(base, type, depth + 1);
      }
      default:
        return undefined;
    }
  }

  /** A member of a resolved type; through aliases to the type that declares it. */
  private memberOf(base: Resolution, access: TypeExpression, depth: number): Resolution | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (base.kind === 'derived') return { ...base, pointer: [...base.pointer, ...segmentsOf(access)] };
    const { declaration } = base;
    const found = declaredMember(declaration, access);
    if (found) return { kind: 'internal', pointer: [...base.pointer, ...segmentsOf(access)], declaration: found };
    const next = this.resolve(declaration, depth + 1);
    return next && this.memberOf(next, access, depth + 1);
  }

  // ---- Discriminated unions ----------------------------------------------------------------------------------------

  private mapping(property: string, type: TypeExpression & { readonly kind: 'discriminated' }, depth = 0): Member[] {
    return type.members.flatMap((item) => this.mappingOf(property, item, depth + 1));
  }

  private mappingOf(property: string, item: TypeExpression, depth = 0): Member[] {
    if (!this.spend(depth)) return [];
    const resolution = this.resolve(item, 0);
    if (resolution?.kind === 'derived') return this.derivedMapping(resolution);
    const declaration = resolution ? resolution.declaration : item;
    if (declaration.kind === 'discriminated') return this.mapping(property, declaration, depth + 1);
    if (declaration.kind === 'union') return declaration.members.flatMap((inner) => this.mappingOf(property, inner, depth + 1));
    if (declaration.kind === 'object') {
      const key = declaration.properties.find((candidate) => candidate.name === property);
      const value = key && this.flatten(key.type, 0)[0]?.value;
      if (value?.kind !== 'string') return [];
      return [member(value.value, resolution ? this.reference(item) : this.object(declaration))];
    }
    return resolution && isReference(declaration) ? this.mappingOf(property, declaration, depth + 1) : [];
  }

  private derivedMapping(resolution: Resolution & { readonly kind: 'derived' }): Member[] {
    const variants = this.resourceTypes?.variants?.(resolution.resource, resolution.pointer) ?? [];
    return variants.map((variant) =>
      member(
        variant,
        this.derived({ ...resolution, pointer: [...resolution.pointer, 'discriminator', 'mapping', variant] }, undefined),
      ),
    );
  }
}

const WELL_KNOWN: Readonly<Record<string, JsonTypeName>> = {
  id: 'string',
  name: 'string',
  type: 'string',
  apiVersion: 'string',
  location: 'string',
  kind: 'string',
  managedBy: 'string',
  eTag: 'string',
  tags: 'object',
  properties: 'object',
  sku: 'object',
  extendedLocation: 'object',
  plan: 'object',
  identity: 'object',
  zones: 'array',
  managedByExtended: 'array',
};

/** What any resource may have at its top, whether its type says so or not. */
function wellKnown([kind, name, ...rest]: readonly string[]): JsonTypeName | undefined {
  return kind === 'properties' && rest.length === 0 && Object.hasOwn(WELL_KNOWN, name!) ? WELL_KNOWN[name!] : undefined;
}

const NULL: LiteralMember = { name: 'null', value: { kind: 'null' }, json: undefined };

function literalMember(value: LiteralType): LiteralMember {
  if (value === null) return NULL;
  switch (typeof value) {
    case 'string':
      return { name: quote(value), value: text(value), json: 'string' };
    case 'boolean':
      return { name: String(value), value: boolean(value), json: 'bool' };
    default:
      return { name: String(value), value: { kind: 'integer', value: value }, json: 'int' };
  }
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\r': '\\r',
  '\n': '\\n',
  '\t': '\\t',
  '${': '\\${',
};

/** A text as Bicep writes it. */
function quote(value: string): string {
  return `'${value.replace(/[\\'\r\n\t]|\$\{/g, (found) => ESCAPED[found]!)}'`;
}

function isReference(type: TypeExpression): boolean {
  return (
    type.kind === 'alias' ||
    type.kind === 'property' ||
    type.kind === 'additional' ||
    type.kind === 'items' ||
    type.kind === 'index'
  );
}

/** Array items that are written as the values an item may have, and not as the type of one. */
function isLiteralItem(type: TypeExpression): boolean {
  return type.kind === 'literal' || type.kind === 'union' || type.kind === 'object' || type.kind === 'tuple';
}

function segmentsOf(access: TypeExpression): readonly string[] {
  switch (access.kind) {
    case 'property':
      return ['properties', access.name];
    case 'additional':
      return ['additionalProperties'];
    case 'items':
      return ['items'];
    case 'index':
      return ['prefixItems', String(access.index)];
    default:
      return [];
  }
}

function declaredMember(declaration: TypeExpression, access: TypeExpression): TypeExpression | undefined {
  if (declaration.kind === 'object' && access.kind === 'property') {
    const name = access.name.toLowerCase();
    return declaration.properties.find((property) => property.name.toLowerCase() === name)?.type;
  }
  if (declaration.kind === 'object' && access.kind === 'additional') return declaration.additional?.type;
  if (declaration.kind === 'array' && access.kind === 'items') return declaration.item;
  return declaration.kind === 'tuple' && access.kind === 'index' ? declaration.items[access.index]?.type : undefined;
}

/** A segment of a JSON pointer in a URL: https://www.rfc-editor.org/rfc/rfc6901#section-6 */
function encodeSegment(segment: string): string {
  const escaped = segment
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD');
  return encodeURIComponent(escaped).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
