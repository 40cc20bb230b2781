import { jsonMember, readJson, type Diagnostic, type JsonNode, type JsonObject, type Source } from '../../source/index.ts';
import { reportInto, type Report } from '../report.ts';
import type { LoadFile } from './epac-parameters.ts';
import { lastSegment, property, textOf } from './fields.ts';
import type { Assignment, DefinitionFile, Exemption, Organisation } from './model.ts';
import { readAssignment } from './read-assignment.ts';
import { readEpacAssignments, readEpacSettings, type ByEnvironment } from './read-epac.ts';
import { readEpacExemptions, readExemption } from './read-exemption.ts';
import {
  isPlaceholder,
  placeAssignments,
  readArchetype,
  readArchitecture,
  readManagementGroup,
  type Architecture,
  type Parents,
} from './read-hierarchy.ts';

export interface OrganisationReading {
  readonly organisation: Organisation;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the policies of an organisation from any of the files that hold them, each judged by its content: what
 * `az policy assignment list`, `definition list`, `set-definition list`, `exemption list` and
 * `az account management-group show --expand --recurse` print, the same from the REST API, folders of Enterprise Policy as
 * Code, the library of Azure landing zones, and checkouts of Azure/azure-policy. What is none of these is left alone. `load` opens
 * the parameter files that assignments name.
 */
export function readOrganisation(sources: Iterable<Source>, load: LoadFile = () => undefined): OrganisationReading {
  const reader = new OrganisationReader(load);
  for (const source of sources) reader.file(source);
  return reader.result();
}

/** An object, and where it stands. */
interface Placed {
  readonly node: JsonObject;
  readonly source: Source;
}

class OrganisationReader {
  readonly definitions: DefinitionFile[] = [];
  readonly initiatives: DefinitionFile[] = [];
  readonly assignments: Assignment[] = [];
  readonly trees: Placed[] = [];
  private excluded: ByEnvironment = new Map();
  readonly exemptions: Exemption[] = [];
  readonly parents: Parents = new Map();
  readonly architectures: Architecture[] = [];
  readonly archetypes = new Map<string, readonly string[]>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly load: LoadFile;

  constructor(load: LoadFile) {
    this.load = load;
  }

  file(source: Source): void {
    const { root, diagnostics } = readJson(source);
    const known = this.count();
    if (root) this.value(root, source, reportInto(this.diagnostics, source), 0);
    if (this.count() > known) this.diagnostics.push(...diagnostics);
  }

  /** Takes in scopes that nothing is assigned to, by environment. */
  exclude(scopes: ByEnvironment): void {
    this.excluded = new Map([...this.excluded, ...scopes]);
  }

  result(): OrganisationReading {
    const grown = this.trees.flatMap(({ node, source }) =>
      readEpacAssignments(node, source, reportInto(this.diagnostics, source), this.excluded, this.load),
    );
    const assignments = [...placeAssignments(this.assignments, this.architectures, this.archetypes), ...grown];
    const lost = this.architectures.length > 0 ? undefined : this.assignments.find(({ scope }) => isPlaceholder(scope));
    if (lost !== undefined) {
      reportInto(this.diagnostics, lost.location.source)(
        'organisation/no-architecture',
        lost.location.span,
        'The assignments of this library say nothing about where they hold: their scope is a placeholder.',
        'Give the folder with its architecture (*.alz_architecture_definition.json) and archetypes as well.',
        'warning',
      );
    }
    const { definitions, initiatives, exemptions, parents } = this;
    return {
      organisation: { definitions, initiatives, assignments, exemptions, hierarchy: { parents } },
      diagnostics: this.diagnostics,
    };
  }

  private count(): number {
    return [this.definitions, this.initiatives, this.assignments, this.exemptions, this.architectures, this.trees].reduce(
      (sum, list) => sum + list.length,
      0,
    );
  }

  private value(node: JsonNode, source: Source, report: Report, depth: number): void {
    if (node.kind === 'array' && depth < 2) for (const item of node.items) this.value(item, source, report, depth + 1);
    if (node.kind === 'object') this.object(node, source, report, depth);
  }

  /** What an object is shows by a member that only its kind has. */
  private object(node: JsonObject, source: Source, report: Report, depth: number): void {
    const kind = KINDS.find(([member]) => property(node, member) !== undefined);
    if (kind !== undefined) kind[1](this, { node, source }, report);
    else if (/\/managementGroups\//i.test(textOf(property(node, 'id')) ?? '')) readManagementGroup(node, this.parents);
    else this.list(node, source, report, depth);
  }

  /** `{value: [...]}` is what the REST API wraps lists in. */
  private list(node: JsonObject, source: Source, report: Report, depth: number): void {
    const list = jsonMember(node, 'value')?.value;
    if (list?.kind === 'array') this.value(list, source, report, depth);
  }
}

type Take = (into: OrganisationReader, found: Placed, report: Report) => void;

const KINDS: readonly (readonly [member: string, take: Take])[] = [
  ['policyRule', (into, { node, source }) => into.definitions.push(definitionFile(node, source))],
  ['policyDefinitions', (into, { node, source }) => into.initiatives.push(definitionFile(node, source))],
  ['policyAssignmentId', (into, { node, source }, report) => into.exemptions.push(...readExemption(node, source, report))],
  ['policyDefinitionId', (into, { node, source }, report) => into.assignments.push(...readAssignment(node, source, report))],
  ['nodeName', (into, found) => into.trees.push(found)],
  ['pacEnvironments', (into, { node }) => into.exclude(readEpacSettings(node))],
  ['exemptions', (into, { node, source }, report) => into.exemptions.push(...readEpacExemptions(node, source, report))],
  ['management_groups', (into, { node }) => into.architectures.push(readArchitecture(node, into.parents))],
  ['policy_assignments', (into, { node }) => into.archetypes.set(...readArchetype(node))],
];

function definitionFile(node: JsonObject, source: Source): DefinitionFile {
  const id = textOf(property(node, 'id')) ?? '';
  return { id, name: textOf(property(node, 'name')) ?? lastSegment(id), source, node };
}
