import type { JsonNode } from '../source/index.ts';
import { evaluateNode, mistyped, refused, type Place } from './evaluate-node.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Instance } from './instance.ts';
import { callOf, textOf, toExpression } from './residual.ts';
import { member, stringOf } from './template.ts';
import { Refusal, Unknown, type Value } from './value.ts';

/** The full name of a resource, `parent/child`: a string, or Unknown. What Azure refuses as a name is reported. */
export function resourceName(instance: Instance): string | Unknown {
  const { declaration, parent } = instance;
  const node = member(declaration.node, 'name');
  const own = ownName(node, instance);
  const name = parent ? withParent(instance, own, parent.name()) : own;
  if (typeof name === 'string' && !instance.isUncounted()) checkSegments(name, node ?? declaration.node, instance);
  return name;
}

/**
 * The type of a resource in full. A child inside its parent's `resources` usually has the last segment only; some give it in
 * full, and some are no children at all but have a namespace of their own (checked against Microsoft's engine).
 */
export function fullType(written: string, parent: string | undefined): string {
  if (parent === undefined || hasNamespace(written)) return written;
  return `${parent}/${written.replace(/^\//, '')}`;
}

function hasNamespace(type: string): boolean {
  return type.includes('/') && type.slice(0, type.indexOf('/')).includes('.');
}

function isWrittenInFull({ declaration }: Instance): boolean {
  return hasNamespace(stringOf(declaration.node, 'type') ?? '');
}

function ownName(node: JsonNode | undefined, { declaration, startPlace, type }: Instance): string | Unknown {
  const value = node ? evaluateNode(node, startPlace) : null;
  if (value instanceof Unknown) return value;
  if (node && node.kind !== 'string' && (typeof value === 'number' || typeof value === 'boolean')) return literalName(value);
  if (typeof value === 'string' && value !== '') return value;
  if (node?.kind === 'string' && typeof value !== 'string') return refused(mistyped(value, 'String'), node, startPlace);
  const message = `The template resource of type '${type}' is not valid. The name property cannot be null or empty.`;
  return refused(new Refusal('arm/resource-name', message), node ?? declaration.node, startPlace);
}

function literalName(value: number | boolean): string {
  if (typeof value === 'number') return String(value);
  return value ? 'True' : 'False';
}

/** A name has a segment for each segment of the type after the namespace. */
function checkSegments(name: string, node: JsonNode, { type, startPlace }: Instance): void {
  const segments = name.split('/');
  const expected = type.split('/').length - 1;
  if (segments.length === expected && segments.every((segment) => segment !== '')) return;
  const message =
    `The resource '${name}' of type '${type}' has an invalid name. The name contains '${segments.length}' name segment(s) ` +
    `separated by '/', but '${expected}' segment(s) were expected.`;
  const hint = 'The name has one segment for each segment of the type after its namespace.';
  startPlace.scope.deployment.session.problems.error('arm/name-segments', startPlace.source, node, message, hint);
}

/** A name that is written in full inside the parent goes through the engine's own taking apart, which shows while it isn't known. */
function withParent(instance: Instance, own: string | Unknown, parent: Value): string | Unknown {
  if (!isWrittenInFull(instance)) return joined(parent, own, instance.startPlace);
  return own instanceof Unknown ? new Unknown(callOf('join', [segmentsOf(own.residual), textOf('/')]), own.causes) : own;
}

/** `filter(split(name, '/'), lambda('x', not(empty(lambdaVariables('x')))))`: how Microsoft's engine takes a name apart. */
export function segmentsOf(name: Expression): Expression {
  const variable = callOf('lambdaVariables', [textOf('x')]);
  const lambda = callOf('lambda', [textOf('x'), callOf('not', [callOf('empty', [variable])])]);
  return callOf('filter', [callOf('split', [name, textOf('/')]), lambda]);
}

function joined(parent: Value, child: string | Unknown, place: Place): string | Unknown {
  if (typeof parent === 'string' && typeof child === 'string') return `${parent}/${child}`;
  const joining = callOf('concat', [toExpression(parent), textOf('/'), toExpression(child)]);
  const name = evaluate(joining, place.scope);
  return typeof name === 'string' || name instanceof Unknown ? name : new Unknown(joining, []);
}
