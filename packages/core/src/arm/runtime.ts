import type { Deployment, Output } from './deployment.ts';
import type { Call } from './expression.ts';
import type { Instance } from './instance.ts';
import { callOf, propertyOf, textOf, toExpression } from './residual.ts';
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
  const instance = typeof asked === 'string' ? deployment.lookup().find(asked) : undefined;
  if (instance === undefined) return asked === undefined ? residual(call, args) : residual(call, args, nameOf(asked));
  return name === 'reference'
    ? referenceTo(instance, call, rest)
    : residual(call, [instance.id(), ...rest], instance.displayName());
}

function references(call: Call, args: readonly Value[], deployment: Deployment): Value {
  const [symbol, ...rest] = args;
  if (typeof symbol !== 'string') return residual(call, args);
  const loop = deployment.lookup().loop(symbol);
  if (loop === undefined) return residual(call, args, symbol);
  const reference = { ...call, name: 'reference' };
  const full = rest.filter(isFull);
  return loop
    .filter((one) => one.condition() !== false)
    .map((one) => referenceTo(one, reference, full.length > 0 ? [apiVersion(one), ...full] : []));
}

function referenceTo(instance: Instance, call: Call, rest: readonly Value[]): Value {
  const [version, ...options] = rest;
  const own = apiVersion(instance);
  const asked = version ?? own;
  const args = [instance.id(), ...(asked === undefined || asked === null ? [] : [asked]), ...options];
  const unknown = residual(call, args, instance.displayName());
  // The engine looks into a deployment only when it is asked for in the version that the template declares.
  if (version !== undefined && version !== own) return unknown;
  const nested = instance.condition() === false ? undefined : instance.nested();
  if (nested === undefined) return unknown;
  const outputs = new Map([...nested.outputs().values()].map((output) => [output.name, describe(output)]));
  return options.some(isFull)
    ? withMember(unknown, 'properties', withMember(part(unknown, 'properties'), 'outputs', outputs))
    : withMember(unknown, 'outputs', outputs);
}

/** An output as a deployment shows it; a secure one's value stays closed. */
function describe({ name, type, secure, value }: Output): ObjectValue {
  const shown = secure ? new Unknown(callOf('outputs', [textOf(name)]), [{ kind: 'secret', name }]) : value;
  return new Map<string, Value>([
    ['type', TYPE_NAMES[type.toLowerCase()] ?? type],
    ['value', shown],
  ]);
}

function apiVersion(instance: Instance): Value {
  return instance.apiVersion() ?? null;
}

function isFull(value: Value): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'full';
}

function withMember(unknown: Unknown, name: string, value: Value): Unknown {
  return new Unknown(unknown.residual, unknown.causes, new Map([[name, value]]));
}

function part(unknown: Unknown, name: string): Unknown {
  return new Unknown(propertyOf(unknown.residual, name), unknown.causes);
}

function residual(call: Call, args: readonly Value[], name: string = call.name): Unknown {
  const causes: Cause[] = args.flatMap((arg) => (arg instanceof Unknown ? arg.causes : []));
  return new Unknown(callOf(call.name, args.map(toExpression)), [{ kind: 'runtime', name }, ...causes]);
}

function nameOf(asked: Value): string | undefined {
  return typeof asked === 'string' ? asked : undefined;
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
