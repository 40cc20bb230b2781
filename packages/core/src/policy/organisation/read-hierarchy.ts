import { jsonMember, type JsonObject } from '../../source/index.ts';
import { objectsOf, property, textOf, textsOf } from './fields.ts';
import type { Assignment } from './model.ts';
import { managementGroupId, normal } from './scope.ts';

/** Parents by child, ids in lower case. */
export type Parents = Map<string, string>;

/**
 * Takes in what `az account management-group show --expand --recurse` prints: a group with its children, groups and
 * subscriptions.
 */
export function readManagementGroup(node: JsonObject, parents: Parents, depth = 0): void {
  const id = textOf(property(node, 'id'));
  if (id === undefined || depth > MAX_DEPTH) return;
  const details = property(node, 'details');
  const above = details?.kind === 'object' ? jsonMember(details, 'parent')?.value : undefined;
  const parent = above?.kind === 'object' ? textOf(jsonMember(above, 'id')?.value) : undefined;
  if (parent !== undefined) parents.set(normal(id), normal(parent));
  for (const child of objectsOf(property(node, 'children'))) {
    const childId = textOf(property(child, 'id'));
    if (childId !== undefined) parents.set(normal(childId), normal(id));
    readManagementGroup(child, parents, depth + 1);
  }
}

/** An architecture of the library of Azure landing zones: its management groups and the archetypes that each has. */
export interface Architecture {
  readonly groups: readonly { readonly id: string; readonly archetypes: readonly string[] }[];
}

/** https://azure.github.io/Azure-Landing-Zones-Library/assets/architectures/ */
export function readArchitecture(node: JsonObject, parents: Parents): Architecture {
  const groups = objectsOf(jsonMember(node, 'management_groups')?.value).flatMap((group) => {
    const id = textOf(jsonMember(group, 'id')?.value);
    if (id === undefined) return [];
    const parent = textOf(jsonMember(group, 'parent_id')?.value);
    if (parent !== undefined) parents.set(normal(managementGroupId(id)), normal(managementGroupId(parent)));
    return [{ id, archetypes: textsOf(jsonMember(group, 'archetypes')?.value) }];
  });
  return { groups };
}

/** Which assignments an archetype has, by its name. */
export function readArchetype(node: JsonObject): readonly [name: string, assignments: readonly string[]] {
  return [textOf(jsonMember(node, 'name')?.value) ?? '', textsOf(jsonMember(node, 'policy_assignments')?.value)];
}

/**
 * Puts the assignments of such a library where its architecture wants them; their own scope is a placeholder. One that no
 * archetype has isn't assigned.
 */
export function placeAssignments(
  assignments: readonly Assignment[],
  architectures: readonly Architecture[],
  archetypes: ReadonlyMap<string, readonly string[]>,
): readonly Assignment[] {
  return assignments.flatMap((assignment) => {
    if (!isPlaceholder(assignment.scope)) return [assignment];
    const groups = architectures.flatMap((architecture) =>
      architecture.groups.filter((group) => group.archetypes.some((name) => archetypes.get(name)?.includes(assignment.name))),
    );
    return groups.map(({ id }): Assignment => {
      const scope = managementGroupId(id);
      return { ...assignment, scope, id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${assignment.name}` };
    });
  });
}

/** `/providers/Microsoft.Management/managementGroups/placeholder` */
export function isPlaceholder(id: string): boolean {
  return /^\/providers\/Microsoft\.Management\/managementGroups\/placeholder(\/|$)/i.test(id);
}

const MAX_DEPTH = 50;
