import type { Diagnostic, Source } from '../../source/index.ts';
import { COMPLEX, type Allowed } from './expression-parser.ts';
import type {
  Decorator,
  Expression,
  Identifier,
  Import,
  Missing,
  Program,
  ResourceDeclaration,
  Statement,
  TypeNode,
} from './nodes.ts';
import { character, isAbsent, type Expected } from './token-stream.ts';
import type { Token, TokenKind, Trivia } from './token.ts';
import { NEW_LINE, RESOURCE_TYPE, TypeParser } from './type-parser.ts';

export interface Parsing {
  readonly source: Source;
  readonly program: Program;
  /** Comments and directives, in order. */
  readonly trivia: readonly Trivia[];
  /** Of the lexer and the parser, in text order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The tree of a Bicep file. Any text has one; what is wrong with the text is in the diagnostics. */
export function parseBicep(source: Source): Parsing {
  return new DeclarationParser(source, 'bicep').parse();
}

/** The tree of a `.bicepparam` file. */
export function parseBicepParameters(source: Source): Parsing {
  return new DeclarationParser(source, 'parameters').parse();
}

const RESOURCE_BODY: Allowed = { complexLiterals: true, resources: true };
const NAME: Readonly<Record<string, Expected>> = {
  metadata: ['BCP266', 'Expected a metadata identifier at this location.'],
  param: ['BCP013', 'Expected a parameter identifier at this location.'],
  var: ['BCP015', 'Expected a variable identifier at this location.'],
  func: ['BCP015', 'Expected a variable identifier at this location.'],
  type: ['BCP325', 'Expected a type identifier at this location.'],
  output: ['BCP016', 'Expected an output identifier at this location.'],
  resource: ['BCP017', 'Expected a resource identifier at this location.'],
  module: ['BCP096', 'Expected a module identifier at this location.'],
  test: ['BCP346', 'Expected a test identifier at this location.'],
  assert: ['BCP344', 'Expected an assert identifier at this location.'],
};
const UNRECOGNIZED: Expected = [
  'BCP007',
  'This declaration type is not recognized. Specify a metadata, parameter, variable, resource, or output declaration.',
];
const UNRECOGNIZED_IN_PARAMETERS: Expected = [
  'BCP337',
  'This declaration type is not valid for a Bicep Parameters file. Supported declarations: "using", "extends", "param", "var", "type".',
];
const MODULE_PATH: Expected = [
  'BCP097',
  "Expected a module path string. This should be a relative path to another bicep file, e.g. 'myModule.bicep' or '../parent/myModule.bicep'",
];
const ALIAS: Expected = ['BCP202', 'Expected an extension alias name at this location.'];
const WITH_OR_AS: Expected = ['BCP305', 'Expected the "with" keyword, "as" keyword, or a new line character at this location.'];
const SYMBOLS: Expected = ['BCP354', "Expected left brace ('{') or asterisk ('*') character at this location."];
const EXPORTED_NAME: Expected = ['BCP355', 'Expected the name of an exported symbol at this location.'];

/** The beginning every declaration shares: its decorators and its keyword. */
interface Head {
  readonly decorators: readonly Decorator[];
  readonly start: number;
  readonly keyword: number;
}

/** The rules for declarations of both kinds of file. */
class DeclarationParser extends TypeParser {
  private readonly file: 'bicep' | 'parameters';

  constructor(source: Source, file: 'bicep' | 'parameters') {
    super(source);
    this.file = file;
  }

  parse(): Parsing {
    const statements: Statement[] = [];
    while (!this.atEnd()) {
      if (this.check('newLine')) {
        this.read();
        continue;
      }
      const statement = this.recover(() => this.declaration(), false, ['newLine']);
      statements.push(statement);
      if (statement.kind === 'missing' || statement.kind === 'missingDeclaration' || this.atEnd()) continue;
      this.recover(() => this.expect('newLine', NEW_LINE), false, ['newLine'], true);
    }
    const program: Program = { kind: 'program', statements, start: 0, end: this.source.text.length };
    const diagnostics = [...this.lexical, ...this.diagnostics].toSorted((a, b) => a.span.start - b.span.start);
    return { source: this.source, program, trivia: this.trivia, diagnostics };
  }

  protected override nestedDeclaration(): ResourceDeclaration | Missing {
    const result = this.recover(() => this.declaration('resource'), false, ['newLine']);
    return result.kind === 'resource' || result.kind === 'missing' ? result : this.missing(result);
  }

