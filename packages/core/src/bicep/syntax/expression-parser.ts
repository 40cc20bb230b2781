import type {
  Argument,
  BinaryOperator,
  Expression,
  For,
  FunctionCall,
  Identifier,
  If,
  Lambda,
  Local,
  Missing,
  Node,
  ObjectLiteral,
  ObjectProperty,
  ResourceDeclaration,
  Spread,
  StringLiteral,
} from './nodes.ts';
import { character, isAbsent, TokenStream, type Expected } from './token-stream.ts';
import type { Token, TokenKind } from './token.ts';

/** What may stand where an expression is read. */
export interface Allowed {
  readonly complexLiterals: boolean;
  readonly resources: boolean;
}

export const SIMPLE: Allowed = { complexLiterals: false, resources: false };
export const COMPLEX: Allowed = { complexLiterals: true, resources: false };

const PRECEDENCE: Readonly<Partial<Record<TokenKind, number>>> = {
  '%': 100,
  '*': 100,
  '/': 100,
  '+': 90,
  '-': 90,
  '<': 80,
  '<=': 80,
  '>': 80,
  '>=': 80,
  '==': 70,
  '!=': 70,
  '=~': 70,
  '!~': 70,
  '&&': 50,
  '||': 40,
  '??': 30,
};
export const CLOSERS: readonly TokenKind[] = ['stringRight', '}', ')', ']', 'newLine'];
/** A line that starts so is a statement, even where an expression is still open. */
const STATEMENT_WORDS = ['assert', 'import', 'metadata', 'param', 'var', 'resource', 'output', 'module', 'type'];

const EXPRESSION_EXPECTED: Expected = [
  'BCP009',
  'Expected a literal value, an array, an object, a parenthesized expression, or a function call at this location.',
];
const COMPLEX_NOT_ALLOWED: Expected = ['BCP087', 'Array and object literals are not allowed here.'];
const ONE_IN_PARENTHESES: Expected = ['BCP243', 'Parentheses must contain exactly one expression.'];
const PROPERTY_NAME: Expected = ['BCP022', 'Expected a property name at this location.'];
const MEMBER_NAME: Expected = ['BCP020', 'Expected a function or property name at this location.'];
const HOLE: Expected = ['BCP064', 'Found unexpected tokens in interpolated expression.'];

interface List<T> {
  readonly items: readonly T[];
  /** The items with the commas and line ends between them. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly close: { readonly end: number };
  readonly start: number;
}

/** The rules for expressions. */
export abstract class ExpressionParser extends TokenStream {
  protected abstract nestedDeclaration(): ResourceDeclaration | Missing;

  protected expression(allowed: Allowed): Expression {
    return this.nested(() => this.ternary(allowed));
  }

