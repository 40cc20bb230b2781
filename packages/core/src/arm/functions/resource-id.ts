import type { Call } from '../expression.ts';
import { callOf, propertyOf, residualCall } from '../residual.ts';
import type { Scope } from '../scope.ts';
import { Refusal, shownValue, Unknown, type Cause, type Value } from '../value.ts';
import type { FunctionTable } from './function.ts';
import { invalid, wrongType } from './signature.ts';

/**
 * The ids of resources at every scope.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#resourceid
 */
export const resourceIdFunctions: FunctionTable = {
  resourceId: { arity: [2, Infinity], evaluate: (args, call, { scope }) => resourceId(args, call, scope) },
  subscriptionResourceId: {
    arity: [2, Infinity],
    evaluate: (args, call, { scope }) => subscriptionResourceId(args, call, scope),
  },
  managementGroupResourceId: {
    arity: [2, Infinity],
    evaluate: (args, call, { scope }) => managementGroupResourceId(args, call, scope),
  },
  tenantResourceId: { arity: [2, Infinity], evaluate: tenantResourceId },
  extensionResourceId: { arity: [3, Infinity], evaluate: extensionResourceId },
};

function resourceId(args: readonly Value[], call: Call, scope: Scope): Value | Refusal {
  const at = onlyTexts(args, call) ?? typeIndex(args, call, 2);
  if (at instanceof Refusal) return at;
  if (at === undefined) return residualCall(call, args);
  const here = scope.kind === 'resourceGroup';
  if (at === 0 && !here && scope.kind !== 'subscription') return composed(args, call, 0, () => '', []);
  if (at === 0 && !here)
    return composed(args, call, 0, ([subscription]) => `/subscriptions/${subscription}`, [subscriptionHere(scope)]);
  if (at === 1 && !here)
    return (
      notSubscription(args[0]!, call, args) ??
      composed(args, call, 1, ([subscription]) => `/subscriptions/${subscription}`, [args[0]!])
    );
  const subscription = at === 2 ? args[0]! : subscriptionHere(scope);
  const group = at === 0 ? part(scope.context.resourceGroup, 'resourceGroup', 'name') : args[at - 1]!;
  const wrong = at === 2 ? notSubscription(subscription, call, args) : undefined;
  return wrong ?? composed(args, call, at, ([s, g]) => `/subscriptions/${s}/resourceGroups/${g}`, [subscription, group]);
}

function subscriptionResourceId(args: readonly Value[], call: Call, scope: Scope): Value | Refusal {
  const problem = onlyTexts(args, call);
  if (problem) return problem;
  const inSubscription = scope.kind === 'resourceGroup' || scope.kind === 'subscription';
  if (!inSubscription && args.length < 3) return invalid(call, 'At least 3 parameters should be provided.');
  const at = typeIndex(args, call, 1);
  if (at instanceof Refusal) return at;
  if (at === undefined) return residualCall(call, args);
  const subscription = at === 1 ? args[0]! : subscriptionHere(scope);
  const wrong = at === 1 ? notSubscription(subscription, call, args) : undefined;
  return wrong ?? composed(args, call, at, ([s]) => `/subscriptions/${s}`, [subscription]);
}

/**
 * Without a group it is the one that the template is deployed to, which only a management group's own deployment has;
 * elsewhere a type in its place is taken for both.
 */
function managementGroupResourceId(args: readonly Value[], call: Call, scope: Scope): Value | Refusal {
  if (args.length < 3 && scope.kind !== 'managementGroup') {
    const message = `Unable to evaluate template language function '${call.name}'. At least 3 parameters should be provided.`;
    return new Refusal('arm/argument-count', message);
  }
  const problem = onlyTexts(args, call);
  if (problem) return problem;
  if (args.some((argument) => argument instanceof Unknown) && scope.kind !== 'managementGroup') return residualCall(call, args);
  const at = typeIndex(args, call, 1);
  if (at instanceof Refusal) return at;
  if (at === undefined) return residualCall(call, args);
  const group =
    at === 1 || scope.kind !== 'managementGroup' ? args[0]! : part(scope.context.managementGroupId, 'managementGroup', 'name');
  return composed(args, call, at, ([name]) => `/providers/Microsoft.Management/managementGroups/${name}`, [group]);
}

function tenantResourceId(args: readonly Value[], call: Call): Value | Refusal {
  const problem = onlyTexts(args, call);
  if (problem) return problem;
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  const at = typeIndex(args, call, 0);
  return at instanceof Refusal ? at : composed(args, call, 0, () => '', []);
}

