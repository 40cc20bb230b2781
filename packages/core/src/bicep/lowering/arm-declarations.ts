import { isExpression, parseExpression, Refusal, unescapeLiteral, type Expression as ArmExpression } from '../../arm/index.ts';
import { jsonMember, type JsonNode, type JsonObject } from '../../source/index.ts';
import type { ArmModule } from '../semantics/model.ts';
import { jsonValue } from './load.ts';
import type { LiteralType, Modifiers, NamedType, TypeExpression, TypeProperty } from './type-expressions.ts';
import { call, expressionValue, literal, text, toExpression, type Member, type Value } from './value.ts';

/** What a compiled template offers to those who import from it. */
export type ArmDeclarationKind = 'type' | 'variable' | 'function';

/** A declaration of a compiled template: `#/definitions/x`, the name of a variable, or `namespace.name` of a function. */
export interface ArmIdentifier {
  readonly kind: ArmDeclarationKind;
  readonly identifier: string;
}

export interface ImportedFunction {
  readonly parameters: readonly { readonly name: string; readonly type: TypeExpression }[];
  readonly output: TypeExpression;
  readonly body: Value;
  readonly description: Value | undefined;
}

const DEFINITIONS = '#/definitions/';
const NOWHERE = { at: undefined };

/** The declarations that a template marks as exported. */
export function exportsOf(module: ArmModule): Map<string, ArmIdentifier> {
  const found = new Map<string, ArmIdentifier>();
  for (const { key, value } of membersOf(child(module.root, 'definitions'))) {
    if (isExported(value)) found.set(key, { kind: 'type', identifier: DEFINITIONS + key });
  }
  for (const variable of itemsOf(child(child(module.root, 'metadata'), '__bicep_exported_variables!'))) {
    const name = textOf(child(variable, 'name'));
    if (name !== undefined) found.set(name, { kind: 'variable', identifier: name });
  }
  for (const namespace of itemsOf(child(module.root, 'functions'))) {
    const prefix = textOf(child(namespace, 'namespace')) ?? '';
    for (const { key, value } of membersOf(child(namespace, 'members'))) {
      if (isExported(value))
        found.set(prefix === '__bicep' ? key : `${prefix}.${key}`, { kind: 'function', identifier: `${prefix}.${key}` });
    }
  }
  return found;
}

function isExported(node: JsonNode): boolean {
  const flag = child(child(node, 'metadata'), '__bicep_export!');
  return flag?.kind === 'boolean' && flag.value;
}

/** Reads declarations of a compiled template under the names they have in the template that imports them. */
export class ArmReader {
  private readonly module: ArmModule;
  private readonly nameOf: (identifier: ArmIdentifier) => string;
  /** The variable whose loop is being read, with its new name. */
  private loop: { readonly name: string; readonly renamed: string } | undefined;

  constructor(module: ArmModule, nameOf: (identifier: ArmIdentifier) => string) {
    this.module = module;
    this.nameOf = nameOf;
  }

  // ---- Types -------------------------------------------------------------------------------------------------------

  type(identifier: string): NamedType | undefined {
    const node = this.resolve(identifier);
    if (node?.kind !== 'object') return undefined;
    return { name: this.nameOf({ kind: 'type', identifier }), type: this.typeOf(node), modifiers: this.modifiers(node) };
  }

  private resolve(pointer: string): JsonNode | undefined {
    let node: JsonNode | undefined = this.module.root;
    for (const segment of pointer.split('/').slice(1)) {
      const name = decodeSegment(segment);
      node = node?.kind === 'array' ? node.items[Number(name)] : child(node, name);
    }
    return node;
  }

  private typeOf(node: JsonObject): TypeExpression {
    const nullable = child(node, 'nullable');
    const base = this.baseType(node);
    if (nullable?.kind !== 'boolean') return base;
    return { kind: nullable.value ? 'nullable' : 'nonNullable', base };
  }

  private baseType(node: JsonObject): TypeExpression {
    const type = textOf(child(node, 'type'))?.toLowerCase();
    const allowed = child(node, 'allowedValues');
    if (allowed?.kind === 'array') return this.allowedType(allowed.items, type === 'array');
    const reference = textOf(child(node, '$ref'));
    if (reference !== undefined) return { kind: 'alias', name: this.nameOf({ kind: 'type', identifier: reference }) };
    switch (type) {
      case 'array':
        return this.arrayType(node);
      case 'object':
      case 'secureobject':
        return this.objectType(node);
      case 'securestring':
        return { kind: 'primitive', name: 'string' };
      default:
        return { kind: 'primitive', name: type ?? 'any' };
    }
  }

