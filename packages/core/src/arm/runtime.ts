import { declared } from './declared.ts';
import type { Deployment, Output } from './deployment.ts';
import type { Call } from './expression.ts';
import type { Instance } from './instance.ts';
import { callOf, propertyOf, textOf, toExpression } from './residual.ts';
import { scopePrefix } from './scope-prefix.ts';
import { Unknown, type Cause, type ObjectValue, type Refusal, type Value } from './value.ts';

/**
 * `reference`, `references` and every `list*`: answered by Azure only while deploying, but whom they ask is known. A symbolic
 * name, or the name of a resource of the same template, becomes its id; the outputs of a nested deployment are read where
 * they can be. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#reference
 */
export function runtime(call: Call, args: readonly Value[], deployment: Deployment): Value | Refusal {
  const name = call.name.toLowerCase();
  if (name === 'references') return references(call, args, deployment);
  const [asked, ...rest] = args;
  if (typeof asked !== 'string') return unanswered(call, args);
  const instance = deployment.lookup().named(asked);
  const id = instance === undefined || asked.startsWith('/') ? absolute(asked, deployment) : instance.id();
  if (name !== 'reference') return unanswered(call, [id, ...rest], instance?.displayName() ?? asked);
  return referenceTo(id, call, rest, instance, deployment);
}

/** `namespace/type/name` is below what the template is deployed to. */
function absolute(asked: string, { kind, context }: Deployment): string {
  const prefix = asked.startsWith('/') || !asked.includes('/') ? undefined : scopePrefix(kind, context);
  return prefix === undefined ? asked : `${prefix === '/' ? '' : prefix}/providers/${asked}`;
}

/** The resource that is deployed under an id: of this template, or of another one of the same deployment. */
function deployed(id: Value, instance: Instance | undefined, { session }: Deployment): Instance | undefined {
  if (instance && !instance.declaration.existing) return instance;
  return typeof id === 'string' && id.startsWith('/') ? session.everything?.find(id) : undefined;
}

function references(call: Call, args: readonly Value[], deployment: Deployment): Value {
  const [symbol, ...rest] = args;
  if (typeof symbol !== 'string') return unanswered(call, args);
  const loop = deployment.lookup().loop(symbol);
  if (loop === undefined) return unanswered(call, args, symbol);
  const reference = { ...call, name: 'reference' };
  const full = rest.filter(isFull);
  return loop
    .filter((one) => one.condition() !== false)
    .map((one) => referenceTo(one.id(), reference, full.length > 0 ? [apiVersion(one), ...full] : [], one, deployment));
}

function referenceTo(id: Value, call: Call, rest: readonly Value[], named: Instance | undefined, deployment: Deployment): Value {
  const [version, ...options] = rest;
  const asked = version ?? (named && apiVersion(named));
  const args = [id, ...(asked === undefined || asked === null ? [] : [asked]), ...options];
  const unknown = unanswered(call, args, named?.displayName() ?? (typeof id === 'string' ? id : undefined));
  // What is declared is known only in the version that it is declared for.
  const instance = typeof asked === 'string' ? deployed(id, named, deployment) : undefined;
  if (instance === undefined || asked !== apiVersion(instance) || instance.condition() !== true) return unknown;
  const answer = (whole: Unknown): Value | undefined =>
    instance.isDeployment() ? deploymentAnswer(instance, whole) : resourceAnswer(instance, whole);
  if (!options.some(isFull)) return answer(unknown) ?? unknown;
  const properties = answer(new Unknown(propertyOf(unknown.residual, 'properties'), unknown.causes));
  return properties === undefined ? unknown : declared(new Map([['properties', properties]]), unknown, false);
}

function deploymentAnswer(instance: Instance, unknown: Unknown): Value | undefined {
  const found = instance.nested()?.outputs();
  if (found === undefined) return undefined;
  const outputs = new Map([...found.values()].map((output) => [output.name, describe(output)]));
  return declared(new Map([['outputs', outputs]]), unknown, false);
}

function resourceAnswer(instance: Instance, unknown: Unknown): Value | undefined {
  const properties = instance.properties();
  if (!(properties instanceof Map)) return undefined;
  return instance.deployment.session.assuming(declared(properties, unknown));
}

/** An output as a deployment shows it, with its type if it says one; a secure one's value stays closed. */
function describe({ name, type, secure, value }: Output): ObjectValue {
  const shown = secure ? new Unknown(callOf('outputs', [textOf(name)]), [{ kind: 'secret', name }]) : value;
  const typed: readonly [string, Value][] = type === '' ? [] : [['type', TYPE_NAMES[type.toLowerCase()] ?? type]];
  return new Map<string, Value>([...typed, ['value', shown]]);
}

function apiVersion(instance: Instance): Value {
  return instance.apiVersion() ?? null;
}

function isFull(value: Value): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'full';
}

/** What is left of a call that nobody answers. */
export function unanswered(call: Call, args: readonly Value[], name: string = call.name): Unknown {
  const causes: Cause[] = args.flatMap((arg) => (arg instanceof Unknown ? arg.causes : []));
  return new Unknown(callOf(call.name, args.map(toExpression)), [{ kind: 'runtime', name }, ...causes]);
}

/** As Azure writes the types of outputs. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'String',
  securestring: 'SecureString',
  int: 'Int',
  bool: 'Bool',
  array: 'Array',
  object: 'Object',
  secureobject: 'SecureObject',
};
