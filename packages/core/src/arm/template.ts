import {
  jsonMember,
  type JsonArray,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonString,
  type Source,
} from '../source/index.ts';
import type { ScopeKind } from './scope.ts';

/**
 * A template by its parts, each still the JSON that was written. Names are compared without case, so every map here is
 * keyed in lower case. Specification: https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export interface Template {
  readonly source: Source;
  readonly root: JsonObject;
  readonly scope: ScopeKind;
  readonly contentVersion: string;
  /** `languageVersion` 2.x: resources by symbolic name, `existing`, types. */
  readonly symbolic: boolean;
  readonly parameters: ReadonlyMap<string, Declaration>;
  readonly variables: ReadonlyMap<string, Declaration>;
  /** Loops over variables: `"variables": {"copy": [...]}`, by the name they define. */
  readonly variableLoops: ReadonlyMap<string, Declaration>;
  /** User-defined functions by `namespace.name`. */
  readonly functions: ReadonlyMap<string, Declaration>;
  readonly definitions: ReadonlyMap<string, Declaration>;
  readonly resources: readonly ResourceDeclaration[];
  readonly outputs: ReadonlyMap<string, Declaration>;
}

/** Something declared under a name. */
export interface Declaration {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly node: JsonNode;
}

/** A resource as written, before loops and conditions. Children written inside it follow it in `Template.resources`. */
export interface ResourceDeclaration {
  /** The name under which `languageVersion` 2.x declares it. */
  readonly symbol: string | undefined;
  readonly node: JsonObject;
  /** The resource inside whose `resources` this one is written. */
  readonly parent: ResourceDeclaration | undefined;
  readonly existing: boolean;
}

const NONE: ReadonlyMap<string, Declaration> = new Map();

/** The parts of a template. Parts of the wrong JSON type count as absent; `validate.ts` says so. */
export function readTemplate(source: Source, root: JsonObject): Template {
  const functions = new Map<string, Declaration>();
  for (const namespace of arrayOf(root, 'functions')) {
    if (namespace.kind !== 'object') continue;
    const prefix = stringOf(namespace, 'namespace') ?? '';
    for (const [, f] of declarations(objectOf(namespace, 'members'))) functions.set(`${prefix}.${f.name}`.toLowerCase(), f);
  }
  const variables = new Map(declarations(objectOf(root, 'variables')));
  const loops = variables.get('copy');
  const variableLoops = new Map<string, Declaration>();
  if (loops?.node.kind === 'array') {
    variables.delete('copy');
    for (const loop of loops.node.items) {
      const name = loop.kind === 'object' ? jsonMember(loop, 'name')?.value : undefined;
      if (name?.kind === 'string') {
        variableLoops.set(name.value.toLowerCase(), { name: name.value, nameStart: name.start, nameEnd: name.end, node: loop });
      }
    }
  }
  return {
    source,
    root,
    scope: scopeOf(stringOf(root, '$schema') ?? ''),
    contentVersion: stringOf(root, 'contentVersion') ?? '1.0.0.0',
    symbolic: (stringOf(root, 'languageVersion') ?? '').startsWith('2.'),
    parameters: declarations(objectOf(root, 'parameters')),
    variables,
    variableLoops,
    functions,
    definitions: declarations(objectOf(root, 'definitions')),
    resources: resourceDeclarations(jsonMember(root, 'resources')?.value, undefined),
    outputs: declarations(objectOf(root, 'outputs')),
  };
}

/** The template written inside a deployments resource, or as a variable that it names, whether or not it will be deployed. */
export function inlineTemplate({ node }: ResourceDeclaration, { source, variables }: Template): Template | undefined {
  if (stringOf(node, 'type')?.toLowerCase() !== 'microsoft.resources/deployments') return undefined;
  const properties = objectOf(node, 'properties');
  const inline = properties && member(properties, 'template');
  const name = inline?.kind === 'string' ? /^\[\s*variables\(\s*'([^']*)'\s*\)\s*\]$/i.exec(inline.value)?.[1] : undefined;
  const written = name === undefined ? inline : variables.get(name.toLowerCase())?.node;
  return written?.kind === 'object' ? readTemplate(source, written) : undefined;
}

/** Whether the expressions of the template inside it mean the names of the template around it, which is the default. */
export function isOuterScoped({ node }: ResourceDeclaration, { symbolic }: Template): boolean {
  const properties = objectOf(node, 'properties');
  const options = properties && objectOf(properties, 'expressionEvaluationOptions');
  return !symbolic && (options && stringOf(options, 'scope'))?.toLowerCase() !== 'inner';
}

/** The scope that a template's `$schema` stands for; resource group unless it says otherwise. */
function scopeOf(schema: string): ScopeKind {
  const name = schema.toLowerCase();
  if (name.includes('/subscriptiondeploymenttemplate.json')) return 'subscription';
  if (name.includes('/managementgroupdeploymenttemplate.json')) return 'managementGroup';
  if (name.includes('/tenantdeploymenttemplate.json')) return 'tenant';
  return 'resourceGroup';
}

export function member(object: JsonObject, name: string): JsonNode | undefined {
  return jsonMember(object, name)?.value;
}

export function stringOf(object: JsonObject, name: string): string | undefined {
  const node = member(object, name);
  return node?.kind === 'string' ? node.value : undefined;
}

export function stringNode(object: JsonObject, name: string): JsonString | undefined {
  const node = member(object, name);
  return node?.kind === 'string' ? node : undefined;
}

export function objectOf(object: JsonObject, name: string): JsonObject | undefined {
  const node = member(object, name);
  return node?.kind === 'object' ? node : undefined;
}

export function arrayOf(object: JsonObject, name: string): JsonArray['items'] {
  const node = member(object, name);
  return node?.kind === 'array' ? node.items : [];
}

export function booleanOf(object: JsonObject, name: string): boolean | undefined {
  const node = member(object, name);
  return node?.kind === 'boolean' ? node.value : undefined;
}

function declarations(object: JsonObject | undefined): ReadonlyMap<string, Declaration> {
  if (object === undefined || object.members.length === 0) return NONE;
  return new Map(object.members.map((m) => [m.key.toLowerCase(), declaration(m)]));
}

function declaration({ key, keyStart, keyEnd, value }: JsonMember): Declaration {
  return { name: key, nameStart: keyStart, nameEnd: keyEnd, node: value };
}

/** An array of resources, or (symbolic names) an object of them; children written inside a resource come right after it. */
function resourceDeclarations(node: JsonNode | undefined, parent: ResourceDeclaration | undefined): ResourceDeclaration[] {
  const found: ResourceDeclaration[] = [];
  const add = (symbol: string | undefined, resource: JsonNode): void => {
    if (resource.kind !== 'object') return;
    const existing = booleanOf(resource, 'existing') === true;
    const declared: ResourceDeclaration = { symbol, node: resource, parent, existing };
    found.push(declared, ...resourceDeclarations(member(resource, 'resources'), declared));
  };
  if (node?.kind === 'array') for (const item of node.items) add(undefined, item);
  else if (node?.kind === 'object') for (const m of node.members) add(m.key, m.value);
  return found;
}