  /** In an array, the values that its items may have, unless they are arrays themselves. */
  private allowedType(values: readonly JsonNode[], ofArray: boolean): TypeExpression {
    const members = values.map(literalType);
    const type: TypeExpression = members.length === 1 ? members[0]! : { kind: 'union', members };
    return ofArray && !values.some((value) => value.kind === 'array') ? { kind: 'array', item: type } : type;
  }

  private arrayType(node: JsonObject): TypeExpression {
    const prefix = child(node, 'prefixItems');
    if (prefix?.kind === 'array') {
      return { kind: 'tuple', items: prefix.items.flatMap((item) => (item.kind === 'object' ? [this.property('', item)] : [])) };
    }
    const items = child(node, 'items');
    return items?.kind === 'object' ? { kind: 'array', item: this.typeOf(items) } : { kind: 'primitive', name: 'array' };
  }

  private objectType(node: JsonObject): TypeExpression {
    const properties = child(node, 'properties');
    const additional = child(node, 'additionalProperties');
    const discriminator = child(node, 'discriminator');
    if (!properties && !additional && !child(node, 'sealed') && !discriminator) return { kind: 'primitive', name: 'object' };
    if (discriminator?.kind === 'object') return this.discriminated(discriminator);
    return {
      kind: 'object',
      properties: membersOf(properties).flatMap(({ key, value }) => (value.kind === 'object' ? [this.property(key, value)] : [])),
      additional: additional?.kind === 'object' ? this.property('', additional) : undefined,
    };
  }

  private discriminated(node: JsonObject): TypeExpression {
    const mapping = membersOf(child(node, 'mapping')).toSorted((a, b) => (a.key.toUpperCase() < b.key.toUpperCase() ? -1 : 1));
    return {
      kind: 'discriminated',
      property: textOf(child(node, 'propertyName')) ?? '',
      members: mapping.flatMap(({ value }) => (value.kind === 'object' ? [this.typeOf(value)] : [])),
    };
  }

  private property(name: string, node: JsonObject): TypeProperty {
    return { name, type: this.typeOf(node), modifiers: this.modifiers(node) };
  }

  private modifiers(node: JsonObject): Modifiers {
    const type = textOf(child(node, 'type'))?.toLowerCase();
    const additional = child(node, 'additionalProperties');
    const metadata = child(node, 'metadata');
    const description = textOf(child(metadata, 'description'));
    const kept = membersOf(metadata).filter(({ key }) => !/^(description|__bicep_export!)$/i.test(key));
    const limits = (['minLength', 'maxLength', 'minValue', 'maxValue'] as const).flatMap((name) => {
      const value = child(node, name);
      return value?.kind === 'number' ? [[name, jsonValue(value, undefined)] as const] : [];
    });
    return {
      ...(type === 'securestring' || type === 'secureobject' ? { secure: NOWHERE } : {}),
      ...(additional?.kind === 'boolean' && !additional.value ? { sealed: NOWHERE } : {}),
      ...(kept.length > 0
        ? { metadata: { kind: 'object', members: kept.map(({ key, value }) => ({ key, value: jsonValue(value, undefined) })) } }
        : {}),
      ...Object.fromEntries(limits),
      ...(description === undefined ? {} : { description: text(description) }),
    };
  }

  // ---- Variables and functions -------------------------------------------------------------------------------------

  variable(name: string): Value | undefined {
    const variables = child(this.module.root, 'variables');
    const plain = membersOf(variables).find(({ key }) => key.toLowerCase() === name.toLowerCase() && key !== 'copy');
    if (plain) return this.value(plain.value);
    const copy = itemsOf(child(variables, 'copy')).find(
      (item) => textOf(child(item, 'name'))?.toLowerCase() === name.toLowerCase(),
    );
    const [count, input] = [child(copy, 'count'), child(copy, 'input')];
    if (!count || !input) return undefined;
    this.loop = { name, renamed: this.nameOf({ kind: 'variable', identifier: name }) };
    const collection = expressionValue(call('range', literal(0), toExpression(this.value(count))));
    const body = this.value(input);
    this.loop = undefined;
    return { kind: 'loop', collection, body };
  }