function extensionResourceId(args: readonly Value[], call: Call): Value | Refusal {
  const [parent, ...own] = args as readonly [Value, ...Value[]];
  const problem = onlyTexts(args, call);
  if (problem) return problem;
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  const at = typeIndex(own, call, 0);
  if (at instanceof Refusal) return at;
  const id = composed(args, call, 1, ([scope]) => `/${(scope ?? '').split('/').filter(Boolean).join('/')}`, [parent]);
  if (typeof id !== 'string' || (typeof parent === 'string' && parent.split('/').filter(Boolean).length > 1)) return id;
  const message = `Unable to evaluate template language function '${call.name}': the provided parent resource id '${shownValue(parent)}' is not a valid uri.`;
  return new Refusal('arm/resource-id', message);
}

function onlyTexts(args: readonly Value[], call: Call): Refusal | undefined {
  const wrong = args.findIndex((argument) => typeof argument !== 'string' && !(argument instanceof Unknown));
  return wrong < 0 ? undefined : wrongType(call, wrong, args.length, ['String'], args[wrong]!);
}

/** The argument that is the resource type, of which there has to be one; `undefined` when it isn't known which. */
function typeIndex(args: readonly Value[], call: Call, most: number): number | undefined | Refusal {
  const candidates = [...args.keys()].filter((i) => typeof args[i] === 'string' && args[i].includes('/'));
  const [at] = candidates;
  if (candidates.length > 1 || (at === undefined && args.slice(0, most + 1).every((argument) => typeof argument === 'string'))) {
    const shown = args.map((argument) => (typeof argument === 'string' ? argument : '…')).join(',');
    const message =
      `Unable to evaluate template language function '${call.name}': function requires exactly one multi-segmented argument which must be ` +
      `resource type including resource provider namespace. Current function arguments '${shown}'.`;
    return new Refusal('arm/resource-id', message);
  }
  if (at === undefined || at <= most) return at;
  const message =
    `Unable to evaluate template language function '${call.name}': function requires fully qualified resource type '${shownValue(args[at]!)}' ` +
    `as one of first ${most + 1} arguments.`;
  return new Refusal('arm/resource-id', message);
}

const GUID =
  /^\s*(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))\s*$/i;

/** The refusal of what can't be the id of a subscription. */
export function notSubscription(value: Value, call: Call, args: readonly Value[]): Refusal | undefined {
  if (typeof value !== 'string' || GUID.test(value) || args.some((argument) => argument instanceof Unknown)) return undefined;
  return new Refusal(
    'arm/resource-id',
    `The provided value '${value}' is not valid subscription identifier (calling '${call.name}' with ${args.length} arguments).`,
  );
}

/** An id: where the resource is, its provider, then types and names in turn. `at` is where the type stands. */
function composed(
  args: readonly Value[],
  call: Call,
  at: number,
  prefix: (scope: readonly string[]) => string,
  scope: readonly Value[],
): Value | Refusal {
  const [type, ...names] = args.slice(at) as unknown as readonly [Value, ...Value[]];
  const all = [...scope, type, ...names];
  if (typeof type !== 'string') return residualCall(call, all);
  const segments = type.replace(/\/+$/, '').split('/');
  if (segments.length - 1 !== names.length) {
    const message = `Unable to evaluate template language function '${call.name}': the type '${type}' requires '${segments.length - 1}' resource name argument(s).`;
    return new Refusal('arm/resource-id', message);
  }
  if (all.some((value) => value instanceof Unknown)) return residualCall(call, all);
  return idOf(prefix(scope as readonly string[]), segments, names as readonly string[], call);
}

function idOf(prefix: string, segments: readonly string[], names: readonly string[], call: Call): string {
  const [provider, ...types] = segments as readonly [string, ...string[]];
  if (
    prefix.startsWith('/subscriptions/') &&
    !prefix.includes('/resourceGroups/') &&
    call.name.toLowerCase() !== 'extensionresourceid'
  ) {
    if (`${provider}/${types.join('/')}`.toLowerCase() === 'microsoft.resources/resourcegroups')
      return `${prefix}/resourceGroups/${names[0]}`;
  }
  const written = names.filter((name) => name !== '');
  const pairs = types
    .filter((type) => type !== '')
    .flatMap((type, i) => (written[i] === undefined ? [] : [`${type}/${written[i]}`]));
  return `${prefix}/providers/${provider}/${pairs.join('/')}`;
}

function subscriptionHere(scope: Scope): Value {
  return part(scope.context.subscriptionId, 'subscription', 'subscriptionId');
}

/** A part of the deployment's context, or what a configuration would have to say. */
function part(value: string | Unknown | undefined, name: string, member: string): Value {
  const cause: Cause = { kind: 'context', name: `${name}()` };
  return value ?? new Unknown(propertyOf(callOf(name, []), member), [cause]);
}
