import type { Node, Program } from './nodes.ts';

const NONE: readonly Node[] = [];

function compact(...nodes: readonly (Node | '*' | 'none' | undefined)[]): readonly Node[] {
  return nodes.filter((node): node is Node => typeof node === 'object');
}

/** The nodes directly below a node, in text order. Identifiers that only name something are left out. */
export function childrenOf(node: Node | Program): readonly Node[] {
  switch (node.kind) {
    case 'program':
      return node.statements;
    case 'missing':
      return node.parts;
    case 'string':
      return node.holes;
    case 'array':
    case 'object':
      return node.items;
    case 'objectProperty':
      return node.key.kind === 'string' ? [node.key, node.value] : [node.value];
    case 'spread':
    case 'argument':
      return [node.value];
    case 'property':
    case 'resourceAccess':
    case 'nonNull':
    case 'typeProperty':
    case 'typeAdditionalProperties':
    case 'typeItems':
      return [node.target];
    case 'index':
    case 'typeIndex':
      return [node.target, node.index];
    case 'call':
    case 'typeApplication':
      return compact(node.target, ...node.arguments);
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'ternary':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'parenthesized':
      return [node.inner];
    case 'lambda':
      return [...node.parameters, node.body];
    case 'typedLambda':
      return [...node.parameters, node.returnType, node.body];
    case 'typedLocal':
      return [node.type];
    case 'for':
      return compact(node.item, node.index, node.collection, node.body);
    case 'if':
      return [node.condition, node.body];
    case 'objectType':
    case 'tupleType':
    case 'unionType':
      return node.members;
    case 'typeMember':
      return [...node.decorators, node.type];
    case 'arrayType':
      return [node.item];
    case 'nullableType':
    case 'nonNullableType':
    case 'parenthesizedType':
    case 'negatedType':
      return [node.type];
    case 'resourceType':
      return compact(node.type);
    case 'decorator':
      return [node.expression];
    case 'targetScope':
    case 'metadata':
    case 'assert':
    case 'parameterAssignment':
      return [...node.decorators, node.value];
    case 'parameter':
      return compact(...node.decorators, node.type, node.default);
    case 'variableDeclaration':
    case 'output':
      return compact(...node.decorators, node.type, node.value);
    case 'typeDeclaration':
      return [...node.decorators, node.type];
    case 'function':
      return [...node.decorators, node.lambda];
    case 'resource':
      return [...node.decorators, node.type, node.value];
    case 'module':
    case 'test':
      return [...node.decorators, node.path, node.value];
    case 'extension':
    case 'extensionConfig':
      return compact(...node.decorators, node.config);
    case 'importDeclaration':
      return compact(...node.decorators, ...(node.symbols ?? []), node.path);
    case 'using':
      return compact(...node.decorators, node.path, node.config);
    case 'extends':
      return [...node.decorators, node.path];
    case 'missingDeclaration':
      return node.decorators;
    case 'boolean':
    case 'integer':
    case 'null':
    case 'variable':
    case 'local':
    case 'typeName':
    case 'literalType':
    case 'identifier':
    case 'import':
      return NONE;
  }
}
