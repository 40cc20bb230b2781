import type { Span } from '../../source/index.ts';

/**
 * The syntax tree. Every node has the span of its text. What could not be read is an `Missing` node in the place where
 * it was expected, so that a tree always has all its parts; a tree with diagnostics may hold them anywhere.
 */
export type Node =
  | Statement
  | Expression
  | TypeNode
  | ObjectProperty
  | Spread
  | Decorator
  | Identifier
  | Argument
  | Local
  | TypedLocal
  | TypeMember
  | Import;

interface Base extends Span {
  readonly start: number;
  readonly end: number;
}

/** A name where one is declared or referred to; `valid` is false where the name is missing. */
export interface Identifier extends Base {
  readonly kind: 'identifier';
  readonly name: string;
  readonly valid: boolean;
}

/** Text that is not what the grammar expects here; reported when it was read. */
export interface Missing extends Base {
  readonly kind: 'missing';
  /** What could still be read inside. */
  readonly parts: readonly Node[];
}

// ---- Expressions -------------------------------------------------------------------------------------------------

export type Expression =
  | StringLiteral
  | IntegerLiteral
  | BooleanLiteral
  | NullLiteral
  | ArrayLiteral
  | ObjectLiteral
  | VariableAccess
  | PropertyAccess
  | IndexAccess
  | ResourceAccess
  | NonNull
  | FunctionCall
  | Unary
  | Binary
  | Ternary
  | Parenthesized
  | Lambda
  | TypedLambda
  | For
  | If
  | Missing;

/** `'a${b}c'`: one more text than holes. */
export interface StringLiteral extends Base {
  readonly kind: 'string';
  readonly texts: readonly string[];
  readonly holes: readonly Expression[];
}
export interface IntegerLiteral extends Base {
  readonly kind: 'integer';
  readonly value: bigint;
}
export interface BooleanLiteral extends Base {
  readonly kind: 'boolean';
  readonly value: boolean;
}
export interface NullLiteral extends Base {
  readonly kind: 'null';
}
export interface ArrayLiteral extends Base {
  readonly kind: 'array';
  readonly items: readonly (Expression | Spread)[];
}
export interface ObjectLiteral extends Base {
  readonly kind: 'object';
  readonly items: readonly (ObjectProperty | Spread | ResourceDeclaration | Missing)[];
}
export interface ObjectProperty extends Base {
  readonly kind: 'objectProperty';
  readonly key: Identifier | StringLiteral | Missing;
  readonly value: Expression;
}
/** `...expression` */
export interface Spread extends Base {
  readonly kind: 'spread';
  readonly value: Expression;
}
export interface VariableAccess extends Base {
  readonly kind: 'variable';
  readonly name: Identifier;
}
/** `target.name`, or `target.?name` */
export interface PropertyAccess extends Base {
  readonly kind: 'property';
  readonly target: Expression;
  readonly safe: boolean;
  readonly name: Identifier;
}
/** `target[index]`, `target[?index]`, `target[^index]` */
export interface IndexAccess extends Base {
  readonly kind: 'index';
  readonly target: Expression;
  readonly safe: boolean;
  readonly fromEnd: boolean;
  readonly index: Expression;
}
/** `target::name`: a resource nested in another one. */
export interface ResourceAccess extends Base {
  readonly kind: 'resourceAccess';
  readonly target: Expression;
  readonly name: Identifier;
}
/** `target!` */
export interface NonNull extends Base {
  readonly kind: 'nonNull';
  readonly target: Expression;
}
/** `name(arguments)`, or with a target `target.name(arguments)` */
export interface FunctionCall extends Base {
  readonly kind: 'call';
  readonly target: Expression | undefined;
  readonly name: Identifier;
  readonly arguments: readonly Argument[];
}
export interface Argument extends Base {
  readonly kind: 'argument';
  readonly value: Expression;
}
export interface Unary extends Base {
  readonly kind: 'unary';
  readonly operator: '!' | '-' | '+';
  readonly operand: Expression;
}
export type BinaryOperator =
  | '%'
  | '*'
  | '/'
  | '+'
  | '-'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '=~'
  | '!~'
  | '&&'
  | '||'
  | '??';
