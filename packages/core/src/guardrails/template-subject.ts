import type { ExpandedTemplate, Origin } from '../resource/index.ts';
import { jsonMember, type JsonNode, type JsonObject, type Location } from '../source/index.ts';
import type { Judgement, Subject } from './guardrail.ts';

/** A template as something that can be judged: the deployment that it is. */
export function templateSubject({ source, root, deploymentPath }: ExpandedTemplate): Subject {
  const at = (node: JsonNode): Location => ({ source, span: { start: node.start, end: node.end } });
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
