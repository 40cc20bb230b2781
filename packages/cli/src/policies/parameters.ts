import type { Json } from '@azguard/core/resource';
import { jsonMember, type JsonNode } from '@azguard/core/source';

/** Parameters by name: `{name: {value: ...}}` as Azure writes them, or short, `{name: ...}`; a parameter file's in `parameters`. */
export function parameterValues(node: JsonNode): { readonly [name: string]: Json } | undefined {
  if (node.kind !== 'object') return undefined;
  const inner = jsonMember(node, 'parameters')?.value;
  const members = inner?.kind === 'object' ? inner.members : node.members;
  return Object.fromEntries(
    members.map(({ key, value }) => {
      const given = value.kind === 'object' && value.members.length === 1 ? jsonMember(value, 'value')?.value : undefined;
      return [key, plain(given ?? value)];
    }),
  );
}

function plain(node: JsonNode): Json {
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map(plain);
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
    default:
      return node.value;
  }
}
