import type { Call } from '../expression.ts';
import { hasUnknown, residualCall } from '../residual.ts';
import type { Scope } from '../scope.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import type { FunctionTable, PlainFunction, SpecialForm } from './function.ts';
import { numberLimit } from './number.ts';
import { ANY, INTEGER, invalid, knownOnly, optional, STRING, typed, typedThroughout, wrongType } from './signature.ts';

/**
 * What only a deployment can answer: the state of resources, their keys, and what the platform knows.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource
 */
export const runtimeFunctions: FunctionTable = {
  reference: {
    arity: [1, 3],
    evaluateCall: asking((args, call, scope) => onlyTexts(args, call) ?? scope.runtime(call, args)),
  },
  references: { arity: [1, 2], evaluateCall: asking((args, call, scope) => onlyTexts(args, call) ?? scope.runtime(call, args)) },
  providers: later(typedThroughout([STRING, optional(STRING)], ofProvider)),
  pickZones: later(knownOnly(typed([STRING, STRING, STRING, optional(INTEGER), optional(INTEGER)], pickZones))),
  roleDefinitions: later({ arity: [1, 1], evaluate: roleDefinition }),
  toLogicalZone: later(typed([ANY, ANY, ANY], left)),
  toLogicalZones: later(typed([ANY, ANY, ANY], left)),
  toPhysicalZone: later(typed([ANY, ANY, ANY], left)),
  toPhysicalZones: later(typed([ANY, ANY, ANY], left)),
};

/** `list*`: any name that begins so is a function of some resource provider. */
export const listFunction: SpecialForm = {
  arity: [0, Infinity],
  evaluateCall: asking((args, call, scope) => scope.runtime(call, args)),
};

/** A question to a resource, which can't be part of another such question. */
function asking(ask: (args: readonly Value[], call: Call, scope: Scope) => Value | Refusal): SpecialForm['evaluateCall'] {
  return (call, evaluation) => {
    if (evaluation.asking)
      return new Refusal('arm/runtime-function', `The template function '${call.name}' is not expected at this location.`);
    const args: Value[] = [];
    for (const argument of call.args) {
      const value = evaluation.inQuestion().evaluate(argument);
      if (value instanceof Refusal) return value;
      args.push(value);
    }
    return ask(args, call, evaluation.scope);
  };
}

function onlyTexts(args: readonly Value[], call: Call): Refusal | undefined {
  const wrong = args.findIndex((argument) => typeof argument !== 'string' && !(argument instanceof Unknown));
  return wrong < 0 ? undefined : wrongType(call, wrong, Math.max(2, args.length), ['String'], args[wrong]!);
}

/** A call that stays as it is when its arguments are right. */
function later(checked: PlainFunction): PlainFunction {
  return {
    arity: checked.arity,
    evaluate: (args, call, evaluation) => {
      const result = checked.evaluate(args, call, evaluation);
      return result instanceof Unknown
        ? new Unknown(result.residual, [...result.causes, { kind: 'runtime', name: `${call.name}()` }])
        : result;
    },
  };
}

function pickZones(args: readonly [string, string, string, Count?, Count?], call: Call): Value | Refusal {
  const [, , , zones, offset] = args;
  const problem = [zones, offset].map((count) => (count === undefined ? undefined : numberLimit(count, 'int32'))).find(Boolean);
  if (problem) return problem;
  if (zones !== undefined && zones <= 0)
    return invalid(call, `The 'numberOfZones' parameter must be a positive integer, not '${zones}'.`);
  if (offset !== undefined && offset < 0)
    return invalid(call, `The 'offset' parameter must be a non-negative integer, not '${offset}'.`);
  return ofProvider(args, call);
}

type Count = number | bigint | undefined;

function ofProvider(args: readonly [string, ...(Value | undefined)[]], call: Call): Value | Refusal {
  if (!args[0].includes('/')) return left(args, call);
  const message = `Unable to evaluate template language function '${call.name}': the first argument must be the resource provider namespace, not '${args[0]}'.`;
  return new Refusal('arm/argument', message);
}

function roleDefinition(args: readonly Value[], call: Call): Value | Refusal {
  return args.some(hasUnknown) ? residualCall(call, args) : (onlyTexts(args, call) ?? left(args, call));
}

function left(args: readonly (Value | undefined)[], call: Call): Unknown {
  return residualCall(
    call,
    args.filter((argument) => argument !== undefined),
  );
}
