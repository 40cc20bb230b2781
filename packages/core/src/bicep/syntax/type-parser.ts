import { CLOSERS, COMPLEX, ExpressionParser, SIMPLE } from './expression-parser.ts';
import type {
  Decorator,
  Expression,
  Identifier,
  Missing,
  Node,
  StringLiteral,
  TypedLambda,
  TypedLocal,
  TypeMember,
  TypeNode,
} from './nodes.ts';
import { character, isAbsent, type Expected } from './token-stream.ts';
import type { TokenKind } from './token.ts';

const TYPE_NAMES = '"array", "bool", "int", "object", "string"';
const TYPE_EXPECTED: Expected = [
  'BCP279',
  `Expected a type at this location. Please specify a valid type expression or one of the following types: ${TYPE_NAMES}.`,
];
const MEMBER_NAME: Expected = ['BCP020', 'Expected a function or property name at this location.'];
const TYPE_NAME: Expected = ['BCP325', 'Expected a type identifier at this location.'];
export const RESOURCE_TYPE: Expected = [
  'BCP068',
  'Expected a resource type string. Specify a valid resource type of format "<type-name>@<apiVersion>".',
];

/** The rules for types, and for what is written with types in it. */
export abstract class TypeParser extends ExpressionParser {
  /** A type, or `resource 'type'` where a resource is meant. */
  protected type(resourceTypeOptional: boolean): TypeNode {
    if (!this.checkKeyword('resource') || this.ahead(1).kind === '<') return this.typeExpression();
    const { start, end } = this.read();
    const type = this.recover(
      () => {
        if (resourceTypeOptional && !this.check('string', 'stringLeft')) return undefined;
        return this.pathString(RESOURCE_TYPE);
      },
      false,
      ['=', 'newLine'],
    );
    return { kind: 'resourceType', type, start, end: type?.end ?? end };
  }

  /** A string, where nothing but a string will do. */
  protected pathString(expected: Expected): StringLiteral {
    return this.stringOrFail(expected);
  }

  protected typeExpression(): TypeNode {
    return this.nested(() => this.union());
  }

  private union(): TypeNode {
    const { start } = this.peek();
    const leading = this.atPipe();
    if (leading) this.pipe();
    const first = this.unaryType();
    if (!leading && !this.atPipe()) return first;
    const members: TypeNode[] = [first];
    while (this.atPipe()) {
      this.pipe();
      if (this.check('newLine')) {
        const message =
          'Expected a type literal at this location. Please specify a concrete value or a reference to a literal type.';
        members.push(this.missingHere(['BCP300', message]));
      } else {
        members.push(this.recover(() => this.unaryType(), false, []));
      }
    }
    return { kind: 'unionType', members, start: leading ? start : first.start, end: members.at(-1)!.end };
  }

  private atPipe(): boolean {
    return this.check('|') || (this.check('newLine') && this.ahead(1).kind === '|');
  }

  private pipe(): void {
    this.skipNewLines();
    this.read();
  }

  private unaryType(): TypeNode {
    let type = this.negatedType();
    for (let length = 1; this.check('?', '!'); length++) {
      this.checkChain(length);
      const mark = this.read();
      type = { kind: mark.kind === '?' ? 'nullableType' : 'nonNullableType', type, start: type.start, end: mark.end };
    }
    return type;
  }

  private negatedType(): TypeNode {
    const { kind, start } = this.peek();
    if (kind !== '!' && kind !== '-' && kind !== '+') return this.memberType();
    this.read();
    const type = this.recover(() => this.memberType(), false, CLOSERS);
    return { kind: 'negatedType', operator: kind, type, start, end: type.end };
  }

  private memberType(): TypeNode {
    let target = this.primaryType();
    for (let length = 1; ; length++) {
      this.checkChain(length);
      if (this.check('[')) target = this.typeIndex(target);
      else if (this.check('.')) target = this.typeDot(target);
      else return target;
    }
  }

  private typeIndex(target: TypeNode): TypeNode {
    this.read();
    const { start } = target;
    if (this.check(']')) return { kind: 'arrayType', item: target, start, end: this.read().end };
    if (this.check('*')) {
      this.read();
      return { kind: 'typeItems', target, start, end: this.expect(']', character(']')).end };
    }
    const index = this.expression(SIMPLE);
    return { kind: 'typeIndex', target, index, start, end: this.expect(']', character(']')).end };
  }

  private typeDot(target: TypeNode): TypeNode {
    this.read();
    const { start } = target;
    if (this.check('*')) return { kind: 'typeAdditionalProperties', target, start, end: this.read().end };
    const name = this.identifierOrMissing(MEMBER_NAME);
    if (this.check('<')) return this.typeApplication(target, name);
    return { kind: 'typeProperty', target, name, start, end: name.end };
  }

  private typeApplication(target: TypeNode | undefined, name: Identifier): TypeNode {
    this.read();
    const args = this.commaSeparated('>', () => this.recover(() => this.typeExpression(), false, ['newLine', ',', '>']));
    const close = this.check('>') ? this.read() : this.missingHere(character('>'));
    return { kind: 'typeApplication', target, name, arguments: args, start: target?.start ?? name.start, end: close.end };
  }