  private declaration(only?: 'resource'): Statement {
    const { start } = this.peek();
    const decorators = this.decorators();
    const token = this.peek();
    const head = { decorators, start, keyword: token.start };
    const word = token.kind === 'identifier' && (only === undefined || token.text === only) ? token.text! : '';
    const statement = this.file === 'bicep' ? this.bicepDeclaration(word, head) : this.parametersDeclaration(word, head);
    if (statement !== undefined) return statement;
    if (decorators.length > 0 && this.file === 'bicep')
      return { kind: 'missingDeclaration', ...head, end: decorators.at(-1)!.end };
    return this.fail(this.file === 'bicep' ? UNRECOGNIZED : UNRECOGNIZED_IN_PARAMETERS);
  }

  private bicepDeclaration(word: string, head: Head): Statement | undefined {
    switch (word) {
      case 'targetScope':
        return this.targetScope(head);
      case 'metadata':
        return { kind: 'metadata', ...head, ...this.assigned('metadata') };
      case 'assert':
        return { kind: 'assert', ...head, ...this.assigned('assert') };
      case 'param':
        return this.parameter(head);
      case 'var':
        return this.variable(head);
      case 'type':
        return this.typeDeclaration(head);
      case 'func':
        return this.function(head);
      case 'resource':
        return this.resource(head);
      case 'module':
        return this.module(head);
      case 'test':
        return this.test(head);
      case 'output':
        return this.output(head);
      case 'import':
        return this.ahead(1).kind === 'string' || this.ahead(1).kind === 'stringLeft' ? this.extension(head) : this.import(head);
      case 'extension':
        return this.extension(head);
      default:
        return undefined;
    }
  }

  private parametersDeclaration(word: string, head: Head): Statement | undefined {
    switch (word) {
      case 'using':
        return this.using(head);
      case 'extends':
        return this.extends(head);
      case 'param':
        return { kind: 'parameterAssignment', ...head, ...this.assigned('param') };
      case 'var':
        return this.variable(head);
      case 'import':
        return this.import(head);
      case 'extensionConfig':
        return this.extensionConfig(head);
      case 'extension':
        return this.extension(head);
      case 'type':
        return this.typeDeclaration(head);
      default:
        return undefined;
    }
  }

  /** `keyword name = value` */
  private assigned(word: string): { readonly name: Identifier; readonly value: Expression; readonly end: number } {
    this.read();
    const name = this.name(word, word === 'param' ? 'identifier' : '=');
    const value = this.value(isAbsent(name));
    return { name, value, end: value.end };
  }

  private name(word: string, ...terminators: readonly TokenKind[]): Identifier {
    const name = this.recover(() => this.identifier(NAME[word]!), false, [...terminators, 'newLine']);
    return name.kind === 'identifier' ? name : { ...name, kind: 'identifier', name: '<missing>', valid: false };
  }

  /** `= expression` up to the end of the line. */
  private value(suppress: boolean): Expression {
    const assignment = this.recover(() => this.expect('=', character('=')), suppress, ['newLine']);
    return this.recover(() => this.expression(COMPLEX), absent(assignment), ['newLine']);
  }

  private targetScope(head: Head): Statement {
    this.read();
    this.recover(() => this.expect('=', character('=')), false, ['newLine']);
    const value = this.recover(() => this.expression(COMPLEX), false, ['newLine']);
    return { kind: 'targetScope', ...head, value, end: value.end };
  }

  private parameter(head: Head): Statement {
    this.read();
    const name = this.name('param', 'identifier');
    const type = this.recover<TypeNode>(() => this.type(false), isAbsent(name), ['=', '{', 'newLine']);
    const value = this.recover(() => this.defaultValue(), isAbsent(type), ['newLine']);
    return { kind: 'parameter', ...head, name, type, default: value, end: value?.end ?? type.end };
  }

  private defaultValue(): Expression | undefined {
    if (this.check('newLine') || this.atEnd()) return undefined;
    if (!this.check('=')) return this.fail(['BCP008', 'Expected the "=" token, or a newline at this location.']);
    this.read();
    return this.recover(() => this.expression(COMPLEX), false, ['newLine']);
  }

  private variable(head: Head): Statement {
    this.read();
    const name = this.name('var', 'identifier');
    const type = this.recover(() => (this.atEnd() || this.check('newLine', '=') ? undefined : this.type(false)), isAbsent(name), [
      '=',
      'newLine',
    ]);
    const value = this.value(isAbsent(type ?? name));
    return { kind: 'variableDeclaration', ...head, name, type, value, end: value.end };
  }

