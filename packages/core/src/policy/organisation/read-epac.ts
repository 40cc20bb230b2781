import type { Json } from '../../resource/index.ts';
import { jsonMember, type JsonNode, type JsonObject, type Source } from '../../source/index.ts';
import { literalOf } from '../literal.ts';
import type { Report } from '../report.ts';
import { readEpacParameters, type FileParameters, type LoadFile } from './epac-parameters.ts';
import { objectsOf, property, textOf, textsOf } from './fields.ts';
import type { Assignment } from './model.ts';
import { isEnforced, messagesOf, overridesOf, resourceSelectors } from './read-assignment.ts';

/** Scopes by the environment of Enterprise Policy as Code that they belong to; `*` is all of them. */
export type ByEnvironment = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a tree of assignments of Enterprise Policy as Code: what a node says holds for all below it, and every leaf assigns.
 * `excluded` are the scopes that the settings of an environment leave out everywhere; `load` opens its parameter files.
 * https://azure.github.io/enterprise-azure-policy-as-code/policy-assignments/
 */
export function readEpacAssignments(
  root: JsonObject,
  source: Source,
  report: Report,
  excluded: ByEnvironment,
  load: LoadFile,
): readonly Assignment[] {
  return assignmentsBelow(root, { ...NOTHING, notScopes: excluded }, { source, report, load }, 0);
}

/** The scopes that a settings file leaves out, by environment. https://azure.github.io/enterprise-azure-policy-as-code/settings-global-setting-file/ */
export function readEpacSettings(node: JsonObject): ByEnvironment {
  const environments = objectsOf(jsonMember(node, 'pacEnvironments')?.value);
  return new Map(
    environments.map((one) => [textOf(property(one, 'pacSelector')) ?? '', textsOf(property(one, 'globalNotScopes'))]),
  );
}

/** What the nodes above have said so far. */
interface Inherited {
  readonly name: string;
  readonly displayName: string;
  readonly entries: readonly Entry[];
  readonly parameters: { readonly [name: string]: Json };
  readonly scopes: ByEnvironment;
  readonly notScopes: ByEnvironment;
  readonly settings: Pick<Assignment, 'enforced' | 'selectors' | 'overrides' | 'messages' | 'definitionVersion'>;
  readonly parameterFile: string | undefined;
  /** Which columns of it hold here. */
  readonly parameterSelector: string | undefined;
}

/** What all nodes of a tree share. */
interface Tree {
  readonly source: Source;
  readonly report: Report;
  readonly load: LoadFile;
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
  scopes: new Map(),
  notScopes: new Map(),
  settings: { enforced: true, selectors: [], overrides: [], messages: [], definitionVersion: undefined },
  parameterFile: undefined,
  parameterSelector: undefined,
};

function assignmentsBelow(node: JsonObject, above: Inherited, tree: Tree, depth: number): readonly Assignment[] {
  const { report } = tree;
  if (depth > MAX_DEPTH) {
    report('organisation/too-deep', node, `Assignments nested more than ${MAX_DEPTH} deep are not read.`);
    return [];
  }
  const here = inherit(node, above, report);
  const children = objectsOf(jsonMember(node, 'children')?.value);
  if (children.length > 0) return children.flatMap((child) => assignmentsBelow(child, here, tree, depth + 1));
  if (here.scopes.size === 0 || here.entries.length === 0) {
    const missing = here.entries.length === 0 ? '"definitionEntry"' : '"scope"';
    report('organisation/no-scope', node, `Neither this node nor one above has a ${missing}: nothing is assigned.`);
  }
  const file = fileParameters(here, tree);
  return [...here.scopes].flatMap(([environment, scopes]) => {
    const notScopes = [...(here.notScopes.get('*') ?? []), ...(here.notScopes.get(environment) ?? [])];
    return scopes.flatMap((scope) =>
      here.entries.map((entry) => ({
        ...here.settings,
        ...namesOf(entry, scope, here),
        scope,
        notScopes,
        definition: entry.definition,
        parameters: { ...file?.parameters, ...here.parameters },
        sharesParameters: true,
        overrides: [...here.settings.overrides, ...(file?.overrides ?? [])],
        incomplete: file === undefined ? `its parameters stand in ${here.parameterFile}, which can't be read` : undefined,
        location: { source: tree.source, span: { start: node.start, end: node.end } },
      })),
    );
  });
}

