import { expandTemplate, pointerTokens, type JsonRecord, type Origin, type Resource } from '@azguard/core/resource';
import { jsonMember, readJson, type Diagnostic, type JsonNode, type JsonObject, type Source } from '@azguard/core/source';
import { recognise } from '../files/index.ts';

/** The resources that a file holds, and what is wrong with it. */
export interface Subjects {
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The resources of a text: what an ARM template deploys, or resources as Azure shows them (`az resource show`, or a list of
 * such). Without any, the text was none of these.
 */
export function subjectsOf(source: Source): Subjects {
  if (recognise(source) === 'template') {
    const { resources, diagnostics } = expandTemplate(source, {});
    return { resources, diagnostics };
  }
  const { root, diagnostics } = readJson(source);
  return { resources: root === undefined ? [] : resourcesIn(root, source), diagnostics };
}

function resourcesIn(node: JsonNode, source: Source): readonly Resource[] {
  if (node.kind === 'array') return node.items.flatMap((item) => resourcesIn(item, source));
  if (node.kind !== 'object') return [];
  const list = jsonMember(node, 'value')?.value;
  if (list?.kind === 'array') return resourcesIn(list, source);
  const type = textOf(node, 'type');
  return type === undefined ? [] : [resourceOf(node, type, source)];
}

function resourceOf(node: JsonObject, type: string, source: Source): Resource {
  const name = textOf(node, 'name') ?? '';
  const id = textOf(node, 'id') ?? `[id of ${name}]`;
  const body = JSON.parse(source.text.slice(node.start, node.end)) as JsonRecord;
  const at = id.toLowerCase().lastIndexOf('/providers/');
  return {
    id,
    type,
    name,
    apiVersion: textOf(node, 'apiVersion'),
    scope: at < 0 ? '' : id.slice(0, at),
    condition: true,
    body: withoutReadOnly(body),
    origin: originOf(node, source),
  };
}

/** The id is Azure's own; a resource is judged by what else it has. */
function withoutReadOnly(body: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key.toLowerCase() !== 'id'));
}

function originOf(root: JsonObject, source: Source): Origin {
  const locate = (pointer: string): Origin['location'] => {
    const { start, end } = nodeAt(root, pointer);
    return { source, span: { start, end } };
  };
  return { location: locate(''), deploymentPath: [], locate };
}

/** The node at a pointer, or its nearest ancestor. */
function nodeAt(root: JsonNode, pointer: string): JsonNode {
  let node = root;
  for (const token of pointerTokens(pointer)) {
    const inner =
      node.kind === 'object' ? jsonMember(node, token)?.value : node.kind === 'array' ? node.items[Number(token)] : undefined;
    if (inner === undefined) return node;
    node = inner;
  }
  return node;
}

function textOf(node: JsonObject, name: string): string | undefined {
  const value = jsonMember(node, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}
