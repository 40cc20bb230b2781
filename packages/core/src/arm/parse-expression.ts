import type { Call, Expression } from './expression.ts';
import { Refusal } from './value.ts';

/** Azure's own limit on the text between the brackets. */
const MAX_LENGTH = 81_920;
/** Far beyond what people write; keeps the recursion of parser, printer and evaluator within any stack. */
const MAX_DEPTH = 500;
const MAX_CACHED = 16_384;

const parsed = new Map<string, Expression | Refusal>();

/** Whether Azure reads this string as an expression: `[...]`, but not `[[...]`. White space outside the brackets makes it a plain text. */
export function isExpression(text: string): boolean {
  return text.length > 1 && text.charCodeAt(0) === 91 && text.charCodeAt(1) !== 91 && text.charCodeAt(text.length - 1) === 93;
}

/** What a string that is no expression stands for: `[[x]` is the text `[x]`, everything else is itself. */
export function unescapeLiteral(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

/**
 * The tree of a template expression, from its text with the brackets. What Azure can't parse is a Refusal whose span counts
 * from the start of the text. Trees are shared between calls.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */
export function parseExpression(text: string): Expression | Refusal {
  let result = parsed.get(text);
  if (result === undefined) {
    result = new Parser(text).parse();
    if (parsed.size >= MAX_CACHED) parsed.clear();
    parsed.set(text, result);
  }
  return result;
}

type TokenKind =
  | 'Identifier'
  | 'Literal'
  | 'Integer'
  | 'LeftParenthesis'
  | 'RightParenthesis'
  | 'LeftSquareBracket'
  | 'RightSquareBracket'
  | 'Comma'
  | 'Dot'
  | 'EndOfData';

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  '(': 'LeftParenthesis',
  ')': 'RightParenthesis',
  '[': 'LeftSquareBracket',
  ']': 'RightSquareBracket',
  ',': 'Comma',
  '.': 'Dot',
};

/** One token is looked at; parsing stops at the first Refusal, which travels up as a value. */
class Parser {
  private readonly text: string;
  private readonly end: number;
  private at = 1;
  private depth = 0;
  private kind: TokenKind = 'EndOfData';
  private start = 0;
  private value: string | number | bigint = '';
  private failure: Refusal | undefined;
  /** Where the token before this one ended. */
  private last = 1;

  constructor(text: string) {
    this.text = text;
    this.end = text.length - 1;
  }

  parse(): Expression | Refusal {
    if (this.end - 1 > MAX_LENGTH) {
      return this.fail(
        0,
        this.text.length,
        `The language expression length limit exceeded. Limit: '${MAX_LENGTH}' and actual: '${this.end - 1}'.`,
      );
    }
    this.next();
    const expression = this.expression();
    if (expression instanceof Refusal) return expression;
    return this.expect('EndOfData') ?? expression;
  }

  private expression(): Expression | Refusal {
    if (this.failure !== undefined) return this.failure;
    const { start, kind, value } = this;
    if (kind === 'Literal' || kind === 'Integer') {
      this.next();
      return this.failure ?? { kind: 'literal', value, start, end: this.last };
    }
    if (kind !== 'Identifier') return this.unexpected('Identifier');
    if (this.depth >= MAX_DEPTH) {
      return this.fail(start, this.end, `The language expression is nested deeper than ${MAX_DEPTH} levels.`, 'arm/too-complex');
    }
    this.depth += 1;
    const result = this.accessors(this.call());
    this.depth -= 1;
    return result;
  }

  private call(): Call | Refusal {
    const start = this.start;
    let name = this.value as string;
    let namespace: string | undefined;
    this.next();
    if (this.sees('Dot')) {
      this.next();
      if (!this.sees('Identifier')) return this.unexpected('Identifier');
      namespace = name;
      name = this.value as string;
      this.next();
    }
    const problem = this.expect('LeftParenthesis');
    if (problem !== undefined) return problem;
    const args: Expression[] = [];
    if (this.kind !== 'RightParenthesis') {
      for (;;) {
        const argument = this.expression();
        if (argument instanceof Refusal) return argument;
        args.push(argument);
        if (this.kind !== 'Comma') break;
        this.next();
      }
    }
    const unclosed = this.expect('RightParenthesis');
    if (unclosed !== undefined) return unclosed;
    return { kind: 'call', ...(namespace === undefined ? {} : { namespace }), name, args, start, end: this.last };
  }

