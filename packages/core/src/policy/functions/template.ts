import { evaluate, Refusal, type Call, type Expression, type Scope, type Value } from '../../arm/index.ts';
import { isJsonObject, type Json } from '../../resource/index.ts';
import { readJson, Source } from '../../source/index.ts';
import { literalOf } from '../literal.ts';
import { toJson } from '../path.ts';
import { asText, refuse, type FunctionTable, type PolicyFunction } from './function.ts';

/** Functions that are the same in templates and in policies: they are evaluated there. */
export const templateFunctions: FunctionTable = {
  ...Object.fromEntries(
    [
      ['base64', 1, 1],
      ['base64ToString', 1, 1],
      ['uri', 2, 2],
      ['uriComponent', 1, 1],
      ['uriComponentToString', 1, 1],
      ['dataUri', 1, 1],
      ['dataUriToString', 1, 1],
      ['format', 1, Infinity],
      ['uniqueString', 1, Infinity],
      ['guid', 1, Infinity],
      ['dateTimeAdd', 2, 3],
      ['dateTimeFromEpoch', 1, 1],
      ['dateTimeToEpoch', 1, 1],
    ].map(([name, least, most]) => [name, fromTemplates(name as string, least as number, most as number)]),
  ),
  json: {
    arity: [1, 1],
    evaluate: ([value]) => (value === null ? Object.create(null) : parseJson(asText(value))),
  },
  base64ToJson: {
    arity: [1, 1],
    evaluate: (args) => {
      const text = fromTemplates('base64ToString', 1, 1).evaluate(args);
      return text instanceof Refusal ? text : parseJson(asText(text));
    },
  },
};

function fromTemplates(name: string, least: number, most: number): PolicyFunction {
  return {
    arity: [least, most],
    evaluate: (args) => {
      const call: Call = { kind: 'call', name, args: args.map((_, i) => argument(i)), start: 0, end: 0 };
      const value = evaluate(call, new ArgumentScope(args.map(toValue)));
      return value instanceof Refusal ? value : toJson(value);
    },
  };
}

function argument(index: number): Expression {
  return {
    kind: 'call',
    name: 'parameters',
    args: [{ kind: 'literal', value: String(index), start: 0, end: 0 }],
    start: 0,
    end: 0,
  };
}

/** A template in which nothing exists but the arguments of one call, as parameters. */
class ArgumentScope implements Scope {
  readonly kind = 'resourceGroup';
  readonly context = {};
  private readonly values: readonly Value[];

  constructor(values: readonly Value[]) {
    this.values = values;
  }

  parameter(name: string): Value {
    return this.values[Number(name)] ?? null;
  }

  variable(): Refusal {
    return NOT_HERE;
  }

  copyIndex(): Refusal {
    return NOT_HERE;
  }

  describeDeployment(): Refusal {
    return NOT_HERE;
  }

  runtime(): Refusal {
    return NOT_HERE;
  }

  userFunction(): undefined {
    return undefined;
  }
}

const NOT_HERE = refuse('policies have no such function');

function toValue(value: Json): Value {
  if (isJsonObject(value)) return new Map(Object.entries(value).map(([key, member]) => [key, toValue(member)]));
  return Array.isArray(value) ? value.map(toValue) : (value as Value);
}

function parseJson(text: string | undefined): Json | Refusal {
  if (text === undefined) return refuse('it needs a text');
  const { root, diagnostics } = readJson(new Source('json()', text), { depth: 64, diagnostics: 1 });
  return root === undefined || diagnostics.length > 0 ? refuse('the text is no JSON') : literalOf(root);
}
