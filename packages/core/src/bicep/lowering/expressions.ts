import type { Expression as ArmExpression } from '../../arm/index.ts';
import type { Location } from '../../source/index.ts';
import { builtinName, modulesOf, resourceReference, type ResourceReference } from '../semantics/lookup.ts';
import { unwrap, unwrapNonNull } from '../semantics/model.ts';
import type { ResourceInfo } from '../semantics/resources.ts';
import { hasSecureOutputs, isSecureOutput } from '../semantics/secure.ts';
import {
  isCollection,
  type BicepSymbol,
  type FunctionSymbol,
  type ImportedSymbol,
  type LocalSymbol,
  type ModuleSymbol,
} from '../semantics/symbols.ts';
import {
  literalText,
  type BinaryOperator,
  type Expression,
  type FunctionCall,
  type IndexAccess,
  type ObjectLiteral,
  type ObjectProperty,
  type PropertyAccess,
  type StringLiteral,
} from '../syntax/index.ts';
import type { IndexContext, Names, Replacements } from './context.ts';
import type { FileContext } from './context.ts';
import { apiVersionOf, DEPLOYMENT_API_VERSION, ReferenceLowering, typeOf } from './references.ts';
import {
  access,
  array,
  asCall,
  call,
  expressionValue,
  literal,
  object,
  text,
  toExpression,
  type Member,
  type Value,
} from './value.ts';

const OPERATORS: Readonly<Record<Exclude<BinaryOperator, '!=' | '=~' | '!~'>, string>> = {
  '%': 'mod',
  '*': 'mul',
  '/': 'div',
  '+': 'add',
  '-': 'sub',
  '<': 'less',
  '<=': 'lessOrEquals',
  '>': 'greater',
  '>=': 'greaterOrEquals',
  '==': 'equals',
  '&&': 'and',
  '||': 'or',
  '??': 'coalesce',
};
/** Functions that answer `null` instead of failing, and take any number of members to go down. */
const SAFE_FUNCTIONS = new Set(['tryGet', 'tryIndexFromEnd']);
/** The namespace of functions that a file declares. */
export const USER_NAMESPACE = '__bicep';
const SCOPE_FUNCTIONS = new Set(['managementGroup', 'subscription', 'resourceGroup']);
const MAX_INLINE_DEPTH = 100;

/** Values and template expressions out of the expressions of a file. */
export class Lowering extends ReferenceLowering {
  /** Set when something had to be left out because it means nothing; whoever can do without it asks and clears it. */
  private broken = false;
  private depth = 0;

  protected override with(replacements: Replacements): Lowering {
    const lowering = new Lowering(this.context, this.names, replacements);
    lowering.depth = this.depth;
    return lowering;
  }

  static of(context: FileContext, names: Names): Lowering {
    return new Lowering(context, names, new Map());
  }

  /** A value, or nothing where a part of it means nothing. */
  tryValue(node: Expression): Value | undefined {
    const outer = this.broken;
    this.broken = false;
    const value = this.value(node);
    const { broken } = this;
    this.broken = outer;
    return broken ? undefined : value;
  }

  override value(node: Expression): Value {
    if (!this.context.spend(node)) return this.nothing();
    const at = this.context.place(node);
    switch (node.kind) {
      case 'string':
        return this.string(node, at);
      case 'integer':
        return { kind: 'integer', value: node.value, at };
      case 'boolean':
        return { kind: 'boolean', value: node.value, at };
      case 'null':
        return { kind: 'null', at };
      case 'parenthesized':
        return this.value(node.inner);
      case 'nonNull':
        return this.value(node.target);
      case 'array':
        return this.array(node.items, at);
      case 'object':
        return this.object(node, at);
      case 'ternary':
        return {
          kind: 'conditional',
          condition: this.value(node.condition),
          whenTrue: this.value(node.whenTrue),
          whenFalse: this.value(node.whenFalse),
          at,
        };
      case 'binary':
        return expressionValue(this.binary(node.operator, this.expression(node.left), this.expression(node.right)), at);
      case 'unary':
        return this.unary(node, at);
      case 'variable':
        return this.variable(node, at);
      case 'resourceAccess':
        return this.resourceValue(node, at);
      case 'property':
        return this.property(node, at);
      case 'index':
        return this.index(node, at);
      case 'call':
        return this.call(node, at);
      case 'lambda':
        return expressionValue(this.lambda(node), at);
      case 'for':
        return { kind: 'loop', collection: this.value(node.collection), body: this.value(node.body), at };
      case 'typedLambda':
        return this.value(node.body);
      case 'if':
      case 'missing':
        return this.nothing();
    }
  }

