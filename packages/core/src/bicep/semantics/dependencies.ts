import { bodyOf, childrenOf, literalText, propertyOf, type Expression, type Node } from '../syntax/index.ts';
import type { FileModel } from './model.ts';
import { isCollection, type LocalSymbol, type ModuleSymbol, type ResourceSymbol, type VariableSymbol } from './symbols.ts';

export type Dependent = ResourceSymbol | ModuleSymbol | VariableSymbol;

export interface Dependency {
  readonly target: Dependent;
  /** The one of a loop that is meant; `undefined` for all of them, or where there is no loop. */
  readonly index: Expression | undefined;
  /** Asks for nothing but what is known before the target is deployed: its name, its id. */
  readonly weak: boolean;
}

export type Dependencies = ReadonlyMap<Dependent, readonly Dependency[]>;

const KNOWN_AT_START = new Set(['id', 'name', 'type', 'apiVersion']);

/** What every resource, module and variable of a file needs of the others. */
export function dependenciesOf(model: FileModel): Dependencies {
  const collector = new Collector(model);
  for (const statement of model.parsing.program.statements) collector.visit(statement);
  return withoutPlainVariables(collector.found);
}

/** A variable that needs nothing itself is no reason to wait for anything. */
function withoutPlainVariables(found: Map<Dependent, Dependency[]>): Dependencies {
  const plain = [...found].flatMap(([symbol, needs]) => (symbol.kind === 'variable' && needs.length === 0 ? [symbol] : []));
  for (let next = plain.pop(); next !== undefined; next = plain.pop()) {
    for (const [symbol, needs] of found) {
      const kept = needs.filter((need) => need.target !== next);
      if (kept.length === needs.length) continue;
      found.set(symbol, kept);
      if (kept.length === 0 && symbol.kind === 'variable') plain.push(symbol);
    }
  }
  return found;
}

class Collector {
  readonly found = new Map<Dependent, Dependency[]>();
  private readonly model: FileModel;
  private current: Dependent | undefined;

  constructor(model: FileModel) {
    this.model = model;
  }

  visit(node: Node): void {
    const symbol = this.model.symbolOf(node);
    if (node.kind === 'resource' && symbol?.kind === 'resource') {
      const parent = this.model.resource(symbol).ancestors.at(-1);
      this.enter(symbol, node, parent ? [{ target: parent.resource.symbol, index: parent.index, weak: true }] : []);
    } else if (
      (node.kind === 'module' && symbol?.kind === 'module') ||
      (node.kind === 'variableDeclaration' && symbol?.kind === 'variable')
    ) {
      this.enter(symbol, node, []);
    } else if ((node.kind === 'variable' || node.kind === 'resourceAccess') && this.current) {
      this.refer(node, this.current);
    } else {
      for (const child of childrenOf(node)) this.visit(child);
    }
  }

  private enter(symbol: Dependent, node: Node, needs: Dependency[]): void {
    const outer = this.current;
    this.current = symbol;
    this.found.set(symbol, needs);
    for (const child of childrenOf(node)) this.visit(child);
    this.current = outer;
  }

  private refer(node: Expression, dependent: Dependent): void {
    const target = this.model.symbolOf(node);
    if (target?.kind !== 'resource' && target?.kind !== 'module' && target?.kind !== 'variable') return;
    const weak = target.kind === 'resource' && this.isWeak(node, target, dependent);
    const index = this.indexOf(node, target, dependent);
    const needs = this.found.get(dependent)!;
    if (!needs.some((need) => need.target === target && need.index === index && need.weak === weak))
      needs.push({ target, index, weak });
  }

  private isWeak(node: Node, target: ResourceSymbol, dependent: Dependent): boolean {
    if (this.model.resource(target).extension) return false;
    return (
      this.isIdentityAccess(node, target) ||
      this.isMethodCall(node) ||
      this.isIn('parent', node, dependent) ||
      this.isIn('scope', node, dependent)
    );
  }

  /** `target.id`, `target[i].name`, `target['id']` */
  private isIdentityAccess(node: Node, target: ResourceSymbol): boolean {
    const parent = this.model.parentOf(node);
    if (parent?.kind === 'nonNull') return this.isIdentityAccess(parent, target);
    if (parent?.kind === 'property') return KNOWN_AT_START.has(parent.name.name);
    if (parent?.kind !== 'index') return false;
    const key = literalText(parent.index);
    return key === undefined ? isCollection(target) && this.isIdentityAccess(parent, target) : KNOWN_AT_START.has(key);
  }

  private isMethodCall(node: Node): boolean {
    const parent = this.model.parentOf(node);
    if (parent?.kind === 'nonNull') return this.isMethodCall(parent);
    if (parent?.kind === 'call') return true;
    if (parent?.kind !== 'index') return false;
    const symbol = this.model.symbolOf(parent.target);
    return symbol?.kind === 'resource' && isCollection(symbol) && this.isMethodCall(parent);
  }

  private isIn(name: string, node: Node, dependent: Dependent): boolean {
    const body = dependent.kind === 'variable' ? undefined : bodyOf(dependent.node.value);
    const property = propertyOf(body, name);
    return property !== undefined && this.model.isWithin(node, property);
  }

  /** The index of a member of a loop, unless it depends on a loop that the dependency list can't see. */
  private indexOf(node: Expression, target: Dependent, dependent: Dependent): Expression | undefined {
    const parent = this.model.parentOf(node);
    if (!isCollection(target) || parent?.kind !== 'index' || parent.target !== node) return undefined;
    const { value } = dependent.node;
    const context = dependent.kind === 'variable' ? (value.kind === 'for' ? value.body : value) : (bodyOf(value) ?? value);
    return inaccessibleLocals(this.model, parent.index, context).length > 0 ? undefined : parent.index;
  }
}

/** The locals used in an expression that would mean nothing at another place. */
export function inaccessibleLocals(model: FileModel, node: Expression, destination: Node): LocalSymbol[] {
  const found = new Set<LocalSymbol>();
  const walk = (at: Node): void => {
    const symbol = model.symbolOf(at);
    if (at.kind === 'variable' && symbol?.kind === 'local') found.add(symbol);
    for (const child of childrenOf(at)) walk(child);
  };
  walk(node);
  return [...found].filter((local) => !model.isWithin(destination, local.scope) && !model.isWithin(local.owner, node));
}
