import { jsonMember, type JsonNode, type JsonObject } from '../../source/index.ts';

/** Reads members of JSON objects, names compared without case. */

/**
 * A member of a policy object. The REST API and files have it in `properties`, the Azure CLI prints it beside id and name.
 */
export function property(object: JsonObject, name: string): JsonNode | undefined {
  const properties = jsonMember(object, 'properties')?.value;
  const inside = properties?.kind === 'object' ? jsonMember(properties, name)?.value : undefined;
  return inside ?? jsonMember(object, name)?.value;
}

export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' && node.value !== '' ? node.value : undefined;
}

export function objectsOf(node: JsonNode | undefined): readonly JsonObject[] {
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'object') : [];
}

export function textsOf(node: JsonNode | undefined): readonly string[] {
  return node?.kind === 'array' ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}

export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