  private nothing(): Value {
    this.broken = true;
    return { kind: 'null' };
  }

  // ---- Literals and operators --------------------------------------------------------------------------------------

  private string({ texts, holes }: StringLiteral, at: Location): Value {
    if (holes.length === 0) return text(texts[0]!, at);
    const escaped = texts.map((part) => part.replace(/[{}]/g, '$&$&'));
    const format = escaped.map((part, i) => (i < holes.length ? `${part}{${i}}` : part)).join('');
    return expressionValue(call('format', literal(format), ...holes.map((hole) => this.expression(hole))), at);
  }

  private unary(node: Expression & { readonly kind: 'unary' }, at: Location): Value {
    const { operator, operand } = node;
    if (operator === '-' && operand.kind === 'integer') return { kind: 'integer', value: -operand.value, at };
    const value = this.expression(operand);
    return expressionValue(operator === '!' ? call('not', value) : call('sub', literal(0), value), at);
  }

  private binary(operator: BinaryOperator, left: ArmExpression, right: ArmExpression): ArmExpression {
    switch (operator) {
      case '!=':
        return call('not', call('equals', left, right));
      case '=~':
        return call('equals', call('toLower', left), call('toLower', right));
      case '!~':
        return call('not', call('equals', call('toLower', left), call('toLower', right)));
      default:
        return call(OPERATORS[operator], left, right);
    }
  }

  /** Array items; with spreads, the pieces between them are put together by `flatten`. */
  private array(items: (Expression & { readonly kind: 'array' })['items'], at: Location): Value {
    const chunks: Value[] = [];
    let chunk: Value[] = [];
    let spread = false;
    for (const item of items) {
      if (item.kind === 'spread') {
        if (chunk.length > 0) chunks.push(array(chunk, at));
        chunk = [];
        spread = true;
        chunks.push(this.value(item.value));
      } else {
        const value = this.tryValue(item);
        if (value) chunk.push(value);
      }
    }
    if (chunk.length > 0) chunks.push(array(chunk, at));
    if (!spread) return chunks[0] ?? array([], at);
    return expressionValue(call('flatten', toExpression(array(chunks))), at);
  }

  private object(node: ObjectLiteral, at: Location): Value {
    const chunks: Value[] = [];
    let chunk: Member[] = [];
    let spread = false;
    for (const item of node.items) {
      if (item.kind === 'spread') {
        if (chunk.length > 0) chunks.push(object(chunk, at));
        chunk = [];
        spread = true;
        chunks.push(this.value(item.value));
      } else if (item.kind === 'objectProperty') {
        const lowered = this.member(item);
        if (lowered) chunk.push(lowered);
      }
    }
    if (chunk.length > 0) chunks.push(object(chunk, at));
    if (!spread) return chunks[0] ?? object([], at);
    return expressionValue(call('shallowMerge', toExpression(array(chunks))), at);
  }

  /** A property of an object; left out where its name or value means nothing. */
  member(node: ObjectProperty): Member | undefined {
    const { key } = node;
    if (key.kind === 'missing') return undefined;
    const name = key.kind === 'identifier' ? text(key.name) : this.tryValue(key);
    const value = this.tryValue(node.value);
    if (name === undefined || value === undefined) return undefined;
    return { key: name.kind === 'string' ? name.value : toExpression(name), value, at: this.context.place(node) };
  }

  private lambda(node: Expression & { readonly kind: 'lambda' }): ArmExpression {
    return call('lambda', ...node.parameters.map(({ name }) => literal(name.name)), this.expression(node.body));
  }

  // ---- Names -------------------------------------------------------------------------------------------------------

