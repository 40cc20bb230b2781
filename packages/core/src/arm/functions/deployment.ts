import type { Call } from '../expression.ts';
import { callOf, hasUnknown, propertyOf, residualCall } from '../residual.ts';
import type { Scope } from '../scope.ts';
import { Refusal, Unknown, type Cause, type Value } from '../value.ts';
import { isFormat, formatDate, TICKS_PER_MILLISECOND, UNIX_EPOCH } from './date-format.ts';
import type { Evaluation, FunctionTable, PlainFunction } from './function.ts';
import { notSubscription } from './resource-id.ts';
import { isInteger, optional, STRING, typed, wrongType } from './signature.ts';

/**
 * What a template can ask about itself and about where it is deployed.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope
 */
export const deploymentFunctions: FunctionTable = {
  parameters: named((name, { scope }) => scope.parameter(name)),
  variables: named((name, { scope }) => scope.variable(name)),
  copyIndex: { arity: [0, 2], evaluate: (args, call, { scope }) => copyIndex(args, call, scope) },
  deployment: { arity: [0, 0], evaluate: (_, __, { scope }) => scope.describeDeployment() },
  environment: { arity: [0, 0], evaluate: () => contextual('environment') },
  deployer: { arity: [0, 0], evaluate: () => contextual('deployer') },
  resourceGroup: { arity: [0, 2], evaluate: (args, call, { scope }) => resourceGroup(args, call, scope) },
  subscription: { arity: [0, 1], evaluate: (args, call, { scope }) => subscription(args, call, scope) },
  managementGroup: { arity: [0, 1], evaluate: (args, call, { scope }) => managementGroup(args, call, scope) },
  tenant: { arity: [0, 0], evaluate: (_, __, { scope }) => tenant(scope) },
  utcNow: inDefault(typed([optional(STRING)], ([format], call, { scope }) => utcNow(format, call, scope))),
  newGuid: inDefault({ arity: [0, 0], evaluate: (_, call, { scope }) => scope.context.newGuid?.() ?? clock(call, []) }),
  fail: typed([STRING], ([message]) => new Refusal('arm/fail', message)),
};

function contextual(asked: string): Unknown {
  return new Unknown(callOf(asked, []), [{ kind: 'context', name: `${asked}()` }]);
}

function clock(call: Call, args: readonly Value[]): Unknown {
  return new Unknown(residualCall(call, args).residual, [{ kind: 'clock', name: `${call.name}()` }]);
}

function named(find: (name: string, evaluation: Evaluation) => Value | Refusal): PlainFunction {
  const checked = typed([STRING], ([name], _, evaluation) => find(name, evaluation));
  return {
    arity: checked.arity,
    evaluate: (args, call, evaluation) =>
      args.some(hasUnknown) ? residualCall(call, args) : checked.evaluate(args, call, evaluation),
  };
}

/** `copyIndex()`, `copyIndex(offset)`, `copyIndex('loop')`, `copyIndex('loop', offset)` */
function copyIndex(args: readonly Value[], call: Call, scope: Scope): Value | Refusal {
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  const [first, second] = args;
  if (first !== undefined && typeof first !== 'string' && !isInteger(first))
    return wrongType(call, 0, args.length, ['String', 'Integer'], first);
  if (second !== undefined && !isInteger(second)) return wrongType(call, 1, args.length, ['Integer'], second);
  const index = scope.copyIndex(typeof first === 'string' ? first : undefined);
  if (typeof index !== 'number')
    return index instanceof Unknown && args.length > 0 ? new Unknown(residualCall(call, args).residual, index.causes) : index;
  const offset = typeof first === 'string' ? second : first;
  return index + Number(offset ?? 0);
}

/** The object that a context function answers; what isn't there is left to the deployment. */
function described(asked: string, members: readonly (readonly [string, Value | undefined])[]): Value {
  const cause: Cause = { kind: 'context', name: `${asked}()` };
  return new Map(members.map(([name, value]) => [name, value ?? new Unknown(propertyOf(callOf(asked, []), name), [cause])]));
}

/** An id of which a part isn't known. */
function composedId(name: string, parts: readonly Value[]): Value {
  return residualCall(callOf(name, []), parts);
}

function notOneSegment(name: string, call: Call): Refusal {
  return new Refusal('arm/resource-id', `The name '${name}' given to '${call.name}' must not have more than one segment.`);
}

function noMetadata(name: string): Refusal {
  return new Refusal(
    'arm/scope',
    `The deployment metadata '${name}' is not valid: '${name}()' has no meaning at the scope of this deployment.`,
  );
}

function texts(args: readonly Value[], call: Call): Refusal | undefined {
  const wrong = args.findIndex((argument) => typeof argument !== 'string' && !(argument instanceof Unknown));
  return wrong < 0 ? undefined : wrongType(call, wrong, args.length, ['String'], args[wrong]!);
}

