import type { Call } from '../expression.ts';
import { callOf, causesOf, hasUnknown, residualCall } from '../residual.ts';
import type { Scope } from '../scope.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import { isFormat, formatDate, TICKS_PER_MILLISECOND, UNIX_EPOCH } from './date-format.ts';
import { environmentOf } from './environment.ts';
import type { Evaluation, FunctionTable, PlainFunction } from './function.ts';
import { isInteger, optional, STRING, typed, wrongType } from './signature.ts';

/**
 * What a template can ask about itself and its deployment.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment
 */
export const deploymentFunctions: FunctionTable = {
  parameters: lookup((name, { scope }) => scope.parameter(name)),
  variables: lookup((name, { scope }) => scope.variable(name)),
  copyIndex: { arity: [0, 2], evaluate: (args, call, { scope }) => copyIndex(args, call, scope) },
  deployment: { arity: [0, 0], evaluate: (_, __, { scope }) => scope.describeDeployment() },
  environment: { arity: [0, 0], evaluate: (_, __, { scope }) => environmentOf(scope.context.cloud) },
  deployer: { arity: [0, 0], evaluate: deployer },
  utcNow: inDefault(typed([optional(STRING)], ([format], call, { scope }) => utcNow(format, call, scope))),
  newGuid: inDefault({ arity: [0, 0], evaluate: (_, call, { scope }) => scope.context.newGuid?.() ?? clock(call, []) }),
  fail: typed([STRING], ([message]) => new Refusal('arm/fail', message)),
};

function deployer(): Unknown {
  return new Unknown(callOf('deployer', []), [{ kind: 'context', name: 'deployer()' }]);
}

function clock(call: Call, args: readonly Value[]): Unknown {
  return new Unknown(residualCall(call, args).residual, [{ kind: 'clock', name: `${call.name}()` }]);
}

function lookup(find: (name: string, evaluation: Evaluation) => Value | Refusal): PlainFunction {
  const checked = typed([STRING], ([name], _, evaluation) => find(name, evaluation));
  return {
    arity: checked.arity,
    evaluate: (args, call, evaluation) =>
      args.some(hasUnknown) ? residualCall(call, args) : checked.evaluate(args, call, evaluation),
  };
}

/** `copyIndex()`, `copyIndex(offset)`, `copyIndex('loop')`, `copyIndex('loop', offset)` */
function copyIndex(args: readonly Value[], call: Call, scope: Scope): Value | Refusal {
  const [first, second] = args;
  const index = scope.copyIndex(typeof first === 'string' ? first : undefined);
  if (index instanceof Refusal || args.length === 0) return index;
  if (index instanceof Unknown || args.some((argument) => argument instanceof Unknown)) {
    return new Unknown(residualCall(call, args).residual, causesOf([...args, index]));
  }
  if (first !== undefined && typeof first !== 'string' && !isInteger(first))
    return wrongType(call, 0, args.length, ['String', 'Integer'], first);
  if (second !== undefined && !isInteger(second)) return wrongType(call, 1, args.length, ['Integer'], second);
  const offset = typeof first === 'string' ? second : first;
  return Number(index) + Number(offset ?? 0);
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
