import { jsonMember, type JsonNode } from '../../source/index.ts';
import type { Decorator, TypeNode } from '../syntax/index.ts';
import { decoratorCall } from './lookup.ts';
import type { ArmModule, FileModel, Target } from './model.ts';

const MAX_DEPTH = 50;

/** Whether a module hands back anything that must not be shown. */
export function hasSecureOutputs(target: Target | undefined): boolean {
  if (target?.kind === 'bicep') return target.declared('output').some(({ name }) => isSecureOutput(target, name));
  if (target?.kind !== 'arm') return false;
  const outputs = jsonMember(target.root, 'outputs')?.value;
  return outputs?.kind === 'object' && outputs.members.some(({ value }) => isSecureSchema(target, value, 0));
}

export function isSecureOutput(target: Target | undefined, name: string): boolean {
  if (target?.kind === 'bicep') {
    const output = target.declared('output').find((symbol) => symbol.name === name);
    return output !== undefined && isSecure(target, output.node.decorators, output.node.type, 0);
  }
  if (target?.kind !== 'arm') return false;
  const outputs = jsonMember(target.root, 'outputs')?.value;
  const output = outputs?.kind === 'object' ? jsonMember(outputs, name)?.value : undefined;
  return output !== undefined && isSecureSchema(target, output, 0);
}

/** Whether a type is `@secure()` or holds something that is. */
function isSecure(model: FileModel, decorators: readonly Decorator[], type: TypeNode, depth: number): boolean {
  if (decoratorCall(decorators, 'secure')) return true;
  if (depth > MAX_DEPTH) return false;
  const inner = (node: TypeNode): boolean => isSecure(model, [], node, depth + 1);
  switch (type.kind) {
    case 'typeName':
      return isSecureName(model, type, depth);
    case 'objectType':
      return type.members.some((member) => isSecure(model, member.decorators, member.type, depth + 1));
    case 'tupleType':
      return type.members.some(
        (member) => member.kind === 'typeMember' && isSecure(model, member.decorators, member.type, depth + 1),
      );
    case 'arrayType':
      return inner(type.item);
    case 'unionType':
      return type.members.some(inner);
    case 'nullableType':
    case 'nonNullableType':
    case 'parenthesizedType':
      return inner(type.type);
    case 'typeProperty':
    case 'typeIndex':
    case 'typeItems':
    case 'typeAdditionalProperties':
      return isSecureMember(model, type, depth);
    default:
      return false;
  }
}

function isSecureName(model: FileModel, type: TypeNode & { readonly kind: 'typeName' }, depth: number): boolean {
  const symbol = model.symbolOf(type);
  if (symbol?.kind === 'type') return isSecure(model, symbol.node.decorators, symbol.node.type, depth + 1);
  if (symbol?.kind !== 'imported') return false;
  return isSecureExport(model.references.get(symbol.declaration), symbol.original, depth);
}

function isSecureExport(target: Target | undefined, name: string, depth: number): boolean {
  if (target?.kind === 'bicep') {
    const symbol = target.declared('type').find((candidate) => candidate.name === name);
    return symbol !== undefined && isSecure(target, symbol.node.decorators, symbol.node.type, depth + 1);
  }
  if (target?.kind !== 'arm') return false;
  const definitions = jsonMember(target.root, 'definitions')?.value;
  const definition = definitions?.kind === 'object' ? jsonMember(definitions, name)?.value : undefined;
  return definition !== undefined && isSecureSchema(target, definition, depth + 1);
}

/** `alias.property` and its like: a member of a wildcard import, or of a type. */
function isSecureMember(model: FileModel, type: TypeNode & { readonly target: TypeNode | undefined }, depth: number): boolean {
  const { target } = type;
  if (target === undefined) return false;
  const symbol = target.kind === 'typeName' ? model.symbolOf(target) : undefined;
  if (symbol?.kind === 'wildcard' && type.kind === 'typeProperty')
    return isSecureExport(model.references.get(symbol.node), type.name.name, depth);
  const member = memberOf(model, target, type, 0);
  return member !== undefined && isSecure(model, member.decorators, member.type, depth + 1);
}

function memberOf(
  model: FileModel,
  target: TypeNode,
  access: TypeNode,
  depth: number,
): { readonly decorators: readonly Decorator[]; readonly type: TypeNode } | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const symbol = target.kind === 'typeName' ? model.symbolOf(target) : undefined;
  if (symbol?.kind === 'type') return memberOf(model, symbol.node.type, access, depth + 1);
  if (target.kind === 'parenthesizedType' || target.kind === 'nonNullableType' || target.kind === 'nullableType') {
    return memberOf(model, target.type, access, depth + 1);
  }
  if (target.kind === 'objectType' && access.kind === 'typeProperty') {
    return target.members.find(
      (member) => typeof member.key === 'object' && member.key.kind === 'identifier' && member.key.name === access.name.name,
    );
  }
  if (target.kind === 'objectType' && access.kind === 'typeAdditionalProperties')
    return target.members.find((member) => member.key === '*');
  return target.kind === 'arrayType' && access.kind === 'typeItems' ? { decorators: [], type: target.item } : undefined;
}

/** The same question about a type in a compiled template. */
function isSecureSchema(module: ArmModule, node: JsonNode, depth: number): boolean {
  if (node.kind !== 'object' || depth > MAX_DEPTH) return false;
  const get = (name: string): JsonNode | undefined => jsonMember(node, name)?.value;
  const type = get('type');
  if (type?.kind === 'string' && /^secure(string|object)$/i.test(type.value)) return true;
  const reference = get('$ref');
  if (reference?.kind === 'string' && isSecureReference(module, reference.value, depth)) return true;
  const parts = [get('items'), get('additionalProperties'), ...valuesOf(get('properties')), ...valuesOf(get('prefixItems'))];
  const discriminator = get('discriminator');
  const mapping = discriminator?.kind === 'object' ? jsonMember(discriminator, 'mapping')?.value : undefined;
  return [...parts, ...valuesOf(mapping)].some((part) => part !== undefined && isSecureSchema(module, part, depth + 1));
}

function isSecureReference(module: ArmModule, reference: string, depth: number): boolean {
  let node: JsonNode | undefined = module.root;
  for (const segment of reference.split('/').slice(1)) {
    node =
      node?.kind === 'object'
        ? jsonMember(node, decodeURIComponentSafe(segment))?.value
        : node?.kind === 'array'
          ? node.items[Number(segment)]
          : undefined;
  }
  return node !== undefined && isSecureSchema(module, node, depth + 1);
}

function decodeURIComponentSafe(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function valuesOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node?.kind === 'object') return node.members.map(({ value }) => value);
  return node?.kind === 'array' ? node.items : [];
}