  private ternary(allowed: Allowed): Expression {
    const condition = this.binary(allowed, 0);
    if (this.peekPastNewLines().kind !== '?') return condition;
    this.skipNewLines();
    this.read();
    const whenTrue = this.recover(() => this.expression(allowed), false, [':', ...CLOSERS]);
    if (whenTrue.kind !== 'missing' && this.peekPastNewLines().kind === ':') this.skipNewLines();
    const colon = this.recover(() => this.expect(':', character(':')), isAbsent(whenTrue), CLOSERS);
    const suppress = colon.kind === 'missing' && isAbsent(colon);
    const whenFalse = this.recover(() => this.expression(allowed), suppress, CLOSERS);
    return { kind: 'ternary', condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
  }

  private binary(allowed: Allowed, precedence: number): Expression {
    let left = this.unary(allowed);
    for (let length = 1; ; length++) {
      const { kind } = this.peek();
      const own = PRECEDENCE[kind] ?? -1;
      if (own <= precedence) return left;
      this.checkChain(length);
      this.read();
      const right = this.recover(() => this.binary(allowed, own), false, CLOSERS);
      left = { kind: 'binary', operator: kind as BinaryOperator, left, right, start: left.start, end: right.end };
    }
  }

  private unary(allowed: Allowed): Expression {
    const { kind, start } = this.peek();
    if (kind !== '!' && kind !== '-' && kind !== '+') return this.member(allowed);
    this.read();
    const operand = this.recover(() => this.member(allowed), false, CLOSERS);
    return { kind: 'unary', operator: kind, operand, start, end: operand.end };
  }

  private member(allowed: Allowed): Expression {
    let target = this.primary(allowed);
    for (let length = 1; ; length++) {
      const next = this.memberOf(target, allowed);
      if (next === undefined) return target;
      this.checkChain(length);
      target = next;
    }
  }

  private memberOf(target: Expression, allowed: Allowed): Expression | undefined {
    if (this.check('[')) return this.index(target, allowed);
    if (this.check('.')) return this.dot(target, allowed);
    if (this.check('::')) {
      this.read();
      const name = this.identifierOrMissing(MEMBER_NAME);
      return { kind: 'resourceAccess', target, name, start: target.start, end: name.end };
    }
    if (this.check('!')) return { kind: 'nonNull', target, start: target.start, end: this.read().end };
    return undefined;
  }

  private index(target: Expression, allowed: Allowed): Expression {
    this.read();
    const safe = this.optional('?');
    const fromEnd = this.optional('^');
    const index = this.check(']')
      ? this.missingHere(['BCP117', 'An empty indexer is not allowed. Specify a valid expression.'])
      : this.expression(allowed);
    const close = this.expect(']', character(']'));
    return { kind: 'index', target, safe, fromEnd, index, start: target.start, end: close.end };
  }

  private dot(target: Expression, allowed: Allowed): Expression {
    this.read();
    const marker = this.peek();
    const safe = this.optional('?');
    const name = this.identifierOrMissing(MEMBER_NAME);
    if (!this.check('(')) return { kind: 'property', target, safe, name, start: target.start, end: name.end };
    if (!safe) return this.call(target, name, allowed);
    this.report(marker, ['BCP322', 'The `.?` (safe dereference) operator may not be used on instance function invocations.']);
    return this.call(
      target,
      { kind: 'identifier', name: '<missing>', valid: false, start: marker.start, end: name.end },
      allowed,
    );
  }

  private optional(kind: TokenKind): boolean {
    if (!this.check(kind)) return false;
    this.read();
    return true;
  }

  private primary(allowed: Allowed): Expression {
    const token = this.peek();
    const { start, end } = token;
    switch (token.kind) {
      case 'integer':
        return this.integer();
      case 'true':
      case 'false':
        this.read();
        return { kind: 'boolean', value: token.kind === 'true', start, end };
      case 'null':
        this.read();
        return { kind: 'null', start, end };
      case 'string':
      case 'stringLeft':
        return this.string();
      case '{':
        return allowed.complexLiterals ? this.object(allowed) : this.fail(COMPLEX_NOT_ALLOWED);
      case '[':
        if (!allowed.complexLiterals) return this.fail(COMPLEX_NOT_ALLOWED);
        return this.checkKeyword('for', this.peekPastNewLines(1)) ? this.loop(allowed, false) : this.array();
      case '(':
        return this.parenthesizedOrLambda(allowed);
      case 'identifier':
        return this.callOrVariable(allowed);
      default:
        return this.fail(EXPRESSION_EXPECTED);
    }
  }

  protected integer(): Expression & { readonly kind: 'integer' } {
    const { start, end, text } = this.peek();
    const value = BigInt(text!.length > 30 ? text!.slice(0, 30) : text!);
    if (value > 0xffff_ffff_ffff_ffffn) return this.fail(['BCP010', 'Expected a valid 64-bit signed integer.']);
    this.read();
    return { kind: 'integer', value, start, end };
  }

  private callOrVariable(allowed: Allowed): Expression {
    const name = this.identifier(['BCP023', 'Expected a variable or function name at this location.']);
    if (this.check('(')) return this.call(undefined, name, allowed);
    if (this.check('=>')) return this.lambda([{ kind: 'local', name, start: name.start, end: name.end }], name.start);
    return { kind: 'variable', name, start: name.start, end: name.end };
  }

  private lambda(parameters: readonly Local[], start: number): Lambda {
    this.read();
    if (!STATEMENT_WORDS.includes(this.peekPastNewLines().text ?? '')) this.skipNewLines();
    const body = this.recover(() => this.expression(COMPLEX), false, ['newLine', ')']);
    return { kind: 'lambda', parameters, body, start, end: body.end };
  }

  protected call(target: Expression | undefined, name: Identifier, allowed: Allowed): FunctionCall {
    this.expect('(', character('('));
    const args = this.commaSeparated<Argument>(')', () => this.argument(allowed));
    const close = this.check(')') ? this.read() : this.missingHere(character(')'));
    return { kind: 'call', target, name, arguments: args, start: target?.start ?? name.start, end: close.end };
  }

  private argument(allowed: Allowed): Argument {
    const value = this.recover(() => this.expression(allowed), false, ['newLine', ',', ')']);
    return { kind: 'argument', value, start: value.start, end: value.end };
  }

  /** Elements with commas between them and line ends after the commas, up to a closing token that is not read. */
  protected commaSeparated<T>(close: TokenKind, element: () => T): T[] {
    const items: T[] = [];
    if (this.check(close)) return items;
    this.skipNewLines();
    while (!this.atEnd() && !this.check(close)) {
      items.push(element());
      if (this.atEnd() || this.check(close)) break;
      if (this.check('newLine')) {
        const next = this.pastCommentedLines();
        if (next.kind === 'end') break;
        if (next.kind !== close) this.missingHere(['BCP237', 'Expected a comma character at this location.']);
        this.skipNewLines();
      } else if (this.check(',')) {
        this.read();
        this.skipNewLines();
        // A trailing comma is not allowed: reading one more element reports it.
        if (this.check(close)) items.push(element());
      } else {
        this.missingHere(['BCP236', 'Expected a new line or comma character at this location.']);
      }
    }
    return items;
  }

  private pastCommentedLines(): Token {
    let offset = 1;
    while (this.ahead(offset).kind === 'newLine' && this.ahead(offset).commented) offset += 1;
    return this.ahead(offset);
  }

  /** Elements of an object or array: each on its own line, or with commas between them. */
  protected lineSeparated<T>(close: TokenKind, element: () => T): T[] {
    const items: T[] = [];
    if (this.check(close)) return items;
    this.skipNewLines();
    while (!this.atEnd() && !this.check(close)) {
      items.push(element());
      if (this.atEnd() || this.check(close)) break;
      if (this.check('newLine')) {
        this.skipNewLines();
      } else if (this.check(',')) {
        this.read();
        if (this.check('newLine')) {
          this.missingHere(['BCP238', 'Unexpected new line character after a comma.']);
          this.read();
        }
      } else {
        this.missingHere(['BCP236', 'Expected a new line or comma character at this location.']);
      }
    }
    return items;
  }

  private array(): Expression {
    const { start } = this.read();
    const items = this.lineSeparated(']', () => this.recover(() => this.arrayItem(), false, ['newLine', ']']));
    const close = this.expect(']', character(']'));
    return { kind: 'array', items, start, end: close.end };
  }

  private arrayItem(): Expression | Spread {
    return this.check('...') ? this.spread([',', 'newLine', ']']) : this.expression(COMPLEX);
  }

  private spread(terminators: readonly TokenKind[]): Spread {
    const { start } = this.read();
    const value = this.recover(() => this.expression(COMPLEX), false, terminators);
    return { kind: 'spread', value, start, end: value.end };
  }

  protected object(allowed: Allowed): ObjectLiteral {
    const open = this.expect('{', character('{'));
    const items = this.lineSeparated('}', () => this.recover(() => this.objectItem(allowed), false, ['newLine', '}']));
    const close = this.expect('}', character('}'));
    return { kind: 'object', items, start: open.start, end: close.end };
  }

  private objectItem(allowed: Allowed): ObjectProperty | Spread | ResourceDeclaration | Missing {
    const resource = this.check('@') || (this.checkKeyword('resource') && this.ahead(1).kind === 'identifier');
    if (allowed.resources && resource) return this.nestedDeclaration();
    if (this.check('...')) return this.spread([',', 'newLine', '}']);
    const key = this.recover(() => this.propertyKey(PROPERTY_NAME), false, [':', 'newLine', '}']);
    const colon = this.recover(() => this.expect(':', character(':')), isAbsent(key), ['newLine', '}']);
    const suppress = colon.kind === 'missing' && isAbsent(colon);
    const value = this.recover(() => this.expression(COMPLEX), suppress, ['newLine', '}']);
    return { kind: 'objectProperty', key, value, start: key.start, end: value.end };
  }

  protected propertyKey(expected: Expected): Identifier | StringLiteral {
    if (this.check('identifier')) return this.identifier(PROPERTY_NAME);
    if (this.check('string', 'stringLeft')) return this.stringOrFail(PROPERTY_NAME);
    return this.fail(expected);
  }

  private parenthesizedOrLambda(allowed: Allowed): Expression {
    const list = this.parenthesizedList(() => this.expression(allowed), true);
    if (this.check('=>')) return this.lambda(this.locals(list.items), list.start);
    return { kind: 'parenthesized', inner: this.only(list), start: list.start, end: list.close.end };
  }

  private parenthesized(allowed: Allowed): Expression & { readonly kind: 'parenthesized' } {
    const list = this.parenthesizedList(() => this.expression(allowed), true);
    return { kind: 'parenthesized', inner: this.only(list), start: list.start, end: list.close.end };
  }

  /** The one thing parentheses may hold; outside of lambdas, line ends count as things. */
  protected only<T extends Node>(list: List<T | Missing>): T | Missing {
    const { items, pieces } = list;
    if (pieces.length === 1) return items[0] ?? this.missing(pieces[0]!);
    const inside = list.start + 1;
    const span = { start: pieces[0]?.start ?? inside, end: pieces.at(-1)?.end ?? inside };
    this.report(span, ONE_IN_PARENTHESES);
    return this.missing(span, items);
  }

  private locals(items: readonly Expression[]): Local[] {
    return items.flatMap((item) =>
      item.kind === 'variable' ? [{ kind: 'local' as const, name: item.name, start: item.start, end: item.end }] : [],
    );
  }

  protected parenthesizedList<T extends Node>(element: () => T, newLines: boolean): List<T | Missing> {
    const { start } = this.expect('(', character('('));
    const items: (T | Missing)[] = [];
    const pieces: { readonly start: number; readonly end: number }[] = [];
    const skip = (): void => {
      if (!newLines) return;
      while (this.check('newLine')) pieces.push(this.read());
    };
    skip();
    while (!this.check(')')) {
      const item = this.recover(element, false, [...CLOSERS, ',']);
      items.push(item);
      pieces.push(item);
      skip();
      if (!this.check(',')) break;
      pieces.push(this.read());
      skip();
    }
    const last = items.at(-1);
    const suppress = last !== undefined && pieces.at(-1) === last && isAbsent(last);
    const close = this.recover(() => this.expect(')', character(')')), suppress, ['stringRight', '}', ']', 'newLine']);
    return { items, pieces, close, start };
  }

  protected loop(allowed: Allowed, resourceOrModule: boolean): For {
    const { start } = this.expect('[', character('['));
    this.skipNewLines();
    this.expectKeyword('for');
    const mark = this.diagnostics.length;
    const locals = this.loopLocals();
    const inWord = this.recover(() => this.expectKeyword('in'), this.diagnostics.length > mark, [']', 'newLine']);
    const absent = (node: Token | Node): boolean => node.kind === 'missing' && isAbsent(node);
    const collection = this.recover(() => this.expression(COMPLEX), absent(inWord), [':', ']', 'newLine']);
    const colon = this.recover(() => this.expect(':', character(':')), absent(collection), [']', 'newLine']);
    const body = this.recover(() => this.loopBody(allowed, resourceOrModule), absent(colon), [']', 'newLine']);
    if (body.kind !== 'missing') this.skipNewLines();
    const close = this.recover(() => this.expect(']', character(']')), absent(body), [']', 'newLine']);
    return { kind: 'for', item: locals[0], index: locals[1], collection, body, start, end: close.end };
  }

  private loopLocals(): readonly Local[] {
    if (this.check('identifier')) {
      const name = this.identifier(['BCP136', 'Expected a loop item variable identifier at this location.']);
      return [{ kind: 'local', name, start: name.start, end: name.end }];
    }
    if (!this.check('(')) {
      this.missingHere(['BCP162', 'Expected a loop item variable identifier or "(" at this location.']);
      return [];
    }
    const mark = this.diagnostics.length;
    const list = this.parenthesizedList(() => this.expression(SIMPLE), false);
    if (list.items.length !== 2 && this.diagnostics.length === mark) {
      const message = `Expected loop variable block to consist of exactly 2 elements (item variable and index variable), but found ${list.items.length}.`;
      this.report({ start: list.start, end: list.close.end }, ['BCP249', message]);
    }
    return this.locals(list.items);
  }

  private loopBody(allowed: Allowed, resourceOrModule: boolean): Expression {
    if (!resourceOrModule) return this.expression({ ...allowed, complexLiterals: true });
    if (this.check('{')) return this.object(allowed);
    if (this.checkKeyword('if')) return this.condition(allowed, true);
    return this.fail(['BCP167', 'Expected the "{" character or the "if" keyword at this location.']);
  }

  protected condition(allowed: Allowed, insideLoop: boolean): If {
    const { start } = this.expectKeyword('if');
    const enders: readonly TokenKind[] = insideLoop ? [']', 'newLine'] : ['newLine'];
    const mark = this.diagnostics.length;
    const condition = this.recover(() => this.parenthesized({ ...allowed, resources: false }), false, ['{', ...enders]);
    const unclosed =
      condition.kind !== 'parenthesized' || (this.diagnostics.length > mark && this.source.text[condition.end - 1] !== ')');
    const body = this.recover(() => this.object(allowed), unclosed, enders);
    return { kind: 'if', condition, body, start, end: body.end };
  }

  protected stringOrFail(expected: Expected): StringLiteral {
    const start = this.peek();
    const string = this.string();
    return string.kind === 'missing' ? this.fail(expected, start) : string;
  }

  /** A string with its holes. */
  protected string(): StringLiteral | Missing {
    const { start } = this.peek();
    const texts: (string | undefined)[] = [];
    const holes: Expression[] = [];
    for (let first = true; ; first = false) {
      const token = this.peek();
      if (token.kind === (first ? 'string' : 'stringRight')) {
        texts.push(this.read().text);
        if (texts.every((text) => text !== undefined)) return { kind: 'string', texts, holes, start, end: token.end };
        return this.missing({ start, end: this.peek().start }, holes);
      }
      if (token.kind === (first ? 'stringLeft' : 'stringMiddle')) {
        texts.push(this.read().text);
        holes.push(this.hole());
        if (this.check('newLine') || this.atEnd()) return this.missing({ start, end: this.peek().start }, holes);
      } else {
        this.skipTo(this.position(), HOLE, ['stringMiddle', 'stringRight', 'newLine']);
        if (!this.check('stringMiddle', 'stringRight')) return this.missing({ start, end: this.peek().start }, holes);
      }
    }
  }

  private hole(): Expression {
    const ends: readonly TokenKind[] = ['stringMiddle', 'stringRight', 'newLine'];
    const expression = this.recover(() => this.expression(SIMPLE), false, ends);
    if (this.check(...ends)) return expression;
    const rest = this.skipTo(this.position(), HOLE, ends);
    return this.missing({ start: expression.start, end: rest.end }, [expression]);
  }
}
