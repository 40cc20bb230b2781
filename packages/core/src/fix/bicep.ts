import type { Source, Span } from '../source/index.ts';
import type { Braces, Notation, Plain } from './edit.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types */
export const bicepNotation: Notation = { value: bicepValue, name: bicepName, separator: '' };

function bicepValue(value: Plain): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('${', '\\${')}'`;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map(bicepValue).join(', ')}]`;
  const members = Object.entries(value).map(([name, member]) => `${bicepName(name)}: ${bicepValue(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function bicepName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : bicepValue(name);
}

/** A literal on one line, without interpolation. */
const LITERAL = /^(?:true|false|null|-?\d+|'(?:[^'\\$\r\n]|\\.)*')$/;

/** What stands at a place of a Bicep text. */
export function bicepAt({ text }: Source, { start, end }: Span): { readonly isLiteral: boolean; readonly braces?: Braces } {
  const written = text.slice(start, end);
  if (!written.startsWith('{') || !written.endsWith('}')) return { isLiteral: LITERAL.test(written) };
  const inside = written.slice(1, -1);
  const used = lastUsed(inside);
  return { isLiteral: false, braces: { start, end, lastEnd: used === undefined ? undefined : start + 1 + used } };
}

/** Where the last thing ends that is neither space nor comment. */
function lastUsed(text: string): number | undefined {
  let last: number | undefined;
  for (const match of text.matchAll(TOKEN)) if (!/^\/[/*]/.test(match[0])) last = match.index + match[0].length;
  return last;
}

const TOKEN = /'''[^]*?'''|'(?:[^'\\\r\n]|\\.)*'|\/\/[^\r\n]*|\/\*[^]*?\*\/|[^\s'/]+|[/']/g;
