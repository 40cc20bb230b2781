import type { Diagnostic } from '../../../source/index.ts';
import {
  bicepError,
  childrenOf,
  keyText,
  propertiesOf,
  type Expression,
  type FunctionCall,
  type IndexAccess,
  type Node,
  type PropertyAccess,
} from '../../syntax/index.ts';
import { KnownValues } from '../literals.ts';
import { builtinName } from '../lookup.ts';
import { unwrapNonNull, type FileModel } from '../model.ts';
import { isCollection, type ModuleSymbol, type ResourceSymbol, type VariableSymbol } from '../symbols.ts';
import { isRuntimeCall, startPlaces, type StartPlace } from './start-places.ts';

type Deployed = ResourceSymbol | ModuleSymbol;

/** Something that is known only while deploying. */
interface RuntimeValue {
  readonly node: Node;
  readonly of: Deployed | undefined;
  readonly name: string;
  readonly property?: string;
}

/** The first runtime value in a variable, with the names on the way there. */
type Found = readonly [value: RuntimeValue, way: readonly string[]] | undefined;

/** What is known of a resource at the start, and what never is: other properties depend on the type. */
const KNOWN_OF_RESOURCE = ['apiVersion', 'id', 'name', 'type'];
const RUNTIME_OF_RESOURCE = new Set(
  'dependsOn eTag extendedLocation identity kind location managedBy managedByExtended plan properties sku tags zones'.split(' '),
);
const RUNTIME_OF_MODULE = new Set(['dependsOn', 'identity', 'outputs', 'params']);

/** Values that are known only while deploying, where one is needed that is known at the start. */
export function checkStartValues(model: FileModel): Diagnostic[] {
  const checker = new StartChecker(model);
  return startPlaces(model).flatMap((place) => checker.check(place));
}

class StartChecker {
  private readonly model: FileModel;
  /** For each variable the first runtime value in it, with the variables on the way there. */
  private readonly variables = new Map<VariableSymbol, Found>();
  /** The same where a resource as a whole may be named. */
  private readonly scopes = new Map<VariableSymbol, Found>();
  private readonly values: KnownValues;

  constructor(model: FileModel) {
    this.model = model;
    this.values = new KnownValues(model);
  }

  check(place: StartPlace): Diagnostic[] {
    return place.values
      .flatMap((value) => this.direct(value, place))
      .concat(...place.values.map((value) => this.indirect(value, place)));
  }

  private direct(value: Expression, place: StartPlace): Diagnostic[] {
    return this.runtimeValues(value, place.kind === 'scope').map((found) => {
      if (place.kind === 'if' && isFunction(found.node)) return this.misplaced(found.node);
      const clause =
        found.property !== undefined && place.kind === 'variableBody'
          ? ` The property "${found.property}" of ${found.name} cannot be calculated at the start.`
          : '';
      return this.report(found.node, place, clause + this.known(found));
    });
  }

  private indirect(value: Expression, place: StartPlace): Diagnostic[] {
    return this.variablesIn(value).flatMap((node) => {
      const symbol = this.model.symbolOf(node);
      const found = symbol?.kind === 'variable' ? this.variable(symbol, place.kind === 'scope') : undefined;
      if (!found) return [];
      const chain = found[1].map((name) => `"${name}"`).join(' -> ');
      const clause = ` You are referencing a variable which cannot be calculated at the start (${chain}).`;
      return [this.report(node, place, clause + this.known(found[0]))];
    });
  }

  /** Functions, as opposed to methods of resources, can't be called in a condition at all. */
  private misplaced({ name: { name, start, end } }: FunctionCall): Diagnostic {
    const message = `Function "${name}" is not valid at this location. It can only be used in resource declarations.`;
    return bicepError(this.model.source, { start, end }, 'BCP066', message);
  }

  private report({ start, end }: Node, { words, code }: StartPlace, clauses: string): Diagnostic {
    const needs = code === 'BCP182' ? 'values that can' : 'a value that can';
    const message = `This expression is being used in ${words}, which requires ${needs} be calculated at the start of the deployment.${clauses}`;
    return bicepError(this.model.source, { start, end }, code, message);
  }

  private known({ of, name }: RuntimeValue): string {
    if (!of) return '';
    const names = of.kind === 'module' ? ['name', 'scope'] : KNOWN_OF_RESOURCE;
    return ` Properties of ${name} which can be calculated at the start include ${names.map((each) => `"${each}"`).join(', ')}.`;
  }

  private variable(symbol: VariableSymbol, inScope: boolean): Found {
    const known = inScope ? this.scopes : this.variables;
    if (!known.has(symbol)) {
      // Against variables that lead to themselves.
      known.set(symbol, undefined);
      known.set(symbol, this.firstOf(symbol, inScope));
    }
    return known.get(symbol);
  }

