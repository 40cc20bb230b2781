import type { Json } from '../../resource/index.ts';
import type { JsonNode, JsonObject, Source } from '../../source/index.ts';
import { literalOf } from '../literal.ts';
import type { Report } from '../report.ts';
import { objectsOf, property, textOf, textsOf } from './fields.ts';
import type { Assignment, Message, Override, ResourceSelector, Selector } from './model.ts';
import { scopeOfId } from './scope.ts';

/**
 * Reads an assignment (none, where it says too little) as the REST API, the Azure CLI and the library of Azure landing zones write it.
 * https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure
 */
export function readAssignment(node: JsonObject, source: Source, report: Report): readonly Assignment[] {
  const definition = textOf(property(node, 'policyDefinitionId'));
  if (definition === undefined) {
    report('organisation/no-definition', node, 'The assignment has no "policyDefinitionId": nothing says what it assigns.');
    return [];
  }
  const id = textOf(property(node, 'id')) ?? '';
  const name = textOf(property(node, 'name')) ?? id.slice(id.lastIndexOf('/') + 1);
  const scope = textOf(property(node, 'scope')) ?? (id === '' ? undefined : scopeOfId(id));
  if (scope === undefined) {
    report('organisation/no-scope', node, `The assignment '${name}' has neither "id" nor "scope": nothing says where it holds.`);
    return [];
  }
  const assignment: Assignment = {
    id: id === '' ? `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/policyAssignments/${name}` : id,
    name,
    scope,
    definition,
    displayName: textOf(property(node, 'displayName')),
    definitionVersion: textOf(property(node, 'definitionVersion')),
    parameters: parameterValues(property(node, 'parameters')),
    sharesParameters: false,
    notScopes: textsOf(property(node, 'notScopes')),
    enforced: isEnforced(property(node, 'enforcementMode')),
    selectors: resourceSelectors(property(node, 'resourceSelectors')),
    overrides: overridesOf(property(node, 'overrides'), report),
    messages: messagesOf(property(node, 'nonComplianceMessages')),
    incomplete: undefined,
    location: { source, span: { start: node.start, end: node.end } },
  };
  return [assignment];
}

/** `{name: {value: ...}}` */
function parameterValues(node: JsonNode | undefined): { readonly [name: string]: Json } {
  const members = node?.kind === 'object' ? node.members : [];
  const values = members.flatMap(({ key, value }) => {
    const given = value.kind === 'object' ? property(value, 'value') : undefined;
    return given === undefined ? [] : [[key, literalOf(given)] as const];
  });
  return Object.fromEntries(values);
}

export function isEnforced(node: JsonNode | undefined): boolean {
  return textOf(node)?.toLowerCase() !== 'donotenforce';
}

export function resourceSelectors(node: JsonNode | undefined): readonly ResourceSelector[] {
  return objectsOf(node).map((one) => ({
    name: textOf(property(one, 'name')),
    selectors: selectorsOf(property(one, 'selectors')),
  }));
}

export function overridesOf(node: JsonNode | undefined, report: Report): readonly Override[] {
  return objectsOf(node).flatMap((one) => {
    const [kind = '', value] = [textOf(property(one, 'kind')), textOf(property(one, 'value'))];
    const known = OVERRIDES.get(kind.toLowerCase());
    if (known !== undefined && value !== undefined)
      return [{ kind: known, value, selectors: selectorsOf(property(one, 'selectors')) }];
    report(
      'organisation/unknown-override',
      one,
      `An override of kind '${kind}' is not known; it is left out.`,
      undefined,
      'warning',
    );
    return [];
  });
}

export function messagesOf(node: JsonNode | undefined): readonly Message[] {
  return objectsOf(node).flatMap((one) => {
    const text = textOf(property(one, 'message'));
    return text === undefined ? [] : [{ text, referenceId: textOf(property(one, 'policyDefinitionReferenceId')) }];
  });
}

function selectorsOf(node: JsonNode | undefined): readonly Selector[] {
  return objectsOf(node).map((one) => ({
    kind: textOf(property(one, 'kind')) ?? '',
    in: listOf(property(one, 'in')),
    notIn: listOf(property(one, 'notIn')),
  }));
}

/** The Azure CLI prints `null` for what isn't there. */
function listOf(node: JsonNode | undefined): readonly string[] | undefined {
  return node?.kind === 'array' ? textsOf(node) : undefined;
}

const OVERRIDES: ReadonlyMap<string, Override['kind']> = new Map([
  ['policyeffect', 'policyEffect'],
  ['policyversion', 'definitionVersion'],
  ['definitionversion', 'definitionVersion'],
]);
