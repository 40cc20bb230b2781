import { jsonMember, type JsonNode, type JsonObject, type JsonString, type Location, type Source } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { inPhase, evaluateNode, isPropertyLoop, type Place } from './evaluate-node.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
import { member } from './template.ts';
import type { TemplateScope } from './template-scope.ts';
import { Refusal } from './value.ts';

/** JSON with a way still to go into its value. */
interface Spot {
  readonly node: JsonNode;
  /** Member names and indices, outermost first. */
  readonly path: readonly string[];
  readonly source: Source;
  /** Where its expressions are evaluated; absent where there are none (parameter files). */
  readonly place: Place | undefined;
}

/**
 * Where the person wrote the value at a path into the value of `node`: through loops, through the definitions of variables and
 * parameters where an expression is nothing but one of them (or a member of one), into parameter files and the arguments of
 * nested deployments. What isn't there gives its nearest ancestor.
 */
export function locateValue(node: JsonNode, path: readonly string[], place: Place): Location {
  const spot = follow({ node, path, source: place.source, place });
  return { source: spot.source, span: { start: spot.node.start, end: spot.node.end } };
}

/** The JSON that a value is written as, where it isn't written in place but is a variable or parameter. */
export function writtenAs(node: JsonNode, place: Place): { readonly node: JsonNode; readonly place: Place | undefined } {
  return follow({ node, path: [], source: place.source, place });
}

function follow(start: Spot): Spot {
  let spot = start;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const next = into(spot);
    if (next === undefined) break;
    spot = next;
  }
  return spot;
}

/** One step further; `undefined` at the end of the way. */
function into(spot: Spot): Spot | undefined {
  const { node, path } = spot;
  if (node.kind === 'string') return spot.place && definition(node, path, spot.place);
  const [token, ...rest] = path;
  if (token === undefined) return undefined;
  if (node.kind === 'object') return intoObject(node, token, rest, spot);
  const item = node.kind === 'array' ? node.items[Number(token)] : undefined;
  return item && { ...spot, node: item, path: rest };
}

function intoObject(node: JsonObject, name: string, rest: readonly string[], spot: Spot): Spot | undefined {
  const { place } = spot;
  // Of members that turn out to have one name, the last counts.
  for (const { key, keyStart, keyEnd, value } of node.members.toReversed()) {
    if (place && isPropertyLoop(key, value)) {
      const loop = value.kind === 'array' ? value.items.find((item) => loopName(item, place) === name) : undefined;
      if (loop?.kind === 'object') return intoLoop(loop, name, rest, place, 'property');
    } else if (key.toLowerCase() === name.toLowerCase()) return { ...spot, node: value, path: rest };
    else if (place && key.startsWith('[')) {
      const keyNode: JsonString = { kind: 'string', value: key, start: keyStart, end: keyEnd };
      if (evaluateNode(keyNode, place) === name) return { ...spot, node: value, path: rest };
    }
  }
  return undefined;
}

function loopName(loop: JsonNode, place: Place): unknown {
  const name = loop.kind === 'object' ? member(loop, 'name') : undefined;
  return name && evaluateNode(name, place);
}

function intoLoop(loop: JsonObject, name: string, path: readonly string[], place: Place, of: 'property' | 'resource'): Spot {
  const [index, ...rest] = path;
  const input = member(loop, 'input');
  if (index === undefined || input === undefined || !/^\d+$/.test(index))
    return { node: loop, path: [], source: place.source, place };
  const scope = place.scope.inLoop(name, Number(index), of);
  return { node: input, path: rest, source: place.source, place: { ...place, scope } };
}

/** What an expression that is just a variable, a parameter, or a member of one, takes its value from. */
function definition(node: JsonString, path: readonly string[], place: Place): Spot | undefined {
  let text = node.value;
  let { scope } = place;
  if (!isExpression(text)) {
    text = unescapeLiteral(text);
    if (place.again === undefined || !isExpression(text)) return undefined;
    scope = place.again;
  }
  const expression = parseExpression(text);
  if (expression instanceof Refusal) return undefined;
  const access = accessOf(expression, scope);
  if (access === undefined) return undefined;
  const way = [...access.path, ...path];
  const { deployment } = scope;
  return access.of === 'variables' ? variable(access.name, way, deployment) : parameter(access.name, way, deployment);
}

interface Access {
  readonly of: string;
  readonly name: string;
  readonly path: readonly string[];
}

function accessOf(expression: Expression, scope: TemplateScope): Access | undefined {
  const path: string[] = [];
  let at = expression;
  while (at.kind === 'property' || at.kind === 'index') {
    const token = at.kind === 'property' ? at.name : evaluate(at.index, scope);
    if (typeof token !== 'string' && typeof token !== 'number') return undefined;
    path.unshift(String(token));
    at = at.target;
  }
  if (at.kind !== 'call' || at.namespace !== undefined || at.args.length !== 1) return undefined;
  const of = at.name.toLowerCase();
  const name = of === 'variables' || of === 'parameters' ? evaluate(at.args[0]!, scope) : undefined;
  return typeof name === 'string' ? { of, name: name.toLowerCase(), path } : undefined;
}

function variable(name: string, path: readonly string[], deployment: Deployment): Spot | undefined {
  const { source, variables, variableLoops } = deployment.template;
  const place = inPhase(deployment.place, 'start');
  const plain = variables.get(name);
  if (plain) return { node: plain.node, path, source, place };
  const loop = variableLoops.get(name);
  return loop?.node.kind === 'object' ? intoLoop(loop.node, loop.name, path, place, 'property') : undefined;
}

function parameter(name: string, path: readonly string[], deployment: Deployment): Spot | undefined {
  const argument = deployment.arguments.get(name);
  if (argument) {
    const value = argument.node.kind === 'object' ? member(argument.node, 'value') : undefined;
    if (value?.kind !== 'null') {
      const way = argument.node.kind === 'object' ? ['value', ...path] : [];
      return { node: argument.node, path: way, source: argument.source, place: argument.place };
    }
  }
  const { source, parameters } = deployment.template;
  const declared = parameters.get(name)?.node;
  const value = declared?.kind === 'object' ? jsonMember(declared, 'defaultValue')?.value : undefined;
  return value && { node: value, path, source, place: inPhase(deployment.place, 'default') };
}

const MAX_STEPS = 1_000;
