import type { Json } from '../../resource/index.ts';
import { jsonMember, type JsonNode, type JsonObject, type Source } from '../../source/index.ts';
import { literalOf } from '../literal.ts';
import type { Report } from '../report.ts';
import { objectsOf, property, textOf, textsOf } from './fields.ts';
import type { Assignment } from './model.ts';
import { isEnforced, messagesOf, overridesOf, resourceSelectors } from './read-assignment.ts';

/**
 * Reads a tree of assignments of Enterprise Policy as Code: what a node says holds for all below it, and every node with a
 * scope assigns. https://azure.github.io/enterprise-azure-policy-as-code/policy-assignments/
 */
export function readEpacAssignments(root: JsonObject, source: Source, report: Report): readonly Assignment[] {
  return assignmentsBelow(root, NOTHING, source, report, 0);
}

/** What the nodes above have said so far. */
interface Inherited {
  readonly name: string;
  readonly displayName: string;
  readonly entries: readonly Entry[];
  readonly parameters: { readonly [name: string]: Json };
  readonly notScopes: readonly string[];
  readonly settings: Pick<Assignment, 'enforced' | 'selectors' | 'overrides' | 'messages' | 'definitionVersion'>;
  readonly incomplete: string | undefined;
}

interface Entry {
  readonly definition: string;
  readonly name: string;
  readonly displayName: string;
  /** Whether its name stands behind that of the nodes. */
  readonly append: boolean;
}

const NOTHING: Inherited = {
  name: '',
  displayName: '',
  entries: [],
  parameters: {},
  notScopes: [],
  settings: { enforced: true, selectors: [], overrides: [], messages: [], definitionVersion: undefined },
  incomplete: undefined,
};

function assignmentsBelow(
  node: JsonObject,
  above: Inherited,
  source: Source,
  report: Report,
  depth: number,
): readonly Assignment[] {
  if (depth > MAX_DEPTH) {
    report('organisation/too-deep', node, `Assignments nested more than ${MAX_DEPTH} deep are not read.`);
    return [];
  }
  const here = inherit(node, above, report);
  const scopes = perEnvironment(jsonMember(node, 'scope')?.value);
  const own = scopes.flatMap((scope) => here.entries.map((entry) => assignmentOf(entry, scope, here, node, source)));
  return [
    ...own,
    ...objectsOf(jsonMember(node, 'children')?.value).flatMap((child) =>
      assignmentsBelow(child, here, source, report, depth + 1),
    ),
  ];
}

function inherit(node: JsonObject, above: Inherited, report: Report): Inherited {
  const [own, list] = [jsonMember(node, 'definitionEntry')?.value, jsonMember(node, 'definitionEntryList')?.value];
  const entries = [...(own?.kind === 'object' ? [own] : []), ...objectsOf(list)].flatMap((entry) => entryOf(entry, report));
  const file = textOf(jsonMember(node, 'parameterFile')?.value);
  return {
    name: above.name + assignmentText(node, 'name'),
    displayName: above.displayName + assignmentText(node, 'displayName'),
    entries: entries.length > 0 ? entries : above.entries,
    parameters: { ...above.parameters, ...plainParameters(jsonMember(node, 'parameters')?.value) },
    notScopes: [
      ...above.notScopes,
      ...perEnvironment(jsonMember(node, 'notScopes')?.value),
      ...perEnvironment(jsonMember(node, 'notScope')?.value),
    ],
    settings: settingsOf(node, above.settings, report),
    incomplete: file === undefined ? above.incomplete : `its parameters stand in ${file}, which is not read`,
  };
}

function settingsOf(node: JsonObject, above: Inherited['settings'], report: Report): Inherited['settings'] {
  const own = (name: string): JsonNode | undefined => jsonMember(node, name)?.value;
  const mode = own('enforcementMode');
  return {
    enforced: mode === undefined ? above.enforced : isEnforced(mode),
    selectors: own('resourceSelectors') === undefined ? above.selectors : resourceSelectors(own('resourceSelectors')),
    overrides: [...above.overrides, ...overridesOf(own('overrides'), report)],
    messages: [...above.messages, ...messagesOf(own('nonComplianceMessages'))],
    definitionVersion: textOf(own('definitionVersion')) ?? above.definitionVersion,
  };
}

function entryOf(node: JsonObject, report: Report): readonly Entry[] {
  const definition = NAMES.map((name) => textOf(property(node, name))).find((name) => name !== undefined);
  if (definition === undefined) {
    report('organisation/no-definition', node, `The entry names no definition: it needs one of ${NAMES.join(', ')}.`);
    return [];
  }
  const append = jsonMember(node, 'assignment')?.value;
  const flag = append?.kind === 'object' ? jsonMember(append, 'append')?.value : undefined;
  return [
    {
      definition,
      name: assignmentText(node, 'name'),
      displayName: assignmentText(node, 'displayName'),
      append: flag?.kind === 'boolean' && flag.value,
    },
  ];
}

function assignmentOf(entry: Entry, scope: string, here: Inherited, node: JsonObject, source: Source): Assignment {
  const join = (above: string, own: string): string => (entry.append ? above + own : own + above);
  const name = join(here.name, entry.name);
  return {
    ...here.settings,
    id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}`,
    name,
    displayName: join(here.displayName, entry.displayName) || undefined,
    scope,
    definition: entry.definition,
    parameters: here.parameters,
    sharesParameters: true,
    notScopes: here.notScopes,
    incomplete: here.incomplete,
    location: { source, span: { start: node.start, end: node.end } },
  };
}

function assignmentText(node: JsonObject, name: string): string {
  const assignment = jsonMember(node, 'assignment')?.value;
  return (assignment?.kind === 'object' ? textOf(jsonMember(assignment, name)?.value) : undefined) ?? '';
}

/** `{environment: [scope, ...]}`: every scope of every environment; ids say which one a resource is in. */
function perEnvironment(node: JsonNode | undefined): readonly string[] {
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ value }) => (value.kind === 'string' ? [value.value] : textsOf(value)));
}

/** `{name: value}`, without the `value` in between that Azure has. */
function plainParameters(node: JsonNode | undefined): { readonly [name: string]: Json } {
  return node?.kind === 'object' ? Object.fromEntries(node.members.map(({ key, value }) => [key, literalOf(value)])) : {};
}

const NAMES = ['policyId', 'policySetId', 'policyName', 'policySetName'];
const MAX_DEPTH = 50;
