/** What a token is. Punctuation is named by its text. */
export type TokenKind =
  | 'identifier'
  | 'integer'
  | 'true'
  | 'false'
  | 'null'
  | 'string'
  | 'stringLeft'
  | 'stringMiddle'
  | 'stringRight'
  | 'newLine'
  | 'end'
  | 'unrecognized'
  | Punctuation;

export type Punctuation =
  | '{'
  | '}'
  | '('
  | ')'
  | '['
  | ']'
  | '@'
  | ','
  | '.'
  | '...'
  | '?'
  | '??'
  | ':'
  | '::'
  | ';'
  | '+'
  | '-'
  | '%'
  | '*'
  | '/'
  | '^'
  | '!'
  | '!='
  | '!~'
  | '<'
  | '<='
  | '>'
  | '>='
  | '='
  | '=='
  | '=~'
  | '=>'
  | '&&'
  | '||'
  | '|';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Identifiers: the name. Strings: the value of this piece, escapes resolved; `undefined` when the piece is malformed. */
  readonly text?: string | undefined;
  /** Whether a comment stands directly before the token. */
  readonly commented?: true;
}

/** A comment, or a `#disable-next-line` and its kin: what people write to the tools instead of to the compiler. */
export interface Trivia {
  readonly kind: 'comment' | 'disable-next-line' | 'disable-diagnostics' | 'restore-diagnostics';
  readonly start: number;
  readonly end: number;
  /** The diagnostic codes a directive names. */
  readonly codes: readonly string[];
}