  private variable(node: Expression & { readonly kind: 'variable' }, at: Location): Value {
    const symbol = this.model.symbolOf(node);
    switch (symbol?.kind) {
      case 'resource':
        return this.resourceValue(node, at);
      case 'parameter':
        return resourceReference(this.model, node) ? this.resourceValue(node, at) : named('parameters', symbol.name, at);
      case 'assignment':
        if (this.context.inlined.assignments.has(symbol)) return this.inline(symbol.node.value);
        return named('variables', symbol.name, at);
      case 'base':
        return object(
          [...this.context.baseValues].map(([name, value]) => ({ key: name, value })),
          at,
        );
      case 'variable':
        if (resourceReference(this.model, node)) return this.resourceValue(node, at);
        if (this.context.inlined.variables.has(symbol)) return this.inline(symbol.node.value);
        return named('variables', this.nameOfSymbol(symbol), at);
      case 'module':
        return expressionValue(this.moduleReference(symbol, undefined, false), at);
      case 'local':
        return this.local(symbol, at);
      case 'imported':
        return named('variables', this.nameOfSymbol(symbol), at);
      case 'extension':
        return named('extensions', symbol.name, at);
      default:
        return this.nothing();
    }
  }

  nameOfSymbol(symbol: Exclude<BicepSymbol, { readonly kind: 'namespace' }>): string {
    return this.names.symbols.get(symbol) ?? symbol.name;
  }

  private inline(node: Expression): Value {
    if (this.depth >= MAX_INLINE_DEPTH) return this.nothing();
    this.depth += 1;
    const value = this.value(node);
    this.depth -= 1;
    return value;
  }

  /** The id of a resource that is handed to a module as a whole. */
  asResourceId(node: Expression): Value | undefined {
    const reference = resourceReference(this.model, node);
    return reference && expressionValue(this.ofResource(reference, undefined, 'id', false, node), this.context.place(node));
  }

  asExpression(value: Value): ArmExpression {
    return toExpression(value);
  }

  private resourceValue(node: Expression, at: Location): Value {
    const reference = resourceReference(this.model, node);
    return reference ? expressionValue(this.resourceReferenceCall(reference, undefined, true), at) : this.nothing();
  }

  private local(symbol: LocalSymbol, at: Location): Value {
    const replacement = this.replacements.get(symbol);
    if (replacement) return replacement;
    const { owner } = symbol;
    if (owner.kind !== 'for') return named(owner.kind === 'lambda' ? 'lambdaVariables' : 'parameters', symbol.name, at);
    const name = this.copyName(owner);
    const index = expressionValue(name === undefined ? call('copyIndex') : call('copyIndex', literal(name)), at);
    return this.loopVariable(symbol, owner, index);
  }

  /** The name by which `copyIndex` tells loops apart: that of the variable or property whose value the loop is. */
  private copyName(loop: Expression): string | undefined {
    const parent = this.model.parentOf(loop);
    switch (parent?.kind) {
      case 'variableDeclaration': {
        const symbol = this.model.symbolOf(parent);
        return symbol?.kind === 'variable' ? this.nameOfSymbol(symbol) : parent.name.name;
      }
      case 'parameterAssignment':
        return parent.name.name;
      case 'objectProperty':
        return parent.key.kind === 'identifier' ? parent.key.name : literalText(parent.key);
      default:
        return undefined;
    }
  }

  // ---- Members -----------------------------------------------------------------------------------------------------

  private property(written: PropertyAccess, at: Location): Value {
    const { name } = written;
    const target = this.transparent(written.target);
    const node = { ...written, target };
    const inherited = this.baseValue(target, name.name);
    if (inherited) return inherited;
    const resource = this.resourceProperty(node, at);
    if (resource) return resource;
    const output = this.moduleOutput(node);
    if (output) return expressionValue(output, at);
    const module = this.moduleProperty(node);
    if (module) return expressionValue(module, at);
    const symbol = this.model.symbolOf(target);
    if (symbol?.kind === 'wildcard') return named('variables', this.names.wildcards.get(symbol)?.get(name.name) ?? name.name, at);
    return expressionValue(this.access(written, this.expression(target), literal(name.name)), at);
  }

  /** What is inside of `!`, parentheses and `any()`, which leave no trace in a template. */
  private transparent(node: Expression): Expression {
    if (node.kind === 'parenthesized') return this.transparent(node.inner);
    if (node.kind === 'nonNull') return this.transparent(node.target);
    const [first] = node.kind === 'call' && builtinName(this.model, node) === 'any' ? node.arguments : [];
    return first ? this.transparent(first.value) : node;
  }

