import type { Value } from './value.ts';

/**
 * The values that a JSON path names, of the paths people write in `loadJsonContent`: `$.a.b`, `a['b']`, `.a[0]`, `[*]`, `..a`, slices by `[1,2]`.
 * A path that isn't one names nothing. https://goessner.net/articles/JsonPath/
 */
export function selectTokens(root: Value, path: string): Value[] {
  let values = [root];
  let at = path.startsWith('$') ? 1 : 0;
  while (at < path.length && values.length > 0) {
    const step = readStep(path, at, at === 0);
    if (step === undefined) return [];
    const from = step.deep ? values.flatMap(withDescendants) : values;
    values = from.flatMap((value) => step.names.flatMap((name) => pick(value, name)));
    at = step.end;
  }
  return values;
}

type Condition = (value: Value) => boolean;

interface Step {
  readonly names: readonly (string | number | Condition)[];
  readonly deep: boolean;
  readonly end: number;
}

function readStep(path: string, start: number, first: boolean): Step | undefined {
  const name = /(\.\.|\.)?([^.[\]\s'"]+)/y;
  name.lastIndex = start;
  const named = name.exec(path);
  if (named && (named[1] !== undefined || first)) return { names: [named[2]!], deep: named[1] === '..', end: name.lastIndex };
  const bracket = /(\.\.|\.)?\[\s*((?:'[^']*'|"[^"]*"|-?\d+|\*)(?:\s*,\s*(?:'[^']*'|"[^"]*"|-?\d+|\*))*)\s*\]/y;
  bracket.lastIndex = start;
  const listed = bracket.exec(path);
  if (!listed) return readFilter(path, start);
  const names = [...listed[2]!.matchAll(/'([^']*)'|"([^"]*)"|(-?\d+)|\*/g)].map(
    ([all, single, double, number]) => single ?? double ?? (number === undefined ? all : Number(number)),
  );
  return { names, deep: listed[1] === '..', end: bracket.lastIndex };
}

/** `[?(@.price > 3)]`: the items for which it is true. */
function readFilter(path: string, start: number): Step | undefined {
  const filter = /(\.\.|\.)?\[\?\(\s*@\.([\w.]+)\s*(?:(==|!=|<=|>=|<|>)\s*('[^']*'|-?\d+|true|false|null)\s*)?\)\]/y;
  filter.lastIndex = start;
  const match = filter.exec(path);
  if (!match) return undefined;
  const [, dots, inner, operator, operand] = match;
  const condition: Condition = (value) => {
    const [found] = selectTokens(value, inner!);
    return found !== undefined && (operator === undefined || compare(plain(found), operator, parseOperand(operand!)));
  };
  return { names: [condition], deep: dots === '..', end: filter.lastIndex };
}

type Plain = string | number | boolean | null | undefined;

function plain(value: Value): Plain {
  switch (value.kind) {
    case 'null':
      return null;
    case 'string':
    case 'boolean':
      return value.value;
    case 'integer':
      return Number(value.value);
    case 'expression': {
      // A number with a fraction is a call of `json` with its text.
      const argument = value.expression.kind === 'call' ? value.expression.args[0] : undefined;
      return argument?.kind === 'literal' ? Number(argument.value) : undefined;
    }
    default:
      return undefined;
  }
}

function parseOperand(text: string): Plain {
  if (text.startsWith("'")) return text.slice(1, -1);
  if (text === 'null') return null;
  return text === 'true' || text === 'false' ? text === 'true' : Number(text);
}

function compare(left: Plain, operator: string, right: Plain): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string')) return false;
  const order = left < right! ? -1 : left > right! ? 1 : 0;
  return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
}

function pick(value: Value, name: string | number | Condition): Value[] {
  if (typeof name === 'function') return childValues(value).filter(name);
  if (name === '*') return childValues(value);
  if (value.kind === 'array' && typeof name === 'number') return value.items.slice(name, name === -1 ? undefined : name + 1);
  return value.kind === 'object' ? value.members.flatMap((member) => (member.key === name ? [member.value] : [])) : [];
}

function childValues(value: Value): Value[] {
  if (value.kind === 'array') return [...value.items];
  return value.kind === 'object' ? value.members.map((member) => member.value) : [];
}

function withDescendants(value: Value): Value[] {
  return [value, ...childValues(value).flatMap(withDescendants)];
}
