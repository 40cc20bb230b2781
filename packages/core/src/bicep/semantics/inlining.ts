import { bodyOf, childrenOf, keyText, propertiesOf, type Expression, type Node } from '../syntax/index.ts';
import { builtinName, resourceReference } from './lookup.ts';
import { unwrapNonNull, type FileModel } from './model.ts';
import { resourceScope } from './scopes.ts';
import type { AssignmentSymbol, BicepSymbol, ResourceSymbol, VariableSymbol } from './symbols.ts';

/** Functions that the template engine doesn't allow in variables. */
const RUNTIME_FUNCTIONS = new Set(['reference', 'toLogicalZone', 'toLogicalZones', 'toPhysicalZone', 'toPhysicalZones']);
const EXTERNAL_FUNCTIONS = new Set(['externalInput', 'readCliArg', 'readEnvVar']);
const KNOWN_AT_START = new Set(['id', 'name', 'type', 'apiVersion']);

/** Variables, parameter assignments and `existing` resources that can't be in the template, so that their values stand wherever they are used. */
export interface Inlined {
  readonly variables: ReadonlySet<VariableSymbol>;
  readonly assignments: ReadonlySet<AssignmentSymbol>;
  readonly resources: ReadonlySet<ResourceSymbol>;
}

type Decision = 'no' | 'yes' | 'skip';
type Decided = VariableSymbol | AssignmentSymbol | ResourceSymbol;

/** Finds out what has to be inlined because its value is known only while deploying. */
export function inlined(model: FileModel): Inlined {
  return new Inliner(model).find();
}

/** Decides in the order in which symbols are met; a later decision for the same symbol replaces an earlier one, unless that was to inline. */
class Inliner {
  private readonly model: FileModel;
  private readonly decisions = new Map<Decided, Decision>();
  private current: Decided | undefined;

  constructor(model: FileModel) {
    this.model = model;
  }

  find(): Inlined {
    for (const symbol of [
      ...this.model.declared('variable'),
      ...this.model.declared('assignment'),
      ...this.model.declared('resource'),
    ]) {
      this.decide(symbol);
    }
    const all = [...this.decisions].flatMap(([symbol, decision]) => (decision === 'yes' ? [symbol] : []));
    return {
      variables: new Set(all.filter((symbol) => symbol.kind === 'variable')),
      assignments: new Set(all.filter((symbol) => symbol.kind === 'assignment')),
      resources: new Set(all.filter((symbol) => symbol.kind === 'resource' && symbol.node.existing) as ResourceSymbol[]),
    };
  }

  private decide(symbol: Decided): void {
    if (this.decisions.has(symbol)) return;
    if (symbol.kind === 'resource') {
      this.decideResource(symbol);
      return;
    }
    const outer = this.current;
    this.current = symbol;
    this.decisions.set(symbol, 'no');
    this.visit(symbol.node.value);
    this.current = outer;
  }

  private decideResource(symbol: ResourceSymbol): void {
    const resource = this.model.resource(symbol);
    if (!resource.existing || resource.extension) this.decisions.set(symbol, 'skip');
    else if (this.dependsOnInlined(symbol)) this.decisions.set(symbol, 'yes');
    else this.decideExisting(symbol);
    for (const nested of symbol.nested) this.decide(nested);
  }

  private decideExisting(symbol: ResourceSymbol): void {
    const outer = this.current;
    this.current = symbol;
    this.decisions.set(symbol, 'no');
    const body = bodyOf(symbol.node.value);
    for (const property of symbol.node.value.kind === 'object' && body ? propertiesOf(body) : []) {
      const key = keyText(property.key);
      if (key !== 'dependsOn' && key !== 'parent' && key !== 'scope') this.visit(property);
    }
    this.current = outer;
  }

