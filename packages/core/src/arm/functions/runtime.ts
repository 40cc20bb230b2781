import type { Arity, FunctionTable, PlainFunction } from './function.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import { residualCall } from '../residual.ts';
import type { Call } from '../expression.ts';
import { wrongType } from './signature.ts';

/**
 * What only a deployment can answer: the state of resources, their keys, and what the platform knows.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource
 */
export const runtimeFunctions: FunctionTable = {
  reference: asked([1, 3]),
  references: asked([1, 2]),
  providers: later([1, 2]),
  pickZones: later([3, 5]),
  roleDefinitions: later([1, 1]),
  toLogicalZone: later([3, 3]),
  toLogicalZones: later([3, 3]),
  toPhysicalZone: later([3, 3]),
  toPhysicalZones: later([3, 3]),
};

/** `list*`: any name that begins so is a function of some resource provider. */
export const listFunction: PlainFunction = {
  arity: [0, Infinity],
  evaluate: (args, call, { scope }) => scope.runtime(call, args),
};

function asked(arity: Arity): PlainFunction {
  return {
    arity,
    evaluate: (args, call, { scope }) => {
      const [name] = args;
      if (name !== undefined && typeof name !== 'string' && !(name instanceof Unknown))
        return wrongType(call, 0, arity[1], ['String'], name);
      return scope.runtime(call, args);
    },
  };
}

function later(arity: Arity): PlainFunction {
  return { arity, evaluate: (args, call) => left(args, call) };
}

function left(args: readonly Value[], call: Call): Value | Refusal {
  return new Unknown(residualCall(call, args).residual, [{ kind: 'runtime', name: `${call.name}()` }]);
}