  private primaryType(): TypeNode {
    const token = this.peek();
    const { start, end } = token;
    switch (token.kind) {
      case 'integer':
        return { kind: 'literalType', value: this.integer(), start, end };
      case 'true':
      case 'false':
        this.read();
        return { kind: 'literalType', value: { kind: 'boolean', value: token.kind === 'true', start, end }, start, end };
      case 'null':
        this.read();
        return { kind: 'literalType', value: { kind: 'null', start, end }, start, end };
      case 'string':
      case 'stringLeft': {
        const value = this.string();
        return value.kind === 'missing' ? value : { kind: 'literalType', value, start: value.start, end: value.end };
      }
      case '{':
        return this.objectType();
      case '[':
        return this.tupleType();
      case '(': {
        const list = this.parenthesizedList<TypeNode>(() => this.typeExpression(), false);
        return { kind: 'parenthesizedType', type: this.only(list), start, end: list.close.end };
      }
      case 'identifier': {
        const name = this.identifier(TYPE_NAME);
        return this.check('<') ? this.typeApplication(undefined, name) : { kind: 'typeName', name, start, end };
      }
      default:
        return this.fail(TYPE_EXPECTED);
    }
  }

  private objectType(): TypeNode {
    const { start } = this.read();
    const members = this.lineSeparated('}', () => this.typeMember());
    return { kind: 'objectType', members, start, end: this.expect('}', character('}')).end };
  }

  private typeMember(): TypeMember {
    const decorators = this.decorators();
    const key = this.recover(() => this.typeKey(), false, [':', 'newLine', '}']);
    const keyNode: Node | undefined = 'kind' in key && key.kind !== '*' ? key : undefined;
    const colon = this.recover(() => this.expect(':', character(':')), keyNode !== undefined && isAbsent(keyNode), [
      'newLine',
      '}',
    ]);
    const suppress = colon.kind === 'missing' && isAbsent(colon);
    const type = this.recover(() => this.typeExpression(), suppress, ['newLine', '}']);
    const name = key.kind === '*' ? '*' : key;
    return { kind: 'typeMember', decorators, key: name, type, start: decorators[0]?.start ?? key.start, end: type.end };
  }

  private typeKey(): Identifier | StringLiteral | { readonly kind: '*'; readonly start: number; readonly end: number } {
    if (!this.check('*'))
      return this.propertyKey(['BCP317', 'Expected an identifier, a string, or an asterisk at this location.']);
    const { start, end } = this.read();
    return { kind: '*', start, end };
  }

  private tupleType(): TypeNode {
    const { start } = this.read();
    const members = this.lineSeparated(']', () => this.recover(() => this.tupleMember(), false, ['newLine', ']']));
    return { kind: 'tupleType', members, start, end: this.expect(']', character(']')).end };
  }

  private tupleMember(): TypeMember {
    const decorators = this.decorators();
    const type = this.typeExpression();
    return { kind: 'typeMember', decorators, key: undefined, type, start: decorators[0]?.start ?? type.start, end: type.end };
  }

  /** `(name type, ...) type => expression` */
  protected typedLambda(): TypedLambda {
    const enders: readonly TokenKind[] = ['newLine', ')'];
    const list = this.parenthesizedList(() => this.typedLocal(), true);
    const returnType = this.recover(() => this.type(false), false, enders);
    const arrow = this.recover(() => this.expect('=>', character('=>')), false, enders);
    if (arrow.kind !== 'missing') this.skipNewLines();
    const body = this.recover<Expression>(() => this.expression(COMPLEX), false, enders);
    const parameters = list.items.filter((item): item is TypedLocal => item.kind === 'typedLocal');
    return { kind: 'typedLambda', parameters, returnType, body, start: list.start, end: body.end };
  }

  private typedLocal(): TypedLocal {
    const name = this.identifierOrMissing(['BCP015', 'Expected a variable identifier at this location.']);
    const type = this.recover(() => this.type(false), false, ['newLine', ',', ')']);
    return { kind: 'typedLocal', name, type, start: name.start, end: type.end };
  }

  protected decorators(): Decorator[] {
    const decorators: Decorator[] = [];
    while (this.check('@')) {
      decorators.push(this.decorator());
      this.recover(() => this.expect('newLine', NEW_LINE), false, ['newLine'], true);
      this.skipNewLines();
    }
    return decorators;
  }

  private decorator(): Decorator {
    const { start } = this.read();
    const expression = this.recover<Expression | Missing>(() => this.decoratorExpression(), false, ['newLine']);
    return { kind: 'decorator', expression, start, end: expression.end };
  }

  private decoratorExpression(): Expression {
    let name = this.identifier(['BCP123', 'Expected a namespace or decorator name at this location.']);
    let current: Expression = this.check('(')
      ? this.call(undefined, name, COMPLEX)
      : { kind: 'variable', name, start: name.start, end: name.end };
    while (this.check('.')) {
      this.read();
      name = this.identifierOrMissing(MEMBER_NAME);
      current = this.check('(')
        ? this.call(current, name, COMPLEX)
        : { kind: 'property', target: current, safe: false, name, start: current.start, end: name.end };
    }
    return current;
  }
}

export const NEW_LINE: Expected = ['BCP019', 'Expected a new line character at this location.'];