  private typeDeclaration(head: Head): Statement {
    this.read();
    const name = this.name('type', '=');
    this.recover(() => this.expect('=', character('=')), isAbsent(name), ['newLine']);
    const type = this.recover<TypeNode>(() => this.type(false), isAbsent(name), ['=', '{', 'newLine']);
    return { kind: 'typeDeclaration', ...head, name, type, end: type.end };
  }

  private function(head: Head): Statement {
    this.read();
    const name = this.name('func', '=');
    const lambda = this.recover(() => this.typedLambda(), isAbsent(name), ['newLine']);
    return { kind: 'function', ...head, name, lambda, end: lambda.end };
  }

  private output(head: Head): Statement {
    this.read();
    const name = this.name('output', 'identifier');
    const type = this.recover<TypeNode>(() => this.type(true), isAbsent(name), ['=', 'newLine']);
    const value = this.value(isAbsent(type));
    return { kind: 'output', ...head, name, type, value, end: value.end };
  }

  private resource(head: Head): Statement {
    this.read();
    const name = this.name('resource', 'string', 'stringLeft');
    const type = this.recover(() => this.pathString(RESOURCE_TYPE), isAbsent(name), ['=', 'newLine']);
    const existing = this.checkKeyword('existing');
    if (existing) this.read();
    const assignment = this.recover(() => this.expect('=', character('=')), isAbsent(type), ['{', 'newLine']);
    if (assignment.kind !== 'missing' && this.checkKeyword('if', this.peekPastNewLines())) this.skipNewLines();
    const value = this.recover(() => this.resourceOrModuleBody(RESOURCE_BODY), absent(assignment), ['newLine']);
    return { kind: 'resource', ...head, name, type, existing, value, end: value.end };
  }

  private module(head: Head): Statement {
    this.read();
    const name = this.name('module', 'string', 'stringLeft');
    const path = this.recover(() => this.pathString(MODULE_PATH), isAbsent(name), ['=', 'newLine']);
    const assignment = this.recover(() => this.expect('=', character('=')), isAbsent(path), ['{', 'newLine']);
    if (this.checkKeyword('if', this.peekPastNewLines())) this.skipNewLines();
    const value = this.recover(() => this.resourceOrModuleBody(COMPLEX), absent(assignment), ['newLine']);
    return { kind: 'module', ...head, name, path, value, end: value.end };
  }

  private resourceOrModuleBody(allowed: Allowed): Expression {
    if (this.checkKeyword('if')) return this.condition(allowed, false);
    if (this.check('{')) return this.object(allowed);
    if (this.check('[')) return this.loop(allowed, true);
    return this.fail(['BCP118', 'Expected the "{" character, the "[" character, or the "if" keyword at this location.']);
  }

  private test(head: Head): Statement {
    this.read();
    const name = this.name('test', 'string', 'stringLeft');
    const path = this.recover(
      () => this.pathString(['BCP347', 'Expected a test path string at this location.']),
      isAbsent(name),
      ['=', 'newLine'],
    );
    const assignment = this.recover(() => this.expect('=', character('=')), isAbsent(path), ['{', 'newLine']);
    const value = this.recover<Expression>(() => this.object(COMPLEX), absent(assignment), ['newLine']);
    return { kind: 'test', ...head, name, path, value, end: value.end };
  }

  private extension(head: Head): Statement {
    this.read();
    const specification = this.check('identifier')
      ? this.identifier(ALIAS)
      : this.recover(() => this.pathString(EXTENSION_SPECIFICATION), false, ['newLine']);
    let last = specification.end;
    let config: Expression | undefined;
    if (!this.endOfStatement() && !this.checkKeyword('as')) {
      config = this.recover(() => this.withClause(WITH_OR_AS), isAbsent(specification), ['newLine']);
      last = config.end;
    }
    const alias = this.endOfStatement()
      ? undefined
      : this.recover(() => this.asClause(WITH_OR_AS, ALIAS), config !== undefined && isAbsent(config), ['newLine']);
    const name = alias?.kind === 'identifier' ? alias : undefined;
    return { kind: 'extension', ...head, specification, config, alias: name, end: alias?.end ?? last };
  }

  private endOfStatement(): boolean {
    return this.atEnd() || this.check('newLine');
  }

  private withClause(expected: Expected): Expression {
    this.expectKeyword('with', expected);
    return this.recover<Expression>(() => this.object(COMPLEX), false, ['newLine']);
  }

  private asClause(expected: Expected, aliasExpected: Expected): Identifier {
    this.expectKeyword('as', expected);
    const name = this.recover(() => this.identifier(aliasExpected), false, [',', 'newLine']);
    return name.kind === 'identifier' ? name : { ...name, kind: 'identifier', name: '<missing>', valid: false };
  }

