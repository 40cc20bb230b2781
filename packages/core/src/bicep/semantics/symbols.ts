import type {
  AssertDeclaration,
  ExtensionDeclaration,
  Expression,
  ExtendsDeclaration,
  For,
  FunctionDeclaration,
  Import,
  ImportDeclaration,
  Lambda,
  Local,
  MetadataDeclaration,
  ModuleDeclaration,
  Node,
  OutputDeclaration,
  ParameterAssignment,
  ParameterDeclaration,
  ResourceDeclaration,
  TestDeclaration,
  TypedLambda,
  TypedLocal,
  TypeDeclaration,
  VariableDeclaration,
} from '../syntax/index.ts';

/** What a name in a file stands for. */
export type BicepSymbol = DeclaredSymbol | LocalSymbol | NamespaceSymbol;

/** Declared by a statement of the file (a nested resource: inside one). */
export type DeclaredSymbol =
  | ParameterSymbol
  | VariableSymbol
  | TypeSymbol
  | FunctionSymbol
  | ResourceSymbol
  | ModuleSymbol
  | OutputSymbol
  | ImportedSymbol
  | WildcardSymbol
  | ExtensionSymbol
  | AssignmentSymbol
  | BaseSymbol
  | OtherSymbol;

interface Named<Kind extends string, N extends Node> {
  readonly kind: Kind;
  readonly name: string;
  readonly node: N;
}
export type ParameterSymbol = Named<'parameter', ParameterDeclaration>;
export type VariableSymbol = Named<'variable', VariableDeclaration>;
export type TypeSymbol = Named<'type', TypeDeclaration>;
export type FunctionSymbol = Named<'function', FunctionDeclaration>;
export type ModuleSymbol = Named<'module', ModuleDeclaration>;
export type OutputSymbol = Named<'output', OutputDeclaration>;
export type ExtensionSymbol = Named<'extension', ExtensionDeclaration>;
/** `param x = ...` in a parameters file. */
export type AssignmentSymbol = Named<'assignment', ParameterAssignment>;
/** `base` in a parameters file that extends another one. */
export type BaseSymbol = Named<'base', ExtendsDeclaration>;
/** Declarations nobody can refer to. */
export type OtherSymbol =
  | Named<'metadata', MetadataDeclaration>
  | Named<'assert', AssertDeclaration>
  | Named<'test', TestDeclaration>;

export interface ResourceSymbol extends Named<'resource', ResourceDeclaration> {
  /** The resource in whose body this one is declared. */
  readonly within: ResourceSymbol | undefined;
  /** Those declared in the body of this one. */
  readonly nested: ResourceSymbol[];
}

/** `import {original as name} from ...` */
export interface ImportedSymbol extends Named<'imported', Import> {
  readonly original: string;
  readonly declaration: ImportDeclaration;
}
/** `import * as name from ...` */
export type WildcardSymbol = Named<'wildcard', ImportDeclaration>;

/** The item or the index of a loop, or a parameter of a lambda or a function. */
export interface LocalSymbol extends Named<'local', Local | TypedLocal> {
  readonly role: 'item' | 'index' | 'parameter';
  readonly owner: For | Lambda | TypedLambda;
  /** Where the name means this. */
  readonly scope: Expression;
}

/** `sys` or `az`, where functions, types and decorators come from. */
export interface NamespaceSymbol {
  readonly kind: 'namespace';
  readonly name: 'sys' | 'az';
}

/** Whether a resource, module or variable is a loop, and so one of many. */
export function isCollection(symbol: ResourceSymbol | ModuleSymbol | VariableSymbol): boolean {
  return symbol.node.value.kind === 'for';
}
