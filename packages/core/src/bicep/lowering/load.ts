import { Float, readJson, type JsonNode, type Source } from '../../source/index.ts';
import { selectTokens } from './json-path.ts';
import { array, call, expressionValue, literal, member, object, text, type Value } from './value.ts';
import { readYaml } from './yaml.ts';

/** What a file held, or why it can't be used; `argument` says which argument of the call is to blame. */
export type Loaded = { readonly value: Value } | { readonly code: string; readonly message: string; readonly argument: number };

export function loadJson(source: Source, path: string | undefined): Loaded {
  const { root, diagnostics } = readJson(source);
  if (root === undefined || diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    return { code: 'BCP186', message: 'Unable to parse literal JSON value. Please ensure that it is well-formed.', argument: 0 };
  }
  return select(jsonValue(root, undefined), path);
}

export function loadYaml(source: Source, path: string | undefined): Loaded {
  const value = readYaml(source.text);
  if (value === undefined)
    return { code: 'BCP340', message: 'Unable to parse literal YAML value. Please ensure that it is well-formed.', argument: 0 };
  return select(value, path);
}

function select(value: Value, path: string | undefined): Loaded {
  if (path === undefined) return { value };
  const found = selectTokens(value, path);
  if (found.length === 0) {
    return { code: 'BCP235', message: 'Specified JSONPath does not exist in the given file or is invalid.', argument: 1 };
  }
  return { value: found.length === 1 ? found[0]! : array(found) };
}

/** What `loadDirectoryFileInfo` tells of the files in a folder. */
export function loadDirectory(folder: string, names: readonly string[]): Loaded {
  const prefix = folder.replace(/^\.\//, '').replace(/\/+$/, '');
  const entries = names
    .toSorted(compareWithoutCase)
    .map((name) =>
      object([
        member('relativePath', text(prefix === '' || prefix === '.' ? name : `${prefix}/${name}`)),
        member('baseName', text(name)),
        member('extension', text(/\.[^.]*$/.exec(name)?.[0] ?? '')),
      ]),
    );
  return { value: array(entries) };
}

function compareWithoutCase(a: string, b: string): number {
  const [left, right] = [a.toUpperCase(), b.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** JSON as a value; `source` is given where its places matter. A number with a fraction is a call of `json`, as Bicep has no such numbers. */
export function jsonValue(node: JsonNode, source: Source | undefined, floats: 'call' | 'plain' = 'call'): Value {
  const at = source && { source, span: { start: node.start, end: node.end } };
  switch (node.kind) {
    case 'null':
      return { kind: 'null', at };
    case 'boolean':
      return { kind: 'boolean', value: node.value, at };
    case 'string':
      return { kind: 'string', value: node.value, at };
    case 'number':
      return numberValue(node.value, floats);
    case 'array':
      return { kind: 'array', items: node.items.map((item) => jsonValue(item, source, floats)), at };
    case 'object':
      return { kind: 'object', members: node.members.map(({ key, value }) => member(key, jsonValue(value, source, floats))), at };
  }
}

function numberValue(value: number | bigint | Float, floats: 'call' | 'plain'): Value {
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value)))
    return { kind: 'integer', value: BigInt(value) };
  const shown = value instanceof Float ? value.value : value;
  if (floats === 'plain') return { kind: 'number', text: Number.isInteger(shown) ? `${shown}.0` : String(shown) };
  return expressionValue(call('json', literal(formatFloat(shown))));
}

/** A number as .NET writes it: `1`, `1.5`, `1E+20`. */
function formatFloat(value: number): string {
  return String(value)
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let encoded = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    encoded += BASE64[group >> 18]! + BASE64[(group >> 12) & 63]!;
    encoded += i + 1 < bytes.length ? BASE64[(group >> 6) & 63]! : '=';
    encoded += i + 2 < bytes.length ? BASE64[group & 63]! : '=';
  }
  return encoded;
}