export interface Binary extends Base {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Ternary extends Base {
  readonly kind: 'ternary';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}
export interface Parenthesized extends Base {
  readonly kind: 'parenthesized';
  readonly inner: Expression;
}
/** The name a lambda or a loop gives to what it is handed. */
export interface Local extends Base {
  readonly kind: 'local';
  readonly name: Identifier;
}
export interface Lambda extends Base {
  readonly kind: 'lambda';
  readonly parameters: readonly Local[];
  readonly body: Expression;
}
export interface TypedLocal extends Base {
  readonly kind: 'typedLocal';
  readonly name: Identifier;
  readonly type: TypeNode;
}
export interface TypedLambda extends Base {
  readonly kind: 'typedLambda';
  readonly parameters: readonly TypedLocal[];
  readonly returnType: TypeNode;
  readonly body: Expression;
}
/** `[for (item, index) in collection: body]` */
export interface For extends Base {
  readonly kind: 'for';
  readonly item: Local | undefined;
  readonly index: Local | undefined;
  readonly collection: Expression;
  readonly body: Expression;
}
/** The body of a resource or a module that is deployed only on a condition. */
export interface If extends Base {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly body: Expression;
}

// ---- Types -------------------------------------------------------------------------------------------------------

export type TypeNode =
  | TypeName
  | TypeProperty
  | TypeAdditionalProperties
  | TypeItems
  | TypeIndex
  | TypeApplication
  | ObjectType
  | TupleType
  | ArrayType
  | UnionType
  | NullableType
  | NonNullableType
  | ParenthesizedType
  | LiteralType
  | NegatedType
  | ResourceTypeNode
  | Missing;

export interface TypeName extends Base {
  readonly kind: 'typeName';
  readonly name: Identifier;
}
/** `target.name` */
export interface TypeProperty extends Base {
  readonly kind: 'typeProperty';
  readonly target: TypeNode;
  readonly name: Identifier;
}
/** `target.*` */
export interface TypeAdditionalProperties extends Base {
  readonly kind: 'typeAdditionalProperties';
  readonly target: TypeNode;
}
/** `target[*]` */
export interface TypeItems extends Base {
  readonly kind: 'typeItems';
  readonly target: TypeNode;
}
/** `target[0]`, `target['name']` */
export interface TypeIndex extends Base {
  readonly kind: 'typeIndex';
  readonly target: TypeNode;
  readonly index: Expression;
}
/** `resourceInput<'Microsoft.Storage/storageAccounts@2023-01-01'>`, with or without a namespace before it. */
export interface TypeApplication extends Base {
  readonly kind: 'typeApplication';
  readonly target: TypeNode | undefined;
  readonly name: Identifier;
  readonly arguments: readonly TypeNode[];
}
export interface ObjectType extends Base {
  readonly kind: 'objectType';
  readonly members: readonly TypeMember[];
}
/** A property of an object type; `*` is the type of all others. */
export interface TypeMember extends Base {
  readonly kind: 'typeMember';
  readonly decorators: readonly Decorator[];
  /** Absent in tuples; `*` where all properties not named are meant. */
  readonly key: Identifier | StringLiteral | Missing | '*' | undefined;
  readonly type: TypeNode;
}
export interface TupleType extends Base {
  readonly kind: 'tupleType';
  readonly members: readonly (TypeMember | Missing)[];
}
export interface ArrayType extends Base {
  readonly kind: 'arrayType';
  readonly item: TypeNode;
}
export interface UnionType extends Base {
  readonly kind: 'unionType';
  readonly members: readonly TypeNode[];
}
export interface NullableType extends Base {
  readonly kind: 'nullableType';
  readonly type: TypeNode;
}
export interface NonNullableType extends Base {
  readonly kind: 'nonNullableType';
  readonly type: TypeNode;
}
export interface ParenthesizedType extends Base {
  readonly kind: 'parenthesizedType';
  readonly type: TypeNode;
}
export interface LiteralType extends Base {
  readonly kind: 'literalType';
  readonly value: StringLiteral | IntegerLiteral | BooleanLiteral | NullLiteral;
}
/** `-1`, `!true` */
export interface NegatedType extends Base {
  readonly kind: 'negatedType';
  readonly operator: '!' | '-' | '+';
  readonly type: TypeNode;
}
/** `resource 'type@version'` as the type of a parameter or an output. */
export interface ResourceTypeNode extends Base {
  readonly kind: 'resourceType';
  readonly type: StringLiteral | Missing | undefined;
}

// ---- Statements --------------------------------------------------------------------------------------------------

export type Statement =
  | TargetScope
  | MetadataDeclaration
  | ParameterDeclaration
  | VariableDeclaration
  | TypeDeclaration
  | FunctionDeclaration
  | ResourceDeclaration
  | ModuleDeclaration
  | TestDeclaration
  | OutputDeclaration
  | AssertDeclaration
  | ExtensionDeclaration
  | ImportDeclaration
  | UsingDeclaration
  | ExtendsDeclaration
  | ParameterAssignment
  | ExtensionConfigAssignment
  | MissingDeclaration
  | Missing;

export interface Program extends Base {
  readonly kind: 'program';
  readonly statements: readonly Statement[];
}

interface Decorable extends Base {
  readonly decorators: readonly Decorator[];
  /** Where the declaration itself begins, behind its decorators. */
  readonly keyword: number;
}
/** `@name(...)`, `@sys.name(...)` */
export interface Decorator extends Base {
  readonly kind: 'decorator';
  readonly expression: Expression;
}
export interface TargetScope extends Decorable {
  readonly kind: 'targetScope';
  readonly value: Expression;
}
export interface MetadataDeclaration extends Decorable {
  readonly kind: 'metadata';
  readonly name: Identifier;
  readonly value: Expression;
}
export interface ParameterDeclaration extends Decorable {
  readonly kind: 'parameter';
  readonly name: Identifier;
  readonly type: TypeNode;
  readonly default: Expression | undefined;
}
export interface VariableDeclaration extends Decorable {
  readonly kind: 'variableDeclaration';
  readonly name: Identifier;
  readonly type: TypeNode | undefined;
  readonly value: Expression;
}
export interface TypeDeclaration extends Decorable {
  readonly kind: 'typeDeclaration';
  readonly name: Identifier;
  readonly type: TypeNode;
}
export interface FunctionDeclaration extends Decorable {
  readonly kind: 'function';
  readonly name: Identifier;
  readonly lambda: TypedLambda | Missing;
}
export interface ResourceDeclaration extends Decorable {
  readonly kind: 'resource';
  readonly name: Identifier;
  readonly type: StringLiteral | Missing;
  readonly existing: boolean;
  readonly value: Expression;
}
export interface ModuleDeclaration extends Decorable {
  readonly kind: 'module';
  readonly name: Identifier;
  readonly path: StringLiteral | Missing;
  readonly value: Expression;
}
export interface TestDeclaration extends Decorable {
  readonly kind: 'test';
  readonly name: Identifier;
  readonly path: StringLiteral | Missing;
  readonly value: Expression;
}
export interface OutputDeclaration extends Decorable {
  readonly kind: 'output';
  readonly name: Identifier;
  readonly type: TypeNode;
  readonly value: Expression;
}
export interface AssertDeclaration extends Decorable {
  readonly kind: 'assert';
  readonly name: Identifier;
  readonly value: Expression;
}
/** `extension microsoftGraphV1 with {...} as graph`; a name or an artifact path. */
export interface ExtensionDeclaration extends Decorable {
  readonly kind: 'extension';
  readonly specification: Identifier | StringLiteral | Missing;
  readonly config: Expression | undefined;
  readonly alias: Identifier | undefined;
}
/** `import {a, b as c} from 'path'`, `import * as ns from 'path'` */
export interface ImportDeclaration extends Decorable {
  readonly kind: 'importDeclaration';
  readonly symbols: readonly Import[] | undefined;
  readonly wildcard: Identifier | undefined;
  readonly path: StringLiteral | Missing;
}
export interface Import extends Base {
  readonly kind: 'import';
  readonly original: Identifier | StringLiteral | Missing;
  readonly alias: Identifier | undefined;
}
export interface UsingDeclaration extends Decorable {
  readonly kind: 'using';
  readonly path: StringLiteral | Missing | 'none';
  readonly config: Expression | undefined;
}
export interface ExtendsDeclaration extends Decorable {
  readonly kind: 'extends';
  readonly path: StringLiteral | Missing;
}
export interface ParameterAssignment extends Decorable {
  readonly kind: 'parameterAssignment';
  readonly name: Identifier;
  readonly value: Expression;
}
export interface ExtensionConfigAssignment extends Decorable {
  readonly kind: 'extensionConfig';
  readonly name: Identifier;
  readonly config: Expression | undefined;
}
/** Decorators with nothing behind them. */
export interface MissingDeclaration extends Decorable {
  readonly kind: 'missingDeclaration';
}

/** The text of a string without holes. */
export function literalText(node: Node | undefined): string | undefined {
  return node?.kind === 'string' && node.holes.length === 0 ? node.texts[0] : undefined;
}

/** The name of a property, where it is known without evaluating anything. */
export function keyText(key: Identifier | StringLiteral | Missing): string | undefined {
  return key.kind === 'identifier' ? key.name : literalText(key);
}

/** The properties of an object literal, spreads and nested resources left out. */
export function propertiesOf(object: ObjectLiteral): ObjectProperty[] {
  return object.items.filter((item) => item.kind === 'objectProperty');
}

/** A property by its name; of several, the first. */
export function propertyOf(object: ObjectLiteral | undefined, name: string): ObjectProperty | undefined {
  return object?.items.find((item): item is ObjectProperty => item.kind === 'objectProperty' && keyText(item.key) === name);
}

/** The object literal inside the loop and the condition around it. */
export function bodyOf(value: Expression): ObjectLiteral | undefined {
  let inner = value;
  if (inner.kind === 'for') inner = inner.body;
  if (inner.kind === 'if') inner = inner.body;
  return inner.kind === 'object' ? inner : undefined;
}