  /** Whether an ancestor of an existing resource, or the resource it extends, is inlined. */
  private dependsOnInlined(symbol: ResourceSymbol): boolean {
    const resource = this.model.resource(symbol);
    // Against a resource that is its own scope.
    this.decisions.set(symbol, 'no');
    let found = false;
    for (const ancestor of resource.ancestors) {
      if (!ancestor.resource.existing) {
        found = false;
        continue;
      }
      this.decide(ancestor.resource.symbol);
      found ||= this.decisions.get(ancestor.resource.symbol) === 'yes';
    }
    const extended = resourceScope(this.model, resource).resource;
    if (extended) this.decide(extended.symbol);
    return found || (extended !== undefined && this.decisions.get(extended.symbol) === 'yes');
  }

  private visit(node: Node): void {
    if (this.current === undefined) return;
    switch (node.kind) {
      case 'call':
        this.visitCall(node);
        return;
      case 'variable':
        this.visitVariable(node);
        return;
      case 'property':
        this.visitProperty(node);
        return;
      default:
        for (const child of childrenOf(node)) this.visit(child);
    }
  }

  private visitCall(node: Node & { readonly kind: 'call' }): void {
    const name = builtinName(this.model, node);
    const method = node.target && name === undefined && resourceReference(this.model, unwrapNonNull(node.target));
    if (name !== undefined || method) {
      const runtime =
        /^list[A-Z]/i.test(node.name.name) || RUNTIME_FUNCTIONS.has(node.name.name) || EXTERNAL_FUNCTIONS.has(node.name.name);
      this.set(runtime ? 'yes' : 'no');
    }
    if (name !== 'nameof') for (const child of childrenOf(node)) this.visit(child);
  }

  private visitVariable(node: Node & { readonly kind: 'variable' }): void {
    const { current } = this;
    const symbol = this.model.symbolOf(node);
    if (current === undefined || symbol === undefined || this.decisions.get(current) === 'yes') return;
    if (symbol.kind === 'variable' || symbol.kind === 'assignment') {
      this.follow(symbol);
    } else if (isDeployed(symbol) || resourceReference(this.model, node)) {
      if (this.decisions.get(current) !== 'skip') this.set('yes');
    }
  }

  private follow(symbol: VariableSymbol | AssignmentSymbol): void {
    this.decide(symbol);
    this.set(this.decisions.get(symbol) === 'yes' ? 'yes' : 'no');
  }

  private visitProperty(node: Node & { readonly kind: 'property' }): void {
    const { current } = this;
    if (current === undefined || this.decisions.get(current) === 'yes') return;
    const symbol = this.resolve(unwrapNonNull(node.target));
    const property = node.name.name;
    if (symbol?.kind === 'resource') {
      this.overrule(this.isKnownOfResource(symbol, property) ? 'skip' : 'yes');
    } else if (symbol?.kind === 'module') {
      this.overrule(property === 'outputs' ? 'yes' : 'skip');
    } else if (symbol?.kind === 'parameter' && symbol.node.type.kind === 'resourceType') {
      this.overrule(KNOWN_AT_START.has(property) ? 'skip' : 'yes');
    } else {
      this.visit(node.target);
    }
  }

  private isKnownOfResource(symbol: ResourceSymbol, property: string): boolean {
    if (this.model.resource(symbol).extension) return KNOWN_AT_START.has(property);
    if (property === 'id' || property === 'name') {
      this.decide(symbol);
      return this.decisions.get(symbol) !== 'yes';
    }
    return KNOWN_AT_START.has(property);
  }

  private resolve(node: Expression): BicepSymbol | undefined {
    return node.kind === 'index' ? this.resolve(node.target) : this.model.symbolOf(node);
  }

  private set(decision: Decision): void {
    if (this.current && this.decisions.get(this.current) !== 'yes') this.decisions.set(this.current, decision);
  }

  private overrule(decision: Decision): void {
    if (this.current) this.decisions.set(this.current, decision);
  }
}

function isDeployed(symbol: BicepSymbol): boolean {
  return symbol.kind === 'resource' || symbol.kind === 'module';
}
