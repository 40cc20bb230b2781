import { printExpression, Unknown, type Value } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';

/** Whatever a report writes as JSON: absent members are left out, values that aren't known become their expression. */
export type Writable = Json | Value | undefined | readonly Writable[] | { readonly [key: string]: Writable };

/**
 * JSON text of a value, indented by two spaces. Integers of 64 bits stay exact, and a value that isn't known is printed as
 * the string that Microsoft's engine shows for it, `"[reference('x').y]"`.
 */
export function jsonText(value: Writable, indent = ''): string {
  if (value instanceof Unknown) return JSON.stringify(`[${printExpression(value.residual)}]`);
  if (value instanceof Float) return floatText(value.value);
  if (typeof value === 'bigint') return value.toString();
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item: Writable) => inner + jsonText(item, inner)).join(',\n')}\n${indent}]`;
  }
  const members = [...(value instanceof Map ? value : Object.entries(value))].filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, member]) => `${inner}${JSON.stringify(key)}: ${jsonText(member, inner)}`).join(',\n')}\n${indent}}`;
}

/** A double that happens to be whole keeps its point. */
function floatText(value: number): string {
  const text = JSON.stringify(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
