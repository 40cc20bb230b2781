import { Float } from '../../source/index.ts';
import { Unknown, type ObjectValue, type Value } from '../value.ts';
import { doubleInJson } from './number-text.ts';

/** JSON without white space, as Azure writes it: members in their order, doubles with a fraction. Nothing in it may be Unknown. */
export function writeJson(value: Value): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : doubleInJson(value);
  if (value instanceof Float) return doubleInJson(value.value);
  if (value instanceof Unknown) return 'null';
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(writeJson).join(',')}]`;
  return `{${[...(value as ObjectValue)].map(([key, member]) => `${quoted(key)}:${writeJson(member)}`).join(',')}}`;
}

/** A string in quotes: control characters and the line ends of Unicode escaped, the rest as it is. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029]|\\ud[89a-f][0-9a-f]{2}/g, escaped);
}

function escaped(found: string): string {
  return found.length > 1 ? '\ufffd' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
