import { lastSegment, objectsOf, property, textOf } from './fields.ts';
import type { DefinitionFile, Organisation } from './model.ts';

/** The ids (or names) of what some files define at the top: their initiatives, and the definitions that none of those has. */
export function outermost({ definitions, initiatives }: Pick<Organisation, 'definitions' | 'initiatives'>): readonly string[] {
  const members = new Set(initiatives.flatMap(membersOf));
  const alone = definitions.filter(({ id, name }) => !members.has(lastSegment(id === '' ? name : id).toLowerCase()));
  return [...initiatives, ...alone].map(({ id, name }) => (id === '' ? name : id));
}

function membersOf({ node }: DefinitionFile): readonly string[] {
  return objectsOf(property(node, 'policyDefinitions')).flatMap((member) => {
    const id = textOf(property(member, 'policyDefinitionId')) ?? textOf(property(member, 'policyDefinitionName'));
    return id === undefined ? [] : [lastSegment(id).toLowerCase()];
  });
}