  /** `base.name` in a parameters file that extends another one. */
  private baseValue(target: Expression, name: string): Value | undefined {
    return this.model.symbolOf(target)?.kind === 'base' ? this.context.baseValues.get(name) : undefined;
  }

  private resourceProperty(node: PropertyAccess, at: Location): Value | undefined {
    const { target } = node;
    const direct = resourceReference(this.model, target);
    if (direct)
      return expressionValue(
        this.ofResource(direct, this.outputIndex(direct, target, node), node.name.name, node.safe, target),
        at,
      );
    if (target.kind !== 'index') return undefined;
    const collection = resourceReference(this.model, target.target);
    if (collection?.kind !== 'declared') return undefined;
    const index = this.resourceIndex(collection.resource, target.index, target);
    return expressionValue(this.ofResource(collection, index, node.name.name, node.safe, target), at);
  }

  /** The index of the module in `modules[index].outputs.resource`. */
  private outputIndex(reference: ResourceReference, target: Expression, destination: Expression): IndexContext | undefined {
    if (reference.kind !== 'output' || !isCollection(reference.module)) return undefined;
    const base = target.kind === 'property' && target.target.kind === 'property' ? target.target.target : undefined;
    return base?.kind === 'index' ? this.moduleIndex(reference.module, base.index, destination) : undefined;
  }

  private ofResource(
    reference: ResourceReference,
    index: IndexContext | undefined,
    name: string,
    safe: boolean,
    target: Expression,
  ): ArmExpression {
    const lowering = this.at(index) as Lowering;
    if (reference.kind === 'declared') return lowering.ofDeclared(reference, index, name, safe);
    const output = reference.kind === 'output' && target.kind === 'property' && target.safe;
    switch (name) {
      case 'id':
        return output ? lowering.safeOutput(reference) : lowering.referenceId(reference);
      case 'name':
        return lowering.nameOfReference(reference, output);
      case 'type':
        return literal(typeOf(reference));
      case 'apiVersion':
        return literal(apiVersionOf(reference));
      default:
        if (safe) return call('tryGet', lowering.resourceReferenceCall(reference, index, true), literal(name));
        if (name === 'properties') return lowering.resourceReferenceCall(reference, index, false);
        return access(lowering.resourceReferenceCall(reference, index, true), literal(name));
    }
  }

  private outputsOf(reference: ResourceReference & { readonly kind: 'output' }): ArmExpression {
    return access(this.moduleReference(reference.module, undefined, true), literal('outputs'));
  }

  private safeOutput(reference: ResourceReference & { readonly kind: 'output' }): ArmExpression {
    return call('tryGet', this.outputsOf(reference), literal(reference.output), literal('value'));
  }

  private nameOfReference(reference: ResourceReference, safe: boolean): ArmExpression {
    const name = call('last', call('split', this.referenceId(reference), literal('/')));
    if (!safe || reference.kind !== 'output') return name;
    return call('if', call('contains', this.outputsOf(reference), literal(reference.output)), name, call('null'));
  }

  private ofDeclared(
    reference: ResourceReference & { readonly kind: 'declared' },
    index: IndexContext | undefined,
    name: string,
    safe: boolean,
  ): ArmExpression {
    const { resource } = reference;
    const full = (): ArmExpression => this.resourceReferenceCall(reference, index, true);
    if (resource.extension) {
      const base = this.resourceReferenceCall(reference, index, false);
      return safe ? call('tryGet', base, literal(name)) : access(base, literal(name));
    }
    const condition = safe ? this.conditionOf(resource) : undefined;
    const guard = (guarded: ArmExpression): ArmExpression =>
      condition ? call('if', toExpression(condition), guarded, call('null')) : guarded;
    switch (name) {
      case 'id':
        return guard(this.resourceId(resource));
      case 'name':
        return guard(resource.name ? this.expression(resource.name) : literal(''));
      case 'type':
        return literal(resource.type);
      case 'apiVersion':
        return literal(resource.apiVersion ?? '');
      case 'properties':
        return safe ? call('tryGet', guard(full()), literal(name)) : this.resourceReferenceCall(reference, index, false);
      default:
        return safe ? call('tryGet', guard(full()), literal(name)) : access(full(), literal(name));
    }
  }

