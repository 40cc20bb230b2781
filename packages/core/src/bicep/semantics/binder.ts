import type { Diagnostic, Source, Span } from '../../source/index.ts';
import {
  bicepError,
  bodyOf,
  childrenOf,
  literalText,
  type Expression,
  type For,
  type Identifier,
  type Import,
  type ImportDeclaration,
  type Lambda,
  type Node,
  type Program,
  type ResourceDeclaration,
  type Statement,
  type TypedLambda,
} from '../syntax/index.ts';
import { isFunction } from './builtin-functions.ts';
import { badReferences } from './cycles.ts';
import type { BicepSymbol, DeclaredSymbol, LocalSymbol, NamespaceSymbol, ResourceSymbol } from './symbols.ts';

/** What the names in a file mean. */
export interface Binding {
  /** In text order; nested resources are in their parents. */
  readonly declarations: readonly DeclaredSymbol[];
  /** The symbol of a declaration, of a place where a name is used, and of a local's name. */
  readonly symbols: ReadonlyMap<Node, BicepSymbol>;
  readonly parents: ReadonlyMap<Node, Node>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names that a file refers to by nothing but the name. */
type Scope = ReadonlyMap<string, BicepSymbol>;

const NAMESPACES: readonly NamespaceSymbol[] = [
  { kind: 'namespace', name: 'sys' },
  { kind: 'namespace', name: 'az' },
];
const UNREFERABLE = new Set<BicepSymbol['kind']>(['output', 'metadata', 'assert', 'test']);

/** Finds what every name in a file stands for. */
export function bind(source: Source, program: Program): Binding {
  return new Binder(source).bind(program);
}

class Binder {
  private readonly source: Source;
  private readonly symbols = new Map<Node, BicepSymbol>();
  private readonly parents = new Map<Node, Node>();
  private readonly diagnostics: Diagnostic[] = [];
  private file: Scope = new Map();
  /** Innermost last. */
  private readonly scopes: Scope[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  bind(program: Program): Binding {
    const declarations = program.statements.flatMap((statement) => this.declare(statement));
    for (const symbol of declarations) if (symbol.kind !== 'imported') this.symbols.set(symbol.node, symbol);
    this.file = this.scopeOf(declarations.filter((symbol) => !UNREFERABLE.has(symbol.kind)));
    this.scopeOf(declarations.filter((symbol) => symbol.kind === 'output'));
    for (const statement of program.statements) this.visit(statement);
    const reported = new Set<string>();
    for (const { node, cut, at, code, message } of badReferences(program, this.symbols)) {
      if (cut) this.symbols.delete(node);
      // A type that leads back to itself in several ways is one mistake.
      const key = `${at.start} ${code}`;
      if (!reported.has(key)) this.report(at, code, message);
      reported.add(key);
    }
    return { declarations, symbols: this.symbols, parents: this.parents, diagnostics: this.diagnostics };
  }

  /** A scope of symbols; of equal names the first counts, and both are reported. */
  private scopeOf(symbols: readonly BicepSymbol[]): Scope {
    const scope = new Map<string, BicepSymbol>();
    const twice = new Set<BicepSymbol>();
    for (const symbol of symbols) {
      const earlier = scope.get(symbol.name);
      if (earlier === undefined) {
        scope.set(symbol.name, symbol);
        continue;
      }
      twice.add(earlier);
      twice.add(symbol);
    }
    for (const symbol of twice) {
      const message = `Identifier "${symbol.name}" is declared multiple times. Remove or rename the duplicates.`;
      if (symbol.kind !== 'namespace') this.report(nameOf(symbol), symbol.kind === 'output' ? 'BCP145' : 'BCP028', message);
    }
    return scope;
  }

  private declare(statement: Statement): DeclaredSymbol[] {
    switch (statement.kind) {
      case 'parameter':
      case 'module':
      case 'output':
      case 'function':
      case 'metadata':
      case 'assert':
      case 'test':
        return named(statement.name, { kind: statement.kind, name: statement.name.name, node: statement } as DeclaredSymbol);
      case 'variableDeclaration':
        return named(statement.name, { kind: 'variable', name: statement.name.name, node: statement });
      case 'typeDeclaration':
        return named(statement.name, { kind: 'type', name: statement.name.name, node: statement });
      case 'parameterAssignment':
        return named(statement.name, { kind: 'assignment', name: statement.name.name, node: statement });
      case 'resource':
        return statement.name.valid ? [this.declareResource(statement, undefined)] : [];
      case 'importDeclaration':
        return this.declareImports(statement);
      case 'extension': {
        const { specification } = statement;
        const name =
          statement.alias?.name ??
          (specification.kind === 'identifier' ? specification.name : extensionName(literalText(specification) ?? ''));
        return [{ kind: 'extension', name, node: statement }];
      }
      case 'extends':
        return [{ kind: 'base', name: 'base', node: statement }];
      default:
        return [];
    }
  }

  private declareResource(node: ResourceDeclaration, within: ResourceSymbol | undefined): ResourceSymbol {
    const symbol: ResourceSymbol = { kind: 'resource', name: node.name.name, node, within, nested: [] };
    this.symbols.set(node, symbol);
    for (const item of bodyOf(node.value)?.items ?? []) {
      if (item.kind === 'resource' && item.name.valid) symbol.nested.push(this.declareResource(item, symbol));
    }
    return symbol;
  }

  private declareImports(declaration: ImportDeclaration): DeclaredSymbol[] {
    const { wildcard } = declaration;
    if (wildcard) return [{ kind: 'wildcard', name: wildcard.name, node: declaration }];
    return (declaration.symbols ?? []).flatMap((node: Import): DeclaredSymbol[] => {
      const original = node.original.kind === 'identifier' ? node.original.name : literalText(node.original);
      if (original === undefined) return [];
      return [{ kind: 'imported', name: node.alias?.name ?? original, node, original, declaration }];
    });
  }

  private visit(node: Node): void {
    switch (node.kind) {
      case 'variable':
      case 'typeName':
        this.refer(node, node.name, node.kind);
        return;
      case 'decorator':
        this.visitDecorator(node, node.expression);
        return;
      case 'call':
        this.visitCall(node);
        return;
      case 'resourceAccess':
        this.visitChildren(node);
        this.visitResourceAccess(node, node.target, node.name);
        return;
      case 'for':
        this.visitLoop(node);
        return;
      case 'lambda':
      case 'typedLambda':
        this.visitLambda(node);
        return;
      case 'object':
        this.visitObject(node);
        return;
      default:
        this.visitChildren(node);
    }
  }

  private visitChildren(node: Node): void {
    for (const child of childrenOf(node)) this.visitChild(node, child);
  }

  private visitChild(parent: Node, child: Node): void {
    this.parents.set(child, parent);
    this.visit(child);
  }

  /** Decorators are named by themselves; only their arguments can refer to anything. */
  private visitDecorator(decorator: Node, expression: Expression): void {
    this.parents.set(expression, decorator);
    if (expression.kind === 'call') for (const argument of expression.arguments) this.visitChild(expression, argument);
  }

  private visitCall(node: Node & { readonly kind: 'call' }): void {
    this.visitChildren(node);
    if (node.target !== undefined) return;
    const symbol = this.lookUp(node.name.name);
    if (symbol !== undefined) this.symbols.set(node, symbol);
  }

  /** The body of a resource is a scope: the resources nested in it know one another. */
  private visitObject(node: Node & { readonly kind: 'object' }): void {
    const nested = node.items.flatMap((item) => (item.kind === 'resource' ? [this.symbols.get(item)] : []));
    const scope = nested.filter((symbol) => symbol !== undefined);
    if (scope.length > 0) this.scopes.push(this.scopeOf(scope));
    this.visitChildren(node);
    if (scope.length > 0) this.scopes.pop();
  }

  private visitLoop(node: For): void {
    this.visitChild(node, node.collection);
    const locals: LocalSymbol[] = [];
    if (node.item)
      locals.push({ kind: 'local', name: node.item.name.name, node: node.item, role: 'item', owner: node, scope: node.body });
    if (node.index)
      locals.push({ kind: 'local', name: node.index.name.name, node: node.index, role: 'index', owner: node, scope: node.body });
    this.visitScope(node, node.body, locals);
  }

  private visitLambda(node: Lambda | TypedLambda): void {
    const locals = node.parameters.map((parameter): LocalSymbol => {
      return { kind: 'local', name: parameter.name.name, node: parameter, role: 'parameter', owner: node, scope: node.body };
    });
    if (node.kind === 'typedLambda') {
      for (const parameter of node.parameters) this.visitChild(node, parameter);
      this.visitChild(node, node.returnType);
    }
    this.visitScope(node, node.body, locals);
  }

  private visitScope(owner: Node, body: Expression, locals: readonly LocalSymbol[]): void {
    for (const local of locals) this.symbols.set(local.node, local);
    this.scopes.push(this.scopeOf(locals));
    this.visitChild(owner, body);
    this.scopes.pop();
  }

  private visitResourceAccess(node: Node, target: Expression, name: Identifier): void {
    const owner = this.symbols.get(target);
    if (owner?.kind !== 'resource') {
      if (owner !== undefined)
        this.report(name, 'BCP158', `Cannot access nested resources of type "${owner.kind}". A resource type is required.`);
      return;
    }
    const found = owner.nested.find((symbol) => symbol.name === name.name);
    if (found) {
      this.symbols.set(node, found);
      return;
    }
    const known = owner.nested.map((symbol) => `"${symbol.name}"`).join(', ') || '"(none)"';
    const message = `The resource "${owner.name}" does not contain a nested resource named "${name.name}". Known nested resources are: ${known}.`;
    this.report(name, 'BCP159', message);
  }

  private refer(node: Node, name: Identifier, kind: 'variable' | 'typeName'): void {
    const symbol = this.lookUp(name.name);
    if (symbol !== undefined) this.symbols.set(node, symbol);
    else if (kind === 'variable' && name.valid && isFunction(name.name)) {
      this.report(name, 'BCP063', `The name "${name.name}" is not a parameter, variable, resource or module.`);
    } else if (kind === 'variable' && name.valid) {
      this.report(name, 'BCP057', `The name "${name.name}" does not exist in the current context.`);
    }
  }

  private lookUp(name: string): BicepSymbol | undefined {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const symbol = this.scopes[i]!.get(name);
      if (symbol) return symbol;
    }
    return this.file.get(name) ?? NAMESPACES.find((namespace) => namespace.name === name);
  }

  private report(span: Span, code: string, message: string): void {
    this.diagnostics.push(bicepError(this.source, { start: span.start, end: span.end }, code, message));
  }
}

function named(name: Identifier, symbol: DeclaredSymbol): DeclaredSymbol[] {
  return name.valid ? [symbol] : [];
}

/** Where a symbol gets its name. */
function nameOf(symbol: DeclaredSymbol | LocalSymbol): Span {
  switch (symbol.kind) {
    case 'imported':
      return symbol.node.alias ?? symbol.node.original;
    case 'wildcard':
      return symbol.node.wildcard ?? symbol.node;
    case 'extension':
      return symbol.node.alias ?? symbol.node.specification;
    case 'base':
      return symbol.node;
    default:
      return symbol.node.name;
  }
}

/** The name an extension has where the file gives it none: the part of its path before the version. */
function extensionName(specification: string): string {
  return /(?:^|[/\\])([^/\\@:]+?)(?:\.\w+)?(?:[@:][^/\\]*)?$/.exec(specification)?.[1] ?? specification;
}