/** What the parameter file says; nothing where there is none, `undefined` where it can't be read. */
function fileParameters({ parameterFile, parameterSelector }: Inherited, { source, load }: Tree): FileParameters | undefined {
  if (parameterFile === undefined) return { parameters: {}, overrides: [] };
  const file = load(parameterFile, source);
  return file && readEpacParameters(file, parameterSelector);
}

function inherit(node: JsonObject, above: Inherited, report: Report): Inherited {
  const own = (name: string): JsonNode | undefined => jsonMember(node, name)?.value;
  const single = own('definitionEntry');
  const listed = [...(single?.kind === 'object' ? [single] : []), ...objectsOf(own('definitionEntryList'))];
  const entries = listed.flatMap((entry) => entryOf(entry, report));
  return {
    name: above.name + assignmentText(node, 'name'),
    displayName: above.displayName + assignmentText(node, 'displayName'),
    entries: entries.length > 0 ? entries : above.entries,
    parameters: { ...above.parameters, ...plainParameters(own('parameters')) },
    scopes: together(above.scopes, byEnvironment(own('scope'))),
    notScopes: together(above.notScopes, byEnvironment(own('notScopes')), byEnvironment(own('notScope'))),
    settings: settingsOf(node, above.settings, report),
    parameterFile: textOf(own('parameterFile')) ?? above.parameterFile,
    parameterSelector: textOf(own('parameterSelector')) ?? above.parameterSelector,
  };
}

function settingsOf(node: JsonObject, above: Inherited['settings'], report: Report): Inherited['settings'] {
  const own = (name: string): JsonNode | undefined => jsonMember(node, name)?.value;
  const mode = own('enforcementMode');
  return {
    enforced: mode === undefined ? above.enforced : isEnforced(mode),
    selectors: [...above.selectors, ...resourceSelectors(own('resourceSelectors'))],
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

function namesOf(entry: Entry, scope: string, here: Inherited): Pick<Assignment, 'id' | 'name' | 'displayName'> {
  const join = (above: string, own: string): string => (entry.append ? above + own : own + above);
  const name = join(here.name, entry.name);
  return {
    id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}`,
    name,
    displayName: join(here.displayName, entry.displayName) || undefined,
  };
}

function assignmentText(node: JsonObject, name: string): string {
  const assignment = jsonMember(node, 'assignment')?.value;
  return (assignment?.kind === 'object' ? textOf(jsonMember(assignment, name)?.value) : undefined) ?? '';
}

/** `{environment: [scope, ...]}` */
function byEnvironment(node: JsonNode | undefined): ByEnvironment {
  if (node?.kind !== 'object') return new Map();
  return new Map(node.members.map(({ key, value }) => [key, value.kind === 'string' ? [value.value] : textsOf(value)]));
}

function together(...all: readonly ByEnvironment[]): ByEnvironment {
  const joined = new Map<string, string[]>();
  for (const [environment, scopes] of all.flatMap((one) => [...one])) {
    const known = joined.get(environment) ?? [];
    joined.set(environment, known);
    known.push(...scopes);
  }
  return joined;
}

/** `{name: value}`, without the `value` in between that Azure has. */
function plainParameters(node: JsonNode | undefined): { readonly [name: string]: Json } {
  return node?.kind === 'object' ? Object.fromEntries(node.members.map(({ key, value }) => [key, literalOf(value)])) : {};
}

const NAMES = ['policyId', 'policySetId', 'policyName', 'policySetName'];
const MAX_DEPTH = 50;