  /** The condition on which a resource is deployed; those of the resources it is nested in count too. */
  conditionOf(resource: ResourceInfo): Value | undefined {
    const conditions: Expression[] = [];
    for (const { nested, resource: ancestor } of resource.ancestors) {
      const { value } = ancestor.symbol.node;
      if (nested && value.kind === 'if') conditions.push(value.condition);
    }
    const { value } = resource.symbol.node;
    const own = value.kind === 'for' ? value.body : value;
    if (own.kind === 'if') conditions.push(own.condition);
    return conditions
      .map((condition) => this.value(condition))
      .reduce<Value | undefined>(
        (all, next) => (all ? expressionValue(call('and', toExpression(all), toExpression(next)), next.at) : next),
        undefined,
      );
  }

  /** `module.outputs.name` */
  private moduleOutput(node: PropertyAccess): ArmExpression | undefined {
    const { target: outputsNode } = node;
    const outputs =
      outputsNode.kind === 'property' ? { ...outputsNode, target: this.transparent(outputsNode.target) } : outputsNode;
    if (outputs.kind !== 'property' || outputs.name.name !== 'outputs') return undefined;
    const modules = modulesOf(this.model, outputs.target);
    if (modules.length === 0) return undefined;
    const secure = modules.some((module) => isSecureOutput(this.model.module(module), node.name.name));
    const direct = this.moduleProperty(outputs, secure);
    const base = asCall(direct ?? this.expression(outputs));
    // The values that listOutputsWithSecureValues gives aren't wrapped.
    const tail = direct && secure ? [literal(node.name.name)] : [literal(node.name.name), literal('value')];
    if (node.safe) return tail.reduce((inner, next) => call('tryGet', inner, next), base);
    if (base.kind === 'call' && SAFE_FUNCTIONS.has(base.name)) return { ...base, args: [...base.args, ...tail] };
    const otherwise = base.kind === 'call' && base.name === 'if' ? base.args.at(-1) : undefined;
    if (otherwise?.kind === 'call' && otherwise.name === 'null') return call('tryGet', base, ...tail);
    return access(base, ...tail);
  }

  /** `module.name` and `module.outputs`, where the module is named and not computed. */
  private moduleProperty(node: PropertyAccess, secureOutput?: boolean): ArmExpression | undefined {
    const { target } = node;
    const module = this.model.symbolOf(target.kind === 'index' ? target.target : target);
    if (module?.kind !== 'module' || (target.kind === 'index' && !isCollection(module))) return undefined;
    const index = target.kind === 'index' ? this.moduleIndex(module, target.index, target) : undefined;
    return (this.at(index) as Lowering).ofModule(module, index, node, secureOutput);
  }

  private ofModule(
    module: ModuleSymbol,
    index: IndexContext | undefined,
    { name, safe }: PropertyAccess,
    secureOutput?: boolean,
  ): ArmExpression {
    const { value } = module.node;
    const body = value.kind === 'for' ? value.body : value;
    const guard = (guarded: ArmExpression): ArmExpression =>
      safe && body.kind === 'if' ? call('if', this.expression(body.condition), guarded, call('null')) : guarded;
    if (name.name === 'name') return guard(this.moduleName(module, index?.index));
    if (secureOutput ?? hasSecureOutputs(this.model.module(module))) {
      const target = this.context.symbolicNames
        ? this.symbolicReference(module.name, index)
        : this.moduleId(module, index?.index);
      return guard(call('listOutputsWithSecureValues', target, literal(DEPLOYMENT_API_VERSION)));
    }
    const base = this.moduleReference(module, index, false);
    return safe ? call('tryGet', guard(base), literal(name.name)) : access(base, literal(name.name));
  }

  private index(node: IndexAccess, at: Location): Value {
    const { target, index } = node;
    if (target.kind === 'variable' || target.kind === 'resourceAccess') {
      const element = this.elementOfCollection(node);
      if (element) return expressionValue(element, at);
    }
    const key = literalText(index);
    if (key !== undefined) {
      const inherited = this.baseValue(target, key);
      if (inherited) return inherited;
      const asProperty = this.literalIndex(node, key);
      if (asProperty) return expressionValue(asProperty, at);
    }
    return expressionValue(this.access(node, this.expression(target), this.expression(index)), at);
  }

