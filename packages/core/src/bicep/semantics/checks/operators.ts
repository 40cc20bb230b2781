import type { Diagnostic } from '../../../source/index.ts';
import {
  bicepError,
  childrenOf,
  type Binary,
  type Expression,
  type Node,
  type TypeNode,
  type Unary,
} from '../../syntax/index.ts';
import type { FileModel } from '../model.ts';

/** What a value certainly is, whatever is deployed; `shown` is how its type is written. */
interface CertainType {
  readonly kind: 'string' | 'int' | 'bool' | 'null' | 'object' | 'array';
  readonly shown: string;
}

type Kind = CertainType['kind'];
const NUMBERS: readonly Kind[] = ['int'];
const TRUTHS: readonly Kind[] = ['bool'];
const TEXTS: readonly Kind[] = ['string'];

/** What both operands of an operator have to be: all of one of these kinds. */
const OPERANDS: Readonly<Partial<Record<Binary['operator'], readonly Kind[]>>> = {
  '&&': TRUTHS,
  '||': TRUTHS,
  '%': NUMBERS,
  '*': NUMBERS,
  '/': NUMBERS,
  '+': NUMBERS,
  '-': NUMBERS,
  '<': ['int', 'string'],
  '<=': ['int', 'string'],
  '>': ['int', 'string'],
  '>=': ['int', 'string'],
  '=~': TEXTS,
  '!~': TEXTS,
};
const DECLARED = new Set<string>(['string', 'int', 'bool', 'object', 'array']);

/** Values that are written out where an operator, a parameter or an output takes no value of their type. */
export function checkOperators(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node): CertainType | undefined => {
    const before = found.length;
    const types = childrenOf(node).map(visit);
    if (node.kind === 'parameter' && node.default) found.push(...mismatch(model, node.type, node.default, types.at(-1)));
    if (node.kind === 'output') found.push(...mismatch(model, node.type, node.value, types.at(-1)));
    if (found.length > before) return undefined;
    if (node.kind === 'unary') found.push(...unary(model, node, types[0]));
    if (node.kind === 'binary') found.push(...binary(model, node, types[0], types[1]));
    return found.length > before ? undefined : typeOf(node, types);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function typeOf(node: Node, types: readonly (CertainType | undefined)[]): CertainType | undefined {
  switch (node.kind) {
    case 'integer':
      return { kind: 'int', shown: String(node.value) };
    case 'boolean':
      return { kind: 'bool', shown: String(node.value) };
    case 'null':
      return { kind: 'null', shown: 'null' };
    case 'string':
      return { kind: 'string', shown: node.holes.length === 0 ? `'${node.texts[0] ?? ''}'` : 'string' };
    case 'object':
      return node.items.some(({ kind }) => kind === 'missing') ? undefined : { kind: 'object', shown: 'object' };
    case 'array':
      return { kind: 'array', shown: node.items.length === 0 ? '<empty array>' : 'array' };
    case 'parenthesized':
      return types[0];
    case 'unary':
      return types[0] && result(node.operator === '!' ? 'bool' : 'int');
    case 'binary':
      return types[0] && types[1] && resultOf(node.operator);
    default:
      return undefined;
  }
}

function resultOf(operator: Binary['operator']): CertainType | undefined {
  if (operator === '??') return undefined;
  return result(OPERANDS[operator] === NUMBERS ? 'int' : 'bool');
}

function result(kind: Kind): CertainType {
  return { kind, shown: kind };
}

function unary(model: FileModel, { operator, start, end }: Unary & Node, type: CertainType | undefined): Diagnostic[] {
  if (!type || operator === '+' || type.kind === (operator === '!' ? 'bool' : 'int')) return [];
  const message = `Cannot apply operator "${operator}" to operand of type "${type.shown}".`;
  return [bicepError(model.source, { start, end }, 'BCP044', message)];
}

function binary(
  model: FileModel,
  { operator, start, end }: Binary & Node,
  left: CertainType | undefined,
  right: CertainType | undefined,
): Diagnostic[] {
  const kinds = OPERANDS[operator];
  if (!kinds || !left || !right || kinds.some((kind) => left.kind === kind && right.kind === kind)) return [];
  const isText = operator === '+' && left.kind === 'string' && right.kind === 'string';
  const hint = isText ? ' Use string interpolation instead.' : '';
  const message = `Cannot apply operator "${operator}" to operands of type "${left.shown}" and "${right.shown}".${hint}`;
  return [bicepError(model.source, { start, end }, 'BCP045', message)];
}

function mismatch(model: FileModel, declared: TypeNode, { start, end }: Expression, type: CertainType | undefined): Diagnostic[] {
  if (declared.kind !== 'typeName' || model.symbolOf(declared) !== undefined || !type || type.kind === 'null') return [];
  const { name } = declared.name;
  if (!DECLARED.has(name) || name === type.kind) return [];
  const message = `Expected a value of type "${name}" but the provided value is of type "${type.shown}".`;
  return [bicepError(model.source, { start, end }, 'BCP033', message)];
}
