import { jsonMember, type JsonNode, type JsonObject, type Source, type Span } from '../source/index.ts';
import { inPhase, evaluateNode, type Place } from './evaluate-node.ts';
import type { Deployment } from './deployment.ts';
import type { Problems } from './problems.ts';
import { callOf, textOf, toExpression } from './residual.ts';
import { member, objectOf, type Declaration } from './template.ts';
import { isSecure, withoutSecrets } from './secrets.ts';
import { checkParameter, isNullable } from './types.ts';
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
  /** What `node` would be, where an expression gives all arguments at once. */
  readonly entry?: Value;
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
    const given = argumentValue(argument, declaration);
    if (given !== null) {
      checkParameter(
        declaration,
        given,
        (code, message) => session.problems.error(code, argument.source, argument.span, message),
        deployment,
      );
      return withoutSecrets(declaration, given, deployment);
    }
  }
  const node = declaration.node.kind === 'object' ? declaration.node : undefined;
  const defaultNode = node && jsonMember(node, 'defaultValue');
  if (defaultNode && defaultNode.value.kind !== 'null') {
    const value = evaluateNode(defaultNode.value, inPhase(deployment.place, 'default'));
    if (value === null && isNullable(declaration, deployment)) return null;
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
  return unknownParameter(declaration, isSecure(declaration, deployment) ? 'secret' : 'parameter');
}

/** Reports what is given for parameters that the template doesn't have. */
export function checkArguments({ template, arguments: given, session }: Deployment): void {
  for (const [key, { name, source, span }] of given) {
    if (template.parameters.has(key)) continue;
    const known = [...template.parameters.values()].map((p) => p.name).join(', ');
    const message = `A value is given for the parameter '${name}', which the template does not have. Its parameters are: ${known || 'none'}.`;
    const hint = `Remove '${name}', or use the parameters that belong to '${template.source.name}'.`;
    session.problems.error('arm/unexpected-parameter', source, span, message, hint);
  }
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

function argumentValue(argument: Argument, declaration: Declaration): Value {
  const { node } = argument;
  if (argument.entry !== undefined) return computedArgument(argument.entry, declaration);
  if (node.kind !== 'object') return argument.place ? computedArgument(evaluateNode(node, argument.place), declaration) : null;
  const reference = objectOf(node, 'reference');
  if (reference) return keyVaultSecret(reference, declaration, argument.place);
  if (jsonMember(node, 'expression')) return unknownParameter(declaration, 'secret');
  const value = member(node, 'value');
  if (value === undefined) return argument.place ? computedArgument(evaluateNode(node, argument.place), declaration) : null;
  return argument.place ? evaluateNode(value, argument.place) : literal(value);
}

/** A secret in a Key Vault, which only the deployment reads. https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter */
function keyVaultSecret(reference: JsonObject, { name }: Declaration, place: Place | undefined): Unknown {
  const vault = objectOf(reference, 'keyVault');
  const parts = [vault && member(vault, 'id'), member(reference, 'secretName'), member(reference, 'secretVersion')];
  const args = parts.flatMap((node) => (node ? [toExpression(place ? evaluateNode(node, place) : literal(node))] : []));
  return new Unknown(callOf('getKeyVaultSecret', args), [{ kind: 'secret', name }]);
}

/** What an expression gives for an argument as a whole, or a loop for its value: `"name": "[if(…, createObject('value', …), createObject('reference', …))]"`: an argument that is an expression as a whole. */
function computedArgument(entry: Value, declaration: Declaration): Value {
  if (!(entry instanceof Map)) return unknownParameter(declaration, 'parameter');
  const value = property(entry as ObjectValue, 'value');
  return value ?? (property(entry as ObjectValue, 'reference') === undefined ? null : unknownParameter(declaration, 'secret'));
}

/** JSON as it stands: parameter files hold no expressions. */
function literal(node: JsonNode): Value {
  switch (node.kind) {
    case 'null':
      return null;
    case 'array':
      return node.items.map((item) => literal(item));
    case 'object':
      return new Map(node.members.map((m) => [m.key, literal(m.value)]));
    default:
      return node.value;
  }
}

function unknownParameter({ name }: Declaration, kind: 'parameter' | 'secret'): Unknown {
  return new Unknown(callOf('parameters', [textOf(name)]), [{ kind, name }]);
}
