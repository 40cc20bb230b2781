import { jsonMember, type JsonNode, type Source, type Span } from '../source/index.ts';
import { evaluateNode, type Place } from './evaluate-node.ts';
import type { Deployment } from './deployment.ts';
import type { Problems } from './problems.ts';
import { callOf, textOf } from './residual.ts';
import { member, objectOf, type Declaration } from './template.ts';
import { TemplateScope } from './template-scope.ts';
import { checkParameter, isNullable, resolveType } from './types.ts';
import { property, Unknown, type ObjectValue, type Value } from './value.ts';

/** What is given for a parameter: by a file, or by the deployments resource that passes it on. */
export interface Argument {
  readonly name: string;
  /** The name's own place, for what is wrong with the argument as such. */
  readonly span: Span;
  readonly source: Source;
  /** `{"value": ...}` or `{"reference": ...}`. */
  readonly node: JsonNode;
  /** Where expressions in it are evaluated; absent in a parameter file, whose values are literal. */
  readonly place?: Place;
}

/**
 * The value of a parameter: its argument, else its default, else null if it may be, else Unknown. Values of secure
 * parameters that are given stay Unknown: nothing ever looks into them, so nothing can leak them.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters
 */
export function bindParameter(declaration: Declaration, deployment: Deployment): Value {
  const { template, session } = deployment;
  const argument = deployment.arguments.get(declaration.name.toLowerCase());
  if (argument) {
    const given = argumentValue(argument, declaration, deployment);
    if (given !== null) {
      checkParameter(
        declaration,
        given,
        (code, message) => session.problems.error(code, argument.source, argument.span, message),
        deployment,
      );
      return isSecure(declaration, deployment) && !(given instanceof Unknown) ? unknownParameter(declaration, 'secret') : given;
    }
  }
  const own = new TemplateScope(deployment, 'default');
  const node = declaration.node.kind === 'object' ? declaration.node : undefined;
  const defaultNode = node && jsonMember(node, 'defaultValue');
  if (defaultNode) {
    const value = evaluateNode(defaultNode.value, { source: template.source, scope: own });
    checkParameter(
      declaration,
      value,
      (code, message) => session.problems.error(code, template.source, defaultNode.value, message),
      deployment,
    );
    return value;
  }
  if (isNullable(declaration, deployment)) return null;
  if (deployment.complete) {
    const at = deployment.by?.declaration.node;
    const source = deployment.by?.deployment.template.source ?? template.source;
    const span = at ? { start: at.start, end: at.start + 1 } : { start: declaration.nameStart, end: declaration.nameEnd };
    const message = `The parameter '${declaration.name}' has no default, and no value is given for it.`;
    session.problems.error(
      'arm/missing-parameter',
      source,
      span,
      message,
      `Give a value for '${declaration.name}' in the parameters.`,
    );
  }
  return unknownParameter(declaration, 'parameter');
}

/** Whether a value given for a parameter is a secret: its type says so. */
export function isSecure(declaration: Declaration, deployment: Deployment): boolean {
  const type = resolveType(declaration.node, deployment)?.type;
  return type !== undefined && type.startsWith('secure');
}

/** The arguments in a parameter file, by lower-cased name. What isn't shaped like one is reported. */
export function argumentsOfFile(source: Source, root: JsonNode | undefined, problems: Problems): Map<string, Argument> {
  const found = new Map<string, Argument>();
  if (root?.kind !== 'object') return found;
  // A parameter file without the usual envelope is the bare object of parameters, as `az deployment` accepts it.
  const parameters = objectOf(root, 'parameters') ?? root;
  for (const { key, keyStart, keyEnd, value } of parameters.members) {
    if (key.startsWith('$') || (parameters === root && key.toLowerCase() === 'contentversion')) continue;
    const usable =
      value.kind === 'object' &&
      (jsonMember(value, 'value') || jsonMember(value, 'reference') || jsonMember(value, 'expression'));
    if (usable) found.set(key.toLowerCase(), { name: key, span: { start: keyStart, end: keyEnd }, source, node: value });
    else {
      const hint = `Write {"value": ...} or {"reference": {"keyVault": ...}}.`;
      problems.error(
        'arm/parameter-shape',
        source,
        { start: keyStart, end: keyEnd },
        `The parameter '${key}' has neither a value nor a reference.`,
        hint,
      );
    }
  }
  return found;
}

function argumentValue(argument: Argument, declaration: Declaration, deployment: Deployment): Value {
  const { node } = argument;
  if (node.kind !== 'object') return argument.place ? computedArgument(node, argument.place, declaration) : null;
  if (jsonMember(node, 'reference') || jsonMember(node, 'expression')) return unknownParameter(declaration, 'secret');
  const value = member(node, 'value');
  if (value === undefined) return null;
  if (argument.place) return evaluateNode(value, argument.place);
  return literal(value, deployment);
}

/** `"name": "[if(…, createObject('value', …), createObject('reference', …))]"`: an argument that is an expression as a whole. */
function computedArgument(node: JsonNode, place: Place, declaration: Declaration): Value {
  const entry = evaluateNode(node, place);
  if (!(entry instanceof Map)) return unknownParameter(declaration, 'parameter');
  const value = property(entry as ObjectValue, 'value');
  return value ?? (property(entry as ObjectValue, 'reference') === undefined ? null : unknownParameter(declaration, 'secret'));
}

/** JSON as it stands: parameter files hold no expressions. */
function literal(node: JsonNode, deployment: Deployment): Value {
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map((item) => literal(item, deployment));
    case 'object':
      return new Map(node.members.map((m) => [m.key, literal(m.value, deployment)]));
    default:
      return node.value;
  }
}

function unknownParameter({ name }: Declaration, kind: 'parameter' | 'secret'): Unknown {
  return new Unknown(callOf('parameters', [textOf(name)]), [{ kind, name }]);
}
