import { readJson, type JsonNode, type Source, type Span } from '../source/index.ts';
import type { Braces, Notation } from './edit.ts';

export const jsonNotation: Notation = {
  value: (value) => JSON.stringify(value),
  name: (name) => JSON.stringify(name),
  separator: ',',
};

/** What stands at a place of a JSON text. */
export function jsonAt(source: Source, { start, end }: Span): { readonly isLiteral: boolean; readonly braces?: Braces } {
  const node = nodeAt(rootOf(source), start, end);
  if (node?.kind === 'object') {
    return { isLiteral: false, braces: { start, end, lastEnd: node.members.length === 0 ? undefined : lastEnd(node.members) } };
  }
  if (node === undefined || node.kind === 'array') return { isLiteral: node !== undefined && isPlain(node) };
  return { isLiteral: isPlain(node) };
}

function lastEnd(members: readonly { readonly value: JsonNode }[]): number {
  return Math.max(...members.map(({ value }) => value.end));
}

/** Without expressions. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions */
function isPlain(node: JsonNode): boolean {
  switch (node.kind) {
    case 'string':
      return !node.value.startsWith('[') || node.value.startsWith('[[');
    case 'array':
      return node.items.every(isPlain);
    case 'object':
      return node.members.every(({ value }) => isPlain(value));
    default:
      return true;
  }
}

function nodeAt(root: JsonNode | undefined, start: number, end: number): JsonNode | undefined {
  let node = root;
  while (node !== undefined && (node.start !== start || node.end !== end)) {
    const inside: readonly JsonNode[] =
      node.kind === 'object' ? node.members.map(({ value }) => value) : node.kind === 'array' ? node.items : [];
    node = inside.find((child) => child.start <= start && end <= child.end);
  }
  return node;
}

const roots = new WeakMap<Source, { readonly root: JsonNode | undefined }>();

function rootOf(source: Source): JsonNode | undefined {
  const known = roots.get(source) ?? { root: readJson(source).root };
  roots.set(source, known);
  return known.root;
}