function resourceGroup(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const problem = texts(args, call);
  if (problem !== undefined) return problem;
  const type = 'Microsoft.Resources/resourceGroups';
  if (args.length > 0) {
    const named = args.length === 2 ? args[0]! : undefined;
    const wrong = named === undefined ? undefined : notSubscription(named, call, args);
    if (wrong) return wrong;
    const inSubscription = named ?? context.subscriptionId;
    if (inSubscription === undefined && kind !== 'resourceGroup' && kind !== 'subscription') return noMetadata('subscription');
    if (inSubscription === undefined) return residualCall(call, args);
    const name = args.at(-1)!;
    if (typeof name === 'string' && name.includes('/')) return notOneSegment(name, call);
    const known = typeof inSubscription === 'string' && typeof name === 'string';
    return described('resourceGroup', [
      [
        'id',
        known
          ? `/subscriptions/${inSubscription}/resourceGroups/${name}`
          : composedId('subscriptionResourceId', [inSubscription, type, name]),
      ],
      ['name', name],
      ['type', type],
    ]);
  }
  if (kind !== 'resourceGroup') return noMetadata('resourceGroup');
  const { subscriptionId, resourceGroup: name, location, tags } = context;
  const known = typeof subscriptionId === 'string' && typeof name === 'string';
  return described('resourceGroup', [
    ['id', known ? `/subscriptions/${subscriptionId}/resourceGroups/${name}` : undefined],
    ['name', name],
    ['type', type],
    ['location', location],
    ['tags', tags],
    ['managedBy', undefined],
    ['properties', undefined],
  ]);
}

function subscription(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const problem = texts(args, call);
  if (problem !== undefined) return problem;
  const [named] = args;
  if (named !== undefined) {
    const identity = [
      ['id', typeof named === 'string' ? `/subscriptions/${named}` : composedId('concat', ['/subscriptions/', named])],
      ['subscriptionId', named],
    ] as const;
    return notSubscription(named, call, args) ?? described('subscription', identity);
  }
  if (kind !== 'resourceGroup' && kind !== 'subscription') return noMetadata('subscription');
  const { subscriptionId, tenantId } = context;
  return described('subscription', [
    ['id', typeof subscriptionId === 'string' ? `/subscriptions/${subscriptionId}` : undefined],
    ['subscriptionId', subscriptionId],
    ['tenantId', tenantId],
    ['displayName', undefined],
  ]);
}

function managementGroup(args: readonly Value[], call: Call, { kind, context }: Scope): Value | Refusal {
  const problem = texts(args, call);
  if (problem !== undefined) return problem;
  const [named] = args;
  if (typeof named === 'string' && named.includes('/')) return notOneSegment(named, call);
  const id = (name: Value | undefined): Value | undefined =>
    typeof name === 'string' ? `/providers/Microsoft.Management/${name === '' ? '' : `managementGroups/${name}`}` : undefined;
  if (named !== undefined) {
    return described('managementGroup', [
      ['id', id(named) ?? composedId('tenantResourceId', ['Microsoft.Management/managementGroups', named])],
      ['name', named],
      ['type', '/providers/Microsoft.Management/managementGroups'],
    ]);
  }
  if (kind !== 'managementGroup') return noMetadata('managementGroup');
  const { managementGroupId } = context;
  return described('managementGroup', [
    ['id', id(managementGroupId)],
    ['name', managementGroupId],
    ['type', 'Microsoft.Management/managementGroups'],
    ['properties', undefined],
  ]);
}

function tenant({ context: { tenantId } }: Scope): Value {
  return described('tenant', [
    ['countryCode', undefined],
    ['displayName', undefined],
    ['id', tenantId === undefined ? undefined : `/tenants/${tenantId}`],
    ['tenantId', tenantId],
  ]);
}

/** A function that Azure allows only in the default value of a parameter. */
function inDefault(allowed: PlainFunction): PlainFunction {
  return {
    arity: allowed.arity,
    evaluate: (args, call, evaluation) => {
      if (evaluation.scope.place !== 'elsewhere') return allowed.evaluate(args, call, evaluation);
      const message =
        `The template function '${call.name}' is not expected at this location. ` +
        'The function can only be used with parameter default value expressions.';
      return new Refusal('arm/function-place', message);
    },
  };
}

function utcNow(format: string | undefined, call: Call, { context: { now } }: Scope): Value | Refusal {
  const pattern = format ?? "yyyyMMdd'T'HHmmss'Z'";
  if (!isFormat(pattern)) return new Refusal('arm/format', `The template function 'utcNow' has an invalid format '${pattern}'.`);
  if (now === undefined) return clock(call, format === undefined ? [] : [format]);
  return formatDate({ ticks: UNIX_EPOCH + BigInt(Math.trunc(now)) * TICKS_PER_MILLISECOND, offset: 0 }, pattern);
}