  private import(head: Head): Statement {
    this.read();
    let symbols: Import[] | undefined;
    let wildcard: Identifier | undefined;
    if (this.check('{')) symbols = this.importedSymbols();
    else if (this.check('*')) wildcard = this.recoveredWildcard();
    else if (this.endOfStatement() || this.check('identifier')) this.missingHere(SYMBOLS);
    else this.report(this.read(), SYMBOLS);
    const path = this.recover(() => this.fromClause(), false, ['newLine']);
    return { kind: 'importDeclaration', ...head, symbols, wildcard, path, end: path.end };
  }

  private fromClause(): Expression & { readonly kind: 'string' | 'missing' } {
    this.expectKeyword('from');
    return this.recover(() => this.pathString(MODULE_PATH), false, ['newLine']);
  }

  private recoveredWildcard(): Identifier | undefined {
    const wildcard = this.recover(
      () => {
        this.read();
        this.expectKeyword('as');
        return this.identifier(['BCP356', 'Expected a valid namespace identifier at this location.']);
      },
      false,
      ['newLine'],
    );
    return wildcard.kind === 'identifier' ? wildcard : undefined;
  }

  private importedSymbols(): Import[] {
    this.read();
    const items = this.lineSeparated('}', () => this.importedSymbol());
    this.expect('}', character('}'));
    return items;
  }

  private importedSymbol(): Import {
    const original = this.importedName();
    const alias = this.checkKeyword('as') ? this.asClause(SYMBOLS, NAME['type']!) : undefined;
    if (original.kind === 'string' && alias === undefined) {
      const message = `An import list item that identifies its target with a quoted string must include an 'as <alias>' clause.`;
      this.report(original, ['BCP375', message]);
    }
    return { kind: 'import', original, alias, start: original.start, end: alias?.end ?? original.end };
  }

  private importedName(): Import['original'] {
    if (this.check('identifier')) return this.identifier(EXPORTED_NAME);
    if (this.check('string')) return this.string();
    if (this.check('stringLeft')) {
      const name = this.string();
      this.report(name, ['BCP032', 'The value must be a compile-time constant.']);
      return this.missing(name);
    }
    const token = this.read();
    this.report(token, EXPORTED_NAME);
    return this.missing(token);
  }

  private using(head: Head): Statement {
    this.read();
    const none = this.checkKeyword('none') ? this.read() : undefined;
    const path = none ? undefined : this.usingPath();
    const end = none?.end ?? path!.end;
    const config = this.endOfStatement()
      ? undefined
      : this.recover(
          () => this.withClause(['BCP436', 'Expected the "with" keyword or a new line character at this location.']),
          path !== undefined && isAbsent(path),
          ['newLine'],
        );
    return { kind: 'using', ...head, path: path ?? 'none', config, end: config?.end ?? end };
  }

  private usingPath(): Expression & { readonly kind: 'string' | 'missing' } {
    if (this.check('identifier')) return this.fail(['BCP012', 'Expected the "none" keyword at this location.']);
    if (!this.check('string')) return this.missingHere(SYMBOLS);
    return this.pathString([
      'BCP257',
      "Expected a Bicep file path string. This should be a relative path to another bicep file, e.g. 'myModule.bicep' or '../parent/myModule.bicep'",
    ]);
  }

  private extends(head: Head): Statement {
    this.read();
    const expected: Expected = ['BCP404', 'The "extends" declaration is missing a bicepparam file path reference'];
    const path = this.recover(() => this.pathString(expected), false, ['newLine']);
    return { kind: 'extends', ...head, path, end: path.end };
  }

  private extensionConfig(head: Head): Statement {
    this.read();
    const recovered = this.recover(() => this.identifier(ALIAS), false, ['identifier', 'newLine']);
    const name: Identifier =
      recovered.kind === 'identifier' ? recovered : { ...recovered, kind: 'identifier', name: '<missing>', valid: false };
    const config = this.recover(
      () => this.withClause(['BCP012', 'Expected the "with" keyword at this location.']),
      isAbsent(name),
      ['newLine'],
    );
    return { kind: 'extensionConfig', ...head, name, config, end: config.end };
  }
}

const EXTENSION_SPECIFICATION: Expected = [
  'BCP201',
  'Expected an extension specification string. This should either be a relative path, or a valid OCI artifact specification.',
];

function absent(node: Token | Missing): boolean {
  return node.kind === 'missing' && isAbsent(node);
}
