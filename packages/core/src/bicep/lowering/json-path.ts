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

interface Step {
  readonly names: readonly (string | number)[];
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
  if (!listed) return undefined;
  const names = [...listed[2]!.matchAll(/'([^']*)'|"([^"]*)"|(-?\d+)|\*/g)].map(
    ([all, single, double, number]) => single ?? double ?? (number === undefined ? all : Number(number)),
  );
  return { names, deep: listed[1] === '..', end: bracket.lastIndex };
}

function pick(value: Value, name: string | number): Value[] {
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
