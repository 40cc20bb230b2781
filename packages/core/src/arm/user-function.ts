import { jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { evaluate } from './evaluate.ts';
import { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
import type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
import { arrayOf, member, objectOf, stringOf, type Declaration } from './template.ts';
import { checkParameter } from './types.ts';
import { Refusal, Unknown, type Value } from './value.ts';

/**
 * Calls a user-defined function: its output, evaluated with nothing in reach but its own parameters.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/user-defined-functions
 */
export function callUserFunction(
  declaration: Declaration,
  name: string,
  args: readonly Value[],
  deployment: Deployment,
): Value | Refusal {
  const { node } = declaration;
  if (node.kind !== 'object')
    return new Refusal('arm/user-function', `The definition of the function '${name}' is not an object.`);
  const parameters = arrayOf(node, 'parameters').filter((p): p is JsonObject => p.kind === 'object');
  if (args.length !== parameters.length) {
    const message = `The template language function '${name}' expects exactly '${parameters.length}' parameters, not '${args.length}'.`;
    return new Refusal('arm/argument-count', message);
  }
  const given = new Map<string, Value>();
  for (const [i, parameter] of parameters.entries()) {
    const key = stringOf(parameter, 'name') ?? '';
    const value = args[i]!;
    const problem = misfit({ ...declaration, name: key, node: parameter }, value, deployment);
    if (problem !== undefined) return new Refusal('arm/argument-type', `${problem} (calling the function '${name}')`);
    given.set(key.toLowerCase(), value);
  }
  const output = objectOf(node, 'output');
  const value = output && member(output, 'value');
  if (output === undefined || value === undefined)
    return new Refusal('arm/user-function', `The function '${name}' has no output value.`);
  const result = deployment.session.nest(() => evaluateBody(value, new FunctionScope(name, given, deployment)));
  if (result instanceof Refusal) return result;
  const problem = misfit({ ...declaration, name, node: output }, result, deployment);
  return problem === undefined
    ? result
    : new Refusal('arm/user-function', `What the function '${name}' gives is not valid. ${problem}`);
}

function evaluateBody(node: JsonNode, scope: FunctionScope): Value | Refusal {
  switch (node.kind) {
    case 'null':
      return null;
    case 'string': {
      if (!isExpression(node.value)) return unescapeLiteral(node.value);
      const expression = parseExpression(node.value);
      return expression instanceof Refusal ? expression : evaluate(expression, scope);
    }
    case 'array': {
      const items: Value[] = [];
      for (const item of node.items) {
        const value = evaluateBody(item, scope);
        if (value instanceof Refusal) return value;
        items.push(value);
      }
      return items;
    }
    case 'object': {
      const members = new Map<string, Value>();
      for (const m of node.members) {
        const value = evaluateBody(m.value, scope);
        if (value instanceof Refusal) return value;
        members.set(m.key, value);
      }
      return members;
    }
    default:
      return node.value;
  }
}

/** What is wrong with an argument, if anything. */
function misfit(parameter: Declaration, value: Value, deployment: Deployment): string | undefined {
  if (value instanceof Unknown || parameter.node.kind !== 'object' || jsonMember(parameter.node, 'type') === undefined)
    return undefined;
  let problem: string | undefined;
  checkParameter(parameter, value, (_, message) => (problem ??= message), deployment);
  return problem;
}

class FunctionScope implements Scope {
  private readonly name: string;
  private readonly given: ReadonlyMap<string, Value>;
  private readonly deployment: Deployment;

  constructor(name: string, given: ReadonlyMap<string, Value>, deployment: Deployment) {
    this.name = name;
    this.given = given;
    this.deployment = deployment;
  }

  get kind(): ScopeKind {
    return this.deployment.kind;
  }

  get context(): DeploymentContext {
    return this.deployment.context;
  }

  parameter(name: string): Value | Refusal {
    return this.given.get(name.toLowerCase()) ?? this.absent(`the parameter '${name}'`, name);
  }

  variable(name: string): Refusal {
    return this.outOfReach(`the variable '${name}'`);
  }

  copyIndex(): Refusal {
    return this.outOfReach('copyIndex()');
  }

  describeDeployment(): Value | Refusal {
    return this.deployment.describe();
  }

  runtime(): Refusal {
    return this.outOfReach('reference() and list*()');
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined {
    return this.deployment.userFunction(namespace, name, args);
  }

  /** A parameter that is there with the value null is not absent. */
  private absent(what: string, name: string): null | Refusal {
    return this.given.has(name.toLowerCase()) ? null : this.outOfReach(what);
  }

  private outOfReach(what: string): Refusal {
    return new Refusal(
      'arm/user-function',
      `The function '${this.name}' can't use ${what}: only its own parameters are in reach.`,
    );
  }
}