  private elementOfCollection({ target, index, ...node }: IndexAccess): ArmExpression | undefined {
    const symbol = this.model.symbolOf(target);
    const whole = { target, index, ...node };
    if (symbol?.kind === 'resource' && isCollection(symbol)) {
      const resource = this.model.resource(symbol);
      const context = this.resourceIndex(resource, index, whole);
      return this.resourceReferenceCall({ kind: 'declared', resource }, context, true);
    }
    if (symbol?.kind === 'module' && isCollection(symbol))
      return this.moduleReference(symbol, this.moduleIndex(symbol, index, whole), false);
    return undefined;
  }

  /** `resource['name']` and `module['outputs']` mean the same as with a dot. */
  private literalIndex(node: IndexAccess, key: string): ArmExpression | undefined {
    const name = { kind: 'identifier' as const, name: key, valid: true, start: node.index.start, end: node.index.end };
    const asProperty: PropertyAccess = {
      kind: 'property',
      target: node.target,
      safe: node.safe,
      name,
      start: node.start,
      end: node.end,
    };
    const target = this.transparent(node.target);
    if (this.model.symbolOf(target)?.kind === 'module') return this.moduleProperty({ ...asProperty, target });
    const value = this.resourceProperty({ ...asProperty, target }, this.context.place(node));
    return value && toExpression(value);
  }

  /** A member of a value, by the rules of `.?`, `[?]` and `[^]`. */
  private access(node: PropertyAccess | IndexAccess, base: ArmExpression, accessor: ArmExpression): ArmExpression {
    const fromEnd = node.kind === 'index' && node.fromEnd;
    if (node.safe) return call(fromEnd ? 'tryIndexFromEnd' : 'tryGet', base, accessor);
    if (base.kind === 'call' && base.namespace === undefined && SAFE_FUNCTIONS.has(base.name) && this.isChained(node.target)) {
      const argument = fromEnd ? call('createObject', literal('value'), accessor, literal('fromEnd'), call('true')) : accessor;
      return { ...base, args: [...base.args, argument] };
    }
    return fromEnd ? call('indexFromEnd', base, accessor) : access(base, accessor);
  }

  private isChained(node: Expression): boolean {
    if (node.kind === 'nonNull') return this.isChained(node.target);
    if (node.kind === 'call' && node.arguments.length === 1 && builtinName(this.model, node) === 'any')
      return this.isChained(node.arguments[0]!.value);
    return node.kind === 'property' || node.kind === 'index';
  }

  // ---- Calls -------------------------------------------------------------------------------------------------------

  private call(node: FunctionCall, at: Location): Value {
    const variable = this.context.functionVariables.get(node);
    if (variable?.assigned)
      return named('variables', this.names.functionVariables.get(this.model)?.get(variable.name) ?? variable.name, at);
    if (variable) return variable.value;
    const symbol = node.target === undefined ? this.model.symbolOf(node) : undefined;
    if (symbol?.kind === 'function' || symbol?.kind === 'imported') return expressionValue(this.userFunction(symbol, node), at);
    const namespace = node.target && this.model.symbolOf(node.target);
    if (namespace?.kind === 'wildcard') {
      return expressionValue(this.userCall(this.names.wildcards.get(namespace)?.get(node.name.name) ?? node.name.name, node), at);
    }
    const builtin = builtinName(this.model, node);
    if (builtin !== undefined) return this.builtin(builtin, node, at);
    return node.target === undefined ? this.nothing() : this.method(node, at);
  }

  private userFunction(symbol: FunctionSymbol | ImportedSymbol, node: FunctionCall): ArmExpression {
    return this.userCall(this.nameOfSymbol(symbol), node);
  }

  private userCall(name: string, node: FunctionCall): ArmExpression {
    const dot = name.indexOf('.');
    const namespace = dot < 0 ? USER_NAMESPACE : name.slice(0, dot);
    return { kind: 'call', namespace, name: name.slice(dot + 1), args: this.args(node), start: 0, end: 0 };
  }

  private args(node: FunctionCall): ArmExpression[] {
    return node.arguments.map(({ value }) => this.expression(value));
  }

