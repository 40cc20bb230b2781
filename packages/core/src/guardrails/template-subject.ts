import type { ExpandedTemplate, Origin } from '../resource/index.ts';
import { jsonMember, writtenPlace, type JsonNode, type JsonObject, type Location } from '../source/index.ts';
import type { Judgement, Subject } from './guardrail.ts';

/** A template as something that can be judged: the deployment that it is. */
function templateSubject({ source, root, deploymentPath }: ExpandedTemplate): Subject {
  const at = (node: JsonNode): Location => writtenPlace({ source, span: { start: node.start, end: node.end } });
  const origin: Origin = {
    location: at(root),
    deploymentPath,
    locate: (pointer) => at(nodeAt(root, pointer)),
  };
  const name = deploymentPath.at(-1) ?? 'main';
  return { id: `deployments/${[...deploymentPath].join('/')}`, type: 'Microsoft.Resources/deployments', name, origin };
}

/** The members of a section of a template (`parameters`, `outputs`) that are objects. */
export function declarations(root: JsonObject, section: string): readonly { readonly name: string; readonly node: JsonObject }[] {
  const found = jsonMember(root, section)?.value;
  if (found?.kind !== 'object') return [];
  return found.members.flatMap(({ key: name, value: node }) => (node.kind === 'object' ? [{ name, node }] : []));
}

/** The text of a member, `undefined` where it has none. */
export function textOf(node: JsonObject, name: string): string | undefined {
  const value = jsonMember(node, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** A resource as a template declares it, and the way to it. */
export interface Declared {
  readonly node: JsonObject;
  readonly path: readonly string[];
}

/** All resources of a template: in a list or by symbolic name, and those inside others. Nested templates are templates of their own. */
export function resourceNodes(root: JsonObject, path: readonly string[] = []): readonly Declared[] {
  return children({ value: jsonMember(root, 'resources')?.value, path: [...path, 'resources'] }).flatMap(
    ({ value: node, path: at }) => (node.kind === 'object' ? [{ node, path: at }, ...resourceNodes(node, at)] : []),
  );
}

/** A value in a template, and the way to it. */
export interface PlacedNode {
  readonly value: JsonNode;
  readonly path: readonly string[];
}

/** The values directly inside an object or array. */
export function children({
  value,
  path,
}: {
  readonly value: JsonNode | undefined;
  readonly path: readonly string[];
}): readonly PlacedNode[] {
  if (value?.kind === 'object') return value.members.map((member) => ({ value: member.value, path: [...path, member.key] }));
  return value?.kind === 'array' ? value.items.map((item, i) => ({ value: item, path: [...path, String(i)] })) : [];
}

/** Every text below a value, itself included. */
export function textsIn(place: PlacedNode): readonly { readonly text: string; readonly path: readonly string[] }[] {
  if (place.value.kind === 'string') return [{ text: place.value.value, path: place.path }];
  return children(place).flatMap(textsIn);
}

/** A judgement about one place of a template. */
export function templateJudgement(
  template: ExpandedTemplate,
  path: readonly string[],
  outcome: 'pass' | 'fail',
  detail?: string,
): Judgement {
  const pointer = path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { outcome, subject: templateSubject(template), pointer, detail };
}

function nodeAt(root: JsonNode, pointer: string): JsonNode {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const next =
      node.kind === 'object' ? jsonMember(node, name)?.value : node.kind === 'array' ? node.items[Number(name)] : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node;
}
