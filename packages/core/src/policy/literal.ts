import { unescapeLiteral } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import type { JsonNode } from '../source/index.ts';
import { record } from './values.ts';

/** A value of a definition that holds no expression; a text that begins with `[[` loses one bracket. */
export function literal(node: JsonNode): Json {
  return convert(node, unescapeLiteral);
}

/** A value exactly as it is written. */
export function literalOf(node: JsonNode): Json {
  return convert(node, (text) => text);
}

function convert(node: JsonNode, text: (text: string) => string): Json {
  switch (node.kind) {
    case 'null':
      return null;
    case 'string':
      return text(node.value);
    case 'array':
      return node.items.map((item) => convert(item, text));
    case 'object':
      return record(node.members.map((member) => [member.key, convert(member.value, text)] as const));
    default:
      return node.value;
  }
}
