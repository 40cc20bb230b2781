import type { Expression } from '../syntax/index.ts';
import { builtinName, decoratorCall } from './lookup.ts';
import { unwrap, type FileModel } from './model.ts';
import type { VariableSymbol } from './symbols.ts';

/** What is known about a value before anything is deployed: the texts one of which it is, that it is a number, or that it may be anything. */
export type KnownValue =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'integer' }
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' };

const UNKNOWN: KnownValue = { kind: 'unknown' };
const OPEN: KnownValue = { kind: 'open' };
const INTEGER: KnownValue = { kind: 'integer' };
const MAX_DEPTH = 50;
/** More alternatives, or longer texts, are of no use to anybody. */
const MAX_TEXTS = 64;
const MAX_LENGTH = 1000;

/** Says of expressions what their values are, from the text alone; what it can't tell is `unknown`, and `open` is certain not to be one of a few texts. */
export class KnownValues {
  private readonly model: FileModel;
  private readonly variables = new Map<VariableSymbol, KnownValue>();

  constructor(model: FileModel) {
    this.model = model;
  }

  of(expression: Expression, depth = 0): KnownValue {
    if (depth > MAX_DEPTH) return UNKNOWN;
    const node = unwrap(expression);
    switch (node.kind) {
      case 'integer':
        return INTEGER;
      case 'unary':
        return node.operator === '-' ? INTEGER : UNKNOWN;
      case 'binary':
        return '+-*/%'.includes(node.operator) ? INTEGER : UNKNOWN;
      case 'string':
        return this.text(node.texts, node.holes, depth);
      case 'variable':
        return this.named(node, depth);
      case 'ternary':
        return either(this.of(node.whenTrue, depth + 1), this.of(node.whenFalse, depth + 1));
      case 'index':
        return this.element(node.target, node.index, depth);
      case 'call':
        return this.call(node, depth);
      default:
        return UNKNOWN;
    }
  }

  private text(texts: readonly string[], holes: readonly Expression[], depth: number): KnownValue {
    let built = texts[0] ?? '';
    for (const [i, hole] of holes.entries()) {
      const value = this.of(hole, depth + 1);
      if (value.kind !== 'texts') return value.kind === 'unknown' ? UNKNOWN : OPEN;
      if (value.texts.length !== 1 || built.length > MAX_LENGTH) return UNKNOWN;
      built += value.texts[0]! + (texts[i + 1] ?? '');
    }
    return { kind: 'texts', texts: [built] };
  }

  private named(node: Expression, depth: number): KnownValue {
    const symbol = this.model.symbolOf(node);
    if (symbol?.kind === 'variable') return this.variable(symbol, depth);
    if (symbol?.kind === 'local') {
      const { owner, role } = symbol;
      const isNumber =
        role === 'index' || (owner.kind === 'for' && builtinName(this.model, unwrap(owner.collection)) === 'range');
      return isNumber ? INTEGER : UNKNOWN;
    }
    if (symbol?.kind !== 'parameter' || decoratorCall(symbol.node.decorators, 'allowed')) return UNKNOWN;
    const { type } = symbol.node;
    if (type.kind !== 'typeName' || this.model.symbolOf(type) !== undefined) return UNKNOWN;
    return type.name.name === 'string' ? OPEN : type.name.name === 'int' ? INTEGER : UNKNOWN;
  }

  private variable(symbol: VariableSymbol, depth: number): KnownValue {
    const known = this.variables.get(symbol);
    if (known) return known;
    // Against variables that lead to themselves.
    this.variables.set(symbol, UNKNOWN);
    const value = this.of(symbol.node.value, depth + 1);
    this.variables.set(symbol, value);
    return value;
  }

  /** An element of an array that is written out. */
  private element(target: Expression, index: Expression, depth: number): KnownValue {
    const at = unwrap(index);
    const item = at.kind === 'integer' ? this.items(target, depth)?.[Number(at.value)] : undefined;
    return item ? this.of(item, depth + 1) : UNKNOWN;
  }

  private call(node: Expression & { readonly kind: 'call' }, depth: number): KnownValue {
    const [first] = node.arguments;
    const name = builtinName(this.model, node);
    if (name === 'any') return OPEN;
    if (name === 'length') return INTEGER;
    if ((name !== 'first' && name !== 'last') || !first) return UNKNOWN;
    const item = this.items(first.value, depth)?.at(name === 'last' ? -1 : 0);
    return item ? this.of(item, depth + 1) : UNKNOWN;
  }

  private items(expression: Expression, depth: number): readonly Expression[] | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const node = unwrap(expression);
    if (node.kind === 'array') {
      const items = node.items.filter((item) => item.kind !== 'spread');
      return items.length === node.items.length ? items : undefined;
    }
    const symbol = this.model.symbolOf(node);
    return symbol?.kind === 'variable' ? this.items(symbol.node.value, depth + 1) : undefined;
  }
}

function either(a: KnownValue, b: KnownValue): KnownValue {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN;
  if (a.kind === 'texts' && b.kind === 'texts') {
    const texts = [...new Set([...a.texts, ...b.texts])];
    return texts.length > MAX_TEXTS ? UNKNOWN : { kind: 'texts', texts };
  }
  return a.kind === 'integer' && b.kind === 'integer' ? INTEGER : OPEN;
}