  private builtin(name: string, node: FunctionCall, at: Location): Value {
    const [first] = node.arguments;
    if (name === 'any' && first) return this.value(first.value);
    if (name === 'nameof' && first) return text(nameOfExpression(first.value), at);
    if (name === 'getSecret' && node.arguments.length >= 4) return this.secretOfVault(node, at);
    if (name === 'readEnvVar' || name === 'readCliArg') {
      const kind = name === 'readEnvVar' ? 'sys.envVar' : 'sys.cliArg';
      return expressionValue(call('externalInput', literal(kind), ...this.args(node)), at);
    }
    // The scope that such a call names has no properties that a template could ask for.
    if (first && SCOPE_FUNCTIONS.has(name)) return object([], at);
    return expressionValue(call(name, ...this.args(node)), at);
  }

  /** `getSecret(subscription, group, vault, name, version)` in a parameters file. */
  private secretOfVault(node: FunctionCall, at: Location): Value {
    const [subscription, group, vault, ...args] = node.arguments.map(({ value }) => this.value(value));
    const parts = [subscription!, group!, vault!];
    const texts = parts.map((part) => (part.kind === 'string' ? part.value : undefined));
    const known = texts.every((part) => part !== undefined);
    const id = known
      ? literal(`/subscriptions/${texts[0]}/resourceGroups/${texts[1]}/providers/Microsoft.KeyVault/vaults/${texts[2]}`)
      : call(
          'resourceId',
          toExpression(parts[0]!),
          toExpression(parts[1]!),
          literal('Microsoft.KeyVault'),
          literal('vaults'),
          toExpression(parts[2]!),
        );
    return { kind: 'secret', vault: id, args, at };
  }

  /** `resource.listKeys()`, `vault.getSecret(name)`, or a method of an extension's resource. */
  private method(node: FunctionCall, at: Location): Value {
    const base = this.methodBase(node.target!);
    const reference = base && resourceReference(this.model, base.named);
    if (!base || !reference) return this.nothing();
    const index = this.methodIndex(reference, base.index, node);
    if (reference.kind === 'declared' && reference.resource.extension)
      return expressionValue(this.extensionMethod(reference.resource, base.index, node), at);
    if (node.name.name === 'getSecret') {
      const vault = this.ofResource(reference, index, 'id', false, base.named);
      return { kind: 'secret', vault, args: node.arguments.map(({ value }) => this.value(value)), at };
    }
    const symbolic = this.context.symbolicNames && reference.kind === 'declared';
    const target = symbolic
      ? this.symbolicReference(this.symbolicName(reference.resource), index)
      : this.ofResource(reference, index, 'id', false, base.named);
    const args = node.arguments.length === 0 ? [literal(apiVersionOf(reference))] : this.args(node);
    return expressionValue(call(node.name.name, target, ...args), at);
  }

  private methodBase(target: Expression): { readonly named: Expression; readonly index: Expression | undefined } {
    const node = unwrap(target);
    if (node.kind === 'index') return { named: node.target, index: node.index };
    const symbol = this.model.symbolOf(node);
    if (symbol?.kind === 'variable') return this.methodBase(symbol.node.value);
    return { named: node, index: undefined };
  }

  private methodIndex(
    reference: ResourceReference,
    index: Expression | undefined,
    destination: Expression,
  ): IndexContext | undefined {
    if (reference.kind === 'declared') return this.resourceIndex(reference.resource, index, destination);
    return reference.kind === 'output' ? this.moduleIndex(reference.module, index, destination) : undefined;
  }

  private extensionMethod(resource: ResourceInfo, index: Expression | undefined, node: FunctionCall): ArmExpression {
    const name = resource.symbol.name;
    const target = index ? call('format', literal(`${name}[{0}]`), this.expression(index)) : literal(name);
    return call('invokeResourceMethod', target, literal(node.name.name), call('createArray', ...this.args(node)));
  }
}

function named(kind: string, name: string, at: Location): Value {
  return expressionValue(call(kind, literal(name)), at);
}

/** What `nameof(...)` gives: the last name in it. */
function nameOfExpression(node: Expression): string {
  const inner = unwrapNonNull(node);
  switch (inner.kind) {
    case 'variable':
    case 'property':
    case 'resourceAccess':
      return inner.name.name;
    case 'index':
      return literalText(inner.index) ?? '';
    default:
      return '';
  }
}
