import type { Diagnostic, JsonObject, Source } from '../../source/index.ts';
import type { BicepConfig } from '../config.ts';
import type { ResourceTypes } from '../resource-types.ts';
import {
  literalText,
  type Expression,
  type ExtendsDeclaration,
  type ImportDeclaration,
  type ModuleDeclaration,
  type Node,
  type Parsing,
  type UsingDeclaration,
} from '../syntax/index.ts';
import { bind, type Binding } from './binder.ts';
import { resourcesOf, type ResourceInfo } from './resources.ts';
import type { BicepSymbol, DeclaredSymbol, ModuleSymbol, ResourceSymbol } from './symbols.ts';

/** The scope a file is deployed to. */
export type TargetScope = 'tenant' | 'managementGroup' | 'subscription' | 'resourceGroup';

/** A statement that names another file. */
export type Reference = ModuleDeclaration | ImportDeclaration | UsingDeclaration | ExtendsDeclaration;

/** What another file is: Bicep, a compiled template, or the id of a template spec that isn't at hand. */
export type Target = FileModel | ArmModule | TemplateSpec;

/** A template in JSON, from a file or a registry. */
export interface ArmModule {
  readonly kind: 'arm';
  readonly source: Source;
  readonly root: JsonObject;
}

export interface TemplateSpec {
  readonly kind: 'templateSpec';
  readonly id: string;
}

/** Everything known about one Bicep file before anything is generated from it. */
export class FileModel {
  readonly kind = 'bicep';
  readonly source: Source;
  readonly parsing: Parsing;
  readonly config: BicepConfig;
  readonly resourceTypes: ResourceTypes | undefined;
  readonly binding: Binding;
  readonly targetScope: TargetScope;
  /** Filled when the files this one names have been read. */
  readonly references: Map<Reference, Target> = new Map();
  /** How the reference was written where it isn't a path: `br:registry/path:tag`, aliases resolved. */
  readonly referenceNames: Map<Reference, string> = new Map();
  readonly diagnostics: Diagnostic[];
  /** In the order they stand in a template: what is nested comes before what it is nested in. */
  readonly resources: readonly ResourceInfo[];
  private readonly resourcesBySymbol: ReadonlyMap<ResourceSymbol, ResourceInfo>;

  constructor(parsing: Parsing, config: BicepConfig, resourceTypes: ResourceTypes | undefined) {
    this.resourceTypes = resourceTypes;
    this.source = parsing.source;
    this.parsing = parsing;
    this.config = config;
    this.binding = bind(parsing.source, parsing.program);
    this.diagnostics = [...parsing.diagnostics, ...this.binding.diagnostics];
    this.targetScope = targetScopeOf(parsing);
    this.resources = resourcesOf(this);
    this.resourcesBySymbol = new Map(this.resources.map((resource) => [resource.symbol, resource]));
  }

  /** The declarations of one kind, in text order. */
  declared<Kind extends DeclaredSymbol['kind']>(kind: Kind): readonly Extract<DeclaredSymbol, { readonly kind: Kind }>[] {
    return this.binding.declarations.filter(
      (symbol): symbol is Extract<DeclaredSymbol, { readonly kind: Kind }> => symbol.kind === kind,
    );
  }

  symbolOf(node: Node): BicepSymbol | undefined {
    return this.binding.symbols.get(node);
  }

  parentOf(node: Node): Node | undefined {
    return this.binding.parents.get(node);
  }

  resource(symbol: ResourceSymbol): ResourceInfo {
    return this.resourcesBySymbol.get(symbol)!;
  }

  module(symbol: ModuleSymbol): Target | undefined {
    return this.references.get(symbol.node);
  }

  /** Whether a node stands inside another one, or is it. */
  isWithin(node: Node, ancestor: Node): boolean {
    for (let at: Node | undefined = node; at !== undefined; at = this.parentOf(at)) if (at === ancestor) return true;
    return false;
  }
}

function targetScopeOf({ program }: Parsing): TargetScope {
  const statement = program.statements.find((candidate) => candidate.kind === 'targetScope');
  const text = statement?.kind === 'targetScope' ? literalText(statement.value) : undefined;
  return text === 'tenant' || text === 'managementGroup' || text === 'subscription' ? text : 'resourceGroup';
}

/** Parentheses and `!` say nothing about what a value is. */
export function unwrap(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'parenthesized' || inner.kind === 'nonNull')
    inner = inner.kind === 'parenthesized' ? inner.inner : inner.target;
  return inner;
}

export function unwrapNonNull(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'nonNull') inner = inner.target;
  return inner;
}
