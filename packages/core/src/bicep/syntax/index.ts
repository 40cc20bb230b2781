export { isIdentifier, lex, type Lexing } from './lexer.ts';
export { bicepError, bicepWarning } from './messages.ts';
export * from './nodes.ts';
export { parseBicep, parseBicepParameters, type Parsing } from './parser.ts';
export type { Token, TokenKind, Trivia } from './token.ts';
export { childrenOf } from './walk.ts';
