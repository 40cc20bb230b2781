import { Float } from '../../source/index.ts';
import { Unknown, Refusal, type Value } from '../value.ts';
import { toExpression } from '../print-expression.ts';
import type { FunctionTable, TemplateFunction } from './function.ts';
import { formatDouble } from './number-text.ts';

const table: FunctionTable = {
  true: { arity: [0, 0], needs: 'any', evaluate: () => true },
  false: { arity: [0, 0], needs: 'any', evaluate: () => false },
  null: { arity: [0, 0], needs: 'any', evaluate: () => null },
  parameters: { arity: [1, 1], needs: 'known', evaluate: ([name], _, { scope }) => scope.parameter(String(name)) },
  variables: { arity: [1, 1], needs: 'known', evaluate: ([name], _, { scope }) => scope.variable(String(name)) },
  createArray: { arity: [0, Infinity], needs: 'any', evaluate: (args) => args },
  createObject: {
    arity: [0, Infinity],
    needs: 'any',
    evaluate: (args) => {
      const made = new Map<string, Value>();
      for (let i = 0; i + 1 < args.length; i += 2) made.set(String(args[i]), args[i + 1]!);
      return made;
    },
  },
  concat: {
    arity: [1, Infinity],
    needs: 'outer',
    evaluate: (args) => (args.some((a) => Array.isArray(a)) ? args.flat() : args.map(text).join('')),
  },
  format: {
    arity: [1, Infinity],
    needs: 'known',
    evaluate: ([pattern, ...args]) => String(pattern).replaceAll(/\{(\d+)\}/g, (_, n: string) => text(args[Number(n)]!)),
  },
  resourceId: {
    arity: [2, Infinity],
    needs: 'known',
    evaluate: (args, call, { scope }) => {
      const at = args.findIndex((a) => String(a).includes('/'));
      const { subscriptionId, resourceGroup } = scope.context;
      const [subscription, group] = [at > 1 ? args[at - 2] : subscriptionId, at > 0 ? args[at - 1] : resourceGroup];
      if (typeof subscription !== 'string' || typeof group !== 'string')
        return new Unknown({ ...call, args: args.map(toExpression) }, [{ kind: 'context', name: 'resourceGroup()' }]);
      const [namespace, ...types] = String(args[at]).split('/');
      const names = args.slice(at + 1).map(String);
      return `/subscriptions/${subscription}/resourceGroups/${group}/providers/${namespace}${types.map((t, i) => `/${t}/${names[i]}`).join('')}`;
    },
  },
  if: {
    arity: [3, 3],
    evaluateCall: (call, evaluation) => {
      const condition = evaluation.evaluate(call.args[0]!);
      if (condition instanceof Refusal) return condition;
      if (condition instanceof Unknown)
        return new Unknown({ ...call, args: [condition.residual, call.args[1]!, call.args[2]!] }, condition.causes);
      return evaluation.evaluate(call.args[condition === true ? 1 : 2]!);
    },
  },
};

function text(value: Value): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' || value instanceof Float ? formatDouble(Number(value)) : String(value);
}

const byName = new Map<string, TemplateFunction>(
  Object.entries(table).map(([name, definition]) => [name.toLowerCase(), definition]),
);

/** The function of a name, in whatever case. */
export function findFunction(name: string): TemplateFunction | undefined {
  return byName.get(name) ?? byName.get(name.toLowerCase());
}
