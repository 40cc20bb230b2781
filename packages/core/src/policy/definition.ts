import type { Json } from '../resource/index.ts';
import { jsonMember, readJson, type Diagnostic, type JsonNode, type JsonObject, type Source } from '../source/index.ts';
import type { Rule } from './condition.ts';
import { literal } from './literal.ts';
import type { ParameterDeclaration } from './parameters.ts';
import { readRule } from './read-rule.ts';
import { reportInto, type Report } from './report.ts';

/** A policy definition as it was read. https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-basics */
export interface PolicyDefinition {
  readonly source: Source;
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  /** `BuiltIn`, `Custom`, `Static`. */
  readonly policyType: string | undefined;
  /** `All`, `Indexed`, or the data plane of a service: `Microsoft.KeyVault.Data`. */
  readonly mode: string;
  readonly version: string | undefined;
  /** All versions that Azure still has, this one among them; empty where it isn't said. */
  readonly versions: readonly string[];
  readonly metadata: Json;
  /** `undefined` for a bare rule, whose parameters nobody declares. */
  readonly parameters: readonly ParameterDeclaration[] | undefined;
  readonly rule: Rule;
}

export interface DefinitionReading {
  /** `undefined` when the text holds no definition that could be evaluated. */
  readonly definition: PolicyDefinition | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a policy definition: as Azure shows it, as a file of a policy repository holds it, or its bare rule. */
export function readDefinition(source: Source): DefinitionReading {
  const { root, diagnostics } = readJson(source);
  const found = [...diagnostics];
  const definition = root && definitionOf(root, source, reportInto(found, source));
  return { definition: found.some(isError) ? undefined : definition, diagnostics: found };
}

/** Reads a definition that stands inside a larger text. */
export function definitionOf(root: JsonNode, source: Source, report: Report): PolicyDefinition | undefined {
  if (root.kind !== 'object') {
    report('policy/no-definition', root, 'A policy definition is an object.');
    return undefined;
  }
  const properties = objectOf(root, 'properties') ?? root;
  const bare = jsonMember(properties, 'policyRule') === undefined && jsonMember(properties, 'if') !== undefined;
  const node = bare ? properties : jsonMember(properties, 'policyRule')?.value;
  if (node === undefined) {
    report('policy/no-rule', properties, 'The definition has no "policyRule".');
    return undefined;
  }
  const rule = readRule(node, report);
  const parameters = bare ? undefined : parametersOf(properties, report);
  return rule && { source, ...namesOf(root, properties), parameters, rule };
}

function namesOf(root: JsonObject, properties: JsonObject): Omit<PolicyDefinition, 'source' | 'parameters' | 'rule'> {
  const metadata = jsonMember(properties, 'metadata')?.value;
  const listed = jsonMember(properties, 'versions')?.value;
  return {
    name: textOf(root, 'name'),
    id: textOf(root, 'id'),
    displayName: textOf(properties, 'displayName'),
    description: textOf(properties, 'description'),
    policyType: textOf(properties, 'policyType'),
    mode: textOf(properties, 'mode') ?? 'All',
    version: textOf(properties, 'version'),
    versions: listed?.kind === 'array' ? listed.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [],
    metadata: metadata ? literal(metadata) : null,
  };
}

/** Reads the declarations of parameters of a definition or an initiative. */
export function parametersOf(properties: JsonObject, report: Report): readonly ParameterDeclaration[] {
  const node = jsonMember(properties, 'parameters')?.value;
  if (node === undefined || node.kind === 'null') return [];
  if (node.kind !== 'object') {
    report('policy/no-parameters', node, '"parameters" is an object of declarations.');
    return [];
  }
  return node.members.flatMap(({ key, keyStart, keyEnd, value }) => {
    const span = { start: keyStart, end: keyEnd };
    if (value.kind === 'object') return [declaration(key, value, span)];
    report('policy/no-parameter', value, `The declaration of parameter '${key}' is an object.`);
    return [];
  });
}

function declaration(name: string, node: JsonObject, span: ParameterDeclaration['span']): ParameterDeclaration {
  const allowed = jsonMember(node, 'allowedValues')?.value;
  return {
    name,
    span,
    type: textOf(node, 'type'),
    defaultValue: jsonMember(node, 'defaultValue')?.value,
    allowedValues: allowed?.kind === 'array' ? allowed.items.map(literal) : undefined,
  };
}

export function objectOf(node: JsonObject, name: string): JsonObject | undefined {
  const value = jsonMember(node, name)?.value;
  return value?.kind === 'object' ? value : undefined;
}

export function textOf(node: JsonObject, name: string): string | undefined {
  const value = jsonMember(node, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