  function(identifier: string): ImportedFunction | undefined {
    const node = this.functionNode(identifier);
    const output = child(node, 'output');
    if (output?.kind !== 'object') return undefined;
    const parameters = itemsOf(child(node, 'parameters')).flatMap((parameter) => {
      return parameter.kind === 'object' ? [{ name: textOf(child(parameter, 'name')) ?? '', type: this.typeOf(parameter) }] : [];
    });
    const body = child(output, 'value');
    const description = textOf(child(child(node, 'metadata'), 'description'));
    return {
      parameters,
      output: this.typeOf(output),
      body: body ? this.value(body) : { kind: 'null' },
      description: description === undefined ? undefined : text(description),
    };
  }

  private functionNode(identifier: string): JsonNode | undefined {
    const [prefix, name] = identifier.split('.', 2);
    const namespace = itemsOf(child(this.module.root, 'functions')).find((node) => textOf(child(node, 'namespace')) === prefix);
    return child(child(namespace, 'members'), name!);
  }

  private value(node: JsonNode): Value {
    switch (node.kind) {
      case 'object':
        return {
          kind: 'object',
          members: node.members.map((entry): Member => {
            const key = this.string(entry.key);
            return { key: key.kind === 'string' ? key.value : toExpression(key), value: this.value(entry.value) };
          }),
        };
      case 'array':
        return { kind: 'array', items: node.items.map((item) => this.value(item)) };
      case 'string':
        return this.string(node.value);
      default:
        return jsonValue(node, undefined);
    }
  }

  private string(value: string): Value {
    if (!isExpression(value)) return text(unescapeLiteral(value));
    const parsed = parseExpression(value);
    return parsed instanceof Refusal ? text(value) : expressionValue(this.rename(parsed));
  }

  private rename(expression: ArmExpression): ArmExpression {
    switch (expression.kind) {
      case 'literal':
        return expression;
      case 'property':
        return { ...expression, target: this.rename(expression.target) };
      case 'index':
        return { ...expression, target: this.rename(expression.target), index: this.rename(expression.index) };
      case 'call':
        return this.renameCall(expression);
    }
  }

  private renameCall(expression: ArmExpression & { readonly kind: 'call' }): ArmExpression {
    const args = expression.args.map((argument) => this.rename(argument));
    const [first] = args;
    const name = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
    if (expression.namespace !== undefined) {
      const renamed = this.nameOf({ kind: 'function', identifier: `${expression.namespace}.${expression.name}` });
      const dot = renamed.indexOf('.');
      return { ...expression, namespace: dot < 0 ? '__bicep' : renamed.slice(0, dot), name: renamed.slice(dot + 1), args };
    }
    if (expression.name.toLowerCase() === 'variables' && name !== undefined) {
      return call('variables', literal(this.nameOf({ kind: 'variable', identifier: name })));
    }
    if (this.loop && expression.name.toLowerCase() === 'copyindex' && name?.toLowerCase() === this.loop.name.toLowerCase()) {
      const index = call('copyIndex', literal(this.loop.renamed));
      return args[1] ? call('add', index, args[1]) : index;
    }
    return { ...expression, args };
  }

  // ---- What a declaration needs ------------------------------------------------------------------------------------

  /** The declarations that one refers to. */
  references({ kind, identifier }: ArmIdentifier): ArmIdentifier[] {
    const found: ArmIdentifier[] = [];
    const reader = new ArmReader(this.module, (reference) => {
      found.push(reference);
      return '';
    });
    if (kind === 'type') reader.type(identifier);
    else if (kind === 'variable') reader.variable(identifier);
    else reader.function(identifier);
    // The reader asks for the name of what it reads, too.
    return found.filter((reference) => reference.kind !== kind || reference.identifier !== identifier);
  }
}

function literalType(node: JsonNode): TypeExpression {
  switch (node.kind) {
    case 'object':
      return {
        kind: 'object',
        properties: node.members.map(({ key, value }) => ({ name: key, type: literalType(value), modifiers: {} })),
        additional: undefined,
      };
    case 'array':
      return { kind: 'tuple', items: node.items.map((item) => ({ name: '', type: literalType(item), modifiers: {} })) };
    default:
      return { kind: 'literal', value: literalValue(node) };
  }
}

function literalValue(node: Exclude<JsonNode, JsonObject | { readonly kind: 'array' }>): LiteralType {
  if (node.kind === 'null') return null;
  if (node.kind !== 'number') return node.value;
  return typeof node.value === 'bigint' ? node.value : BigInt(Math.trunc(Number(node.value)));
}

function child(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? jsonMember(node, name)?.value : undefined;
}

function membersOf(node: JsonNode | undefined): JsonObject['members'] {
  return node?.kind === 'object' ? node.members : [];
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}

function decodeSegment(segment: string): string {
  const plain = segment.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return plain.replaceAll('~1', '/').replaceAll('~0', '~');
}