  private accessors(target: Expression | Refusal): Expression | Refusal {
    let result = target;
    for (let count = 0; !(result instanceof Refusal); count++) {
      if (count > MAX_DEPTH)
        return this.fail(
          this.start,
          this.end,
          `The language expression has more than ${MAX_DEPTH} accessors.`,
          'arm/too-complex',
        );
      if (this.sees('Dot')) {
        this.next();
        if (!this.sees('Identifier')) return this.unexpected('Identifier');
        const name = this.value as string;
        this.next();
        result = { kind: 'property', target: result, name, start: result.start, end: this.last };
      } else if (this.sees('LeftSquareBracket')) {
        this.next();
        const index = this.expression();
        if (index instanceof Refusal) return index;
        const unclosed = this.expect('RightSquareBracket');
        if (unclosed !== undefined) return unclosed;
        result = { kind: 'index', target: result, index, start: result.start, end: this.last };
      } else return this.failure ?? result;
    }
    return result;
  }

  private sees(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  private expect(kind: TokenKind): Refusal | undefined {
    if (this.failure !== undefined || this.kind !== kind) return this.unexpected(kind);
    if (kind !== 'EndOfData') this.next();
    return undefined;
  }

  private unexpected(expected: TokenKind): Refusal {
    return (
      this.failure ??
      this.fail(
        this.start,
        Math.max(this.at, this.start + 1),
        `Unable to parse language expression '${this.shown()}': expected token '${expected}' and actual '${this.kind}'.`,
      )
    );
  }

  private next(): void {
    const { text, end } = this;
    this.last = this.at;
    while (this.at < end && isSpace(text.charCodeAt(this.at))) this.at += 1;
    const start = this.at;
    this.start = start;
    if (start >= end) {
      this.kind = 'EndOfData';
      return;
    }
    const character = text[start]!;
    const punctuation = PUNCTUATION[character];
    if (punctuation !== undefined) {
      this.kind = punctuation;
      this.at = start + 1;
    } else if (character === "'") this.literal(start);
    else if (isIdentifierStart(character)) {
      this.at = start + 1;
      while (this.at < end && isIdentifierPart(text[this.at]!)) this.at += 1;
      this.kind = 'Identifier';
      this.value = text.slice(start, this.at);
    } else if (character === '+' || character === '-' || isDigit(character)) this.number(start);
    else this.badCharacter(start);
  }

  private literal(start: number): void {
    const { text, end } = this;
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf("'", from);
      if (quote < 0 || quote >= end) {
        this.fail(
          start,
          end,
          `The language expression '${this.shown()}' is not valid: the string constant at position '${start - 1}' is not terminated. ` +
            'String constants must be enclosed within a pair of single quotes.',
        );
        return;
      }
      if (quote + 1 < end && text.charCodeAt(quote + 1) === 39) {
        value += text.slice(from, quote + 1);
        from = quote + 2;
        continue;
      }
      this.at = quote + 1;
      this.kind = 'Literal';
      this.value = value + text.slice(from, quote);
      return;
    }
  }

  private number(start: number): void {
    const { text, end } = this;
    let at = start + 1;
    const digits = (): void => {
      while (at < end && isDigit(text[at]!)) at += 1;
    };
    digits();
    const integerEnd = at;
    if (text[at] === '.' && at < end) {
      at += 1;
      digits();
    }
    const exponent = /^[eE][+-]?\d/.exec(text.slice(at, Math.min(at + 3, end)));
    if (exponent !== null) {
      at += exponent[0].length;
      digits();
    }
    this.at = at;
    this.kind = 'Integer';
    if (at < end && isIdentifierPart(text[at]!)) this.badCharacter(at);
    else if (at !== integerEnd) {
      this.fail(
        start,
        at,
        `The language expression '${this.shown()}' at position '${start - 1}' is not valid: float point numbers are not supported.`,
      );
    } else {
      const number = text.slice(start, at);
      const value = integerOf(number);
      if (value !== undefined) this.value = value;
      else {
        this.fail(
          start,
          at,
          `The language expression '${this.shown()}' is not valid: the value '${number}' at position '${start - 1}' cannot be converted to number.`,
        );
      }
    }
  }

  private badCharacter(at: number): void {
    this.fail(
      at,
      at + 1,
      `The language expression '${this.shown()}' is not valid: the string character '${this.text[at]}' at position '${at - 1}' is not expected.`,
    );
  }

  private fail(start: number, end: number, message: string, code = 'arm/syntax'): Refusal {
    this.kind = 'EndOfData';
    this.failure ??= new Refusal(code, message, { start, end });
    return this.failure;
  }

  private shown(): string {
    const text = this.text.slice(1, this.end);
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
  }
}

function integerOf(text: string): number | bigint | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  if (text.length < 16) return Number(text) + 0;
  if (text.length > 1000) return undefined;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  if (BigInt.asIntN(64, value) !== value) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** White space as .NET sees it. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}

function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /\p{Nd}/u.test(character);
}

function isIdentifierStart(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
  return /\p{L}/u.test(character);
}

function isIdentifierPart(character: string): boolean {
  return isIdentifierStart(character) || isDigit(character);
}