  private firstOf({ name, node: { value } }: VariableSymbol, inScope: boolean): Found {
    const [own] = this.runtimeValues(value, inScope);
    if (own) return [own, [name, own.name]];
    for (const node of this.variablesIn(value)) {
      const next = this.model.symbolOf(node);
      const found = next?.kind === 'variable' ? this.variable(next, inScope) : undefined;
      if (found) return [found[0], [name, ...found[1]]];
    }
    return undefined;
  }

  private variablesIn(node: Node): Node[] {
    if (node.kind === 'call' && builtinName(this.model, node) === 'nameof') return [];
    if (node.kind === 'variable') return this.model.symbolOf(node)?.kind === 'variable' ? [node] : [];
    return childrenOf(node).flatMap((child) => this.variablesIn(child));
  }

  private runtimeValues(node: Node, inScope: boolean): RuntimeValue[] {
    if (node.kind === 'call' && builtinName(this.model, node) === 'nameof') return [];
    const own = this.runtimeValue(node, inScope);
    return node.kind === 'resourceAccess'
      ? own
      : [...own, ...childrenOf(node).flatMap((child) => this.runtimeValues(child, inScope))];
  }

  private runtimeValue(node: Node, inScope: boolean): RuntimeValue[] {
    switch (node.kind) {
      case 'call':
        return isRuntimeCall(this.model, node) ? [{ node, of: undefined, name: node.name.name }] : [];
      case 'property':
        return this.propertyValue(node);
      case 'index':
        return this.indexValue(node);
      case 'variable':
      case 'resourceAccess':
        return inScope ? [] : this.wholeValue(node);
      default:
        return [];
    }
  }

  private propertyValue(node: PropertyAccess & Node): RuntimeValue[] {
    const of = this.deployed(unwrapNonNull(node.target));
    return of && this.isRuntime(of, node.name.name) ? [{ node, of, name: of.name, property: node.name.name }] : [];
  }

  private indexValue(node: IndexAccess & Node): RuntimeValue[] {
    const of = this.deployed(unwrapNonNull(node.target));
    if (!of) return [];
    const value = this.values.of(node.index);
    if (value.kind === 'open') return [{ node, of, name: of.name }];
    const texts = value.kind === 'texts' ? value.texts.toSorted() : [];
    return texts
      .filter((property) => this.isRuntime(of, property))
      .map((property): RuntimeValue => ({ node, of, name: of.name, property }));
  }

  /** A resource or a module as a whole, by its name or as an element of a loop. */
  private wholeValue(node: Expression): RuntimeValue[] {
    let inner: Node = node;
    let parent = this.model.parentOf(inner);
    while (parent?.kind === 'nonNull') [inner, parent] = [parent, this.model.parentOf(parent)];
    if (parent?.kind === 'property') return [];
    if (parent?.kind !== 'index') {
      const of = this.deployed(inner);
      return of ? [{ node: inner, of, name: of.name }] : [];
    }
    const outer = this.model.parentOf(parent)?.kind;
    if (parent.target !== inner || outer === 'property' || outer === 'index') return [];
    const of = this.deployed(parent);
    const kind = of && this.values.of(parent.index).kind;
    return of && (kind === 'integer' || kind === 'open') ? [{ node: inner, of, name: of.name }] : [];
  }

  /** What an expression names: one resource or module, or an element of a loop. */
  private deployed(node: Expression): Deployed | undefined {
    const element = node.kind === 'index';
    if (element && this.values.of(node.index).kind === 'texts') return undefined;
    const symbol = this.model.symbolOf(element ? node.target : node);
    if (symbol?.kind !== 'resource' && symbol?.kind !== 'module') return undefined;
    const isExtension = symbol.kind === 'resource' && this.model.resource(symbol).extension !== undefined;
    return isExtension || isCollection(symbol) !== element ? undefined : symbol;
  }

  private isRuntime(of: Deployed, property: string): boolean {
    if (of.kind === 'module') return RUNTIME_OF_MODULE.has(property);
    const { body, type, apiVersion } = this.model.resource(of);
    if (KNOWN_OF_RESOURCE.includes(property) || property === 'scope' || property === 'parent') return false;
    const isWritten = body !== undefined && propertiesOf(body).some(({ key }) => keyText(key) === property);
    const known = this.model.resourceTypes?.jsonType(`${type}@${apiVersion ?? ''}`, [property]);
    return RUNTIME_OF_RESOURCE.has(property) || isWritten || known !== undefined;
  }
}

function isFunction(node: Node): node is FunctionCall {
  return node.kind === 'call' && node.target === undefined;
}
