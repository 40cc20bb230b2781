import type { Json } from '../resource/index.ts';
import {
  jsonMember,
  readJson,
  type Diagnostic,
  type JsonNode,
  type JsonObject,
  type Source,
  type Span,
} from '../source/index.ts';
import type { Aliases } from './aliases.ts';
import { compileValue } from './compile-expression.ts';
import { Context } from './context.ts';
import { isError, objectOf, parametersOf, textOf } from './definition.ts';
import { literal } from './literal.ts';
import { Parameters, type ParameterDeclaration } from './parameters.ts';
import { reportInto, type Report } from './report.ts';
import { failure } from './values.ts';

/** A set of policy definitions. https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure */
export interface Initiative {
  readonly source: Source;
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  readonly policyType: string | undefined;
  readonly metadata: Json;
  readonly parameters: readonly ParameterDeclaration[];
  readonly members: readonly InitiativeMember[];
  readonly groups: readonly PolicyGroup[];
}

/** One definition of an initiative, and the values of its parameters. */
export interface InitiativeMember {
  readonly referenceId: string | undefined;
  readonly definitionId: string;
  readonly definitionVersion: string | undefined;
  readonly parameters: readonly { readonly name: string; readonly value: JsonNode }[];
  readonly groupNames: readonly string[];
  readonly span: Span;
}

/** A control of a standard. */
export interface PolicyGroup {
  readonly name: string;
  readonly displayName: string | undefined;
  readonly category: string | undefined;
}

export interface InitiativeReading {
  readonly initiative: Initiative | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an initiative: as Azure shows it, or as a file of a policy repository holds it. */
export function readInitiative(source: Source): InitiativeReading {
  const { root, diagnostics } = readJson(source);
  const found = [...diagnostics];
  const initiative = root && initiativeOf(root, source, reportInto(found, source));
  return { initiative: found.some(isError) ? undefined : initiative, diagnostics: found };
}

export function initiativeOf(root: JsonNode, source: Source, report: Report): Initiative | undefined {
  const properties = root.kind === 'object' ? (objectOf(root, 'properties') ?? root) : undefined;
  const list = properties && jsonMember(properties, 'policyDefinitions')?.value;
  if (root.kind !== 'object' || properties === undefined || list?.kind !== 'array') {
    report('policy/no-initiative', root, 'An initiative is an object with a list of "policyDefinitions".');
    return undefined;
  }
  const metadata = jsonMember(properties, 'metadata')?.value;
  return {
    source,
    name: textOf(root, 'name'),
    id: textOf(root, 'id'),
    displayName: textOf(properties, 'displayName'),
    policyType: textOf(properties, 'policyType'),
    metadata: metadata ? literal(metadata) : null,
    parameters: parametersOf(properties, report),
    members: list.items.flatMap((item) => memberOf(item, report)),
    groups: itemsOf(properties, 'policyDefinitionGroups').flatMap(groupOf),
  };
}

function memberOf(node: JsonNode, report: Report): readonly InitiativeMember[] {
  // Enterprise Policy as Code names definitions of the same repository without an id.
  const definitionId =
    node.kind === 'object' ? (textOf(node, 'policyDefinitionId') ?? textOf(node, 'policyDefinitionName')) : undefined;
  if (node.kind !== 'object' || definitionId === undefined) {
    report('policy/no-reference', node, 'A member of an initiative names its definition in "policyDefinitionId".');
    return [];
  }
  const values = objectOf(node, 'parameters')?.members ?? [];
  return [
    {
      definitionId,
      referenceId: textOf(node, 'policyDefinitionReferenceId'),
      definitionVersion: textOf(node, 'definitionVersion'),
      groupNames: itemsOf(node, 'groupNames').flatMap((item) => (item.kind === 'string' ? [item.value] : [])),
      parameters: values.flatMap(({ key, value }) => {
        const given = value.kind === 'object' ? jsonMember(value, 'value')?.value : undefined;
        return given === undefined ? [] : [{ name: key, value: given }];
      }),
      span: { start: node.start, end: node.end },
    },
  ];
}

function groupOf(node: JsonNode): readonly PolicyGroup[] {
  const name = node.kind === 'object' ? textOf(node, 'name') : undefined;
  if (node.kind !== 'object' || name === undefined) return [];
  return [{ name, displayName: textOf(node, 'displayName'), category: textOf(node, 'category') }];
}

function itemsOf(node: JsonObject, name: string): readonly JsonNode[] {
  const value = jsonMember(node, name)?.value;
  return value?.kind === 'array' ? value.items : [];
}

/** The values that an initiative's member gives to the parameters of its definition, from those that an assignment gives to the initiative's. */
export function memberParameters(
  initiative: Initiative,
  member: InitiativeMember,
  given: { readonly [name: string]: Json },
): { readonly values: { readonly [name: string]: Json }; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const context = new Context(
    NO_ALIASES,
    new Parameters(initiative.parameters, given),
    reportInto(diagnostics, initiative.source),
  );
  const values = member.parameters.map(({ name, value }) => {
    const known = compileValue(value, context).constant;
    return [name, known ?? failure(`the value of parameter '${name}' depends on a resource`)] as const;
  });
  return { values: Object.fromEntries(values), diagnostics };
}

const NO_ALIASES: Aliases = {
  resolve: () => undefined,
  modifiable: () => undefined,
  capabilities: () => undefined,
  latestApiVersion: () => undefined,
};
