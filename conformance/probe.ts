import { evaluate, parseExpression, Refusal, residualCall, Unknown, type Call, type Scope, type Value } from '@azguard/core/arm';

/**
 * Where a single expression stands when engines are compared: a property of a resource in a template without variables, at the scope
 * of a resource group. Parameters are as given, those of value `undefined` secret.
 */
export class ProbeScope implements Scope {
  readonly kind = 'resourceGroup';
  readonly place = 'elsewhere';
  readonly context = {
    tenantId: '11111111-1111-1111-1111-111111111111',
    subscriptionId: '22222222-2222-2222-2222-222222222222',
    resourceGroup: 'rg-main',
    location: 'westeurope',
    deploymentName: 'main',
  };
  private readonly parameters: ReadonlyMap<string, Value>;
  private readonly variables: ReadonlyMap<string, Value>;

  constructor(parameters: Readonly<Record<string, Value>> = {}, variables: Readonly<Record<string, Value>> = {}) {
    this.parameters = lowered(parameters);
    this.variables = lowered(variables);
  }

  parameter(name: string): Value | Refusal {
    const value = this.parameters.get(name.toLowerCase());
    return value !== undefined ? value : new Refusal('arm/unknown-parameter', `The template parameter '${name}' is not found.`);
  }

  variable(name: string): Value | Refusal {
    const value = this.variables.get(name.toLowerCase());
    return value !== undefined ? value : new Refusal('arm/unknown-variable', `The template variable '${name}' is not found.`);
  }

  copyIndex(): Refusal {
    return new Refusal('arm/copy-index', "The template function 'copyIndex' is not expected at this location.");
  }

  describeDeployment(): Value {
    const template = new Map<string, Value>([['contentVersion', '1.2.3.4']]);
    return new Map<string, Value>([
      ['name', 'main'],
      ['properties', new Map([['template', template]])],
    ]);
  }

  runtime(call: Call, args: readonly Value[]): Value {
    const [asked, ...rest] = args;
    const relative = typeof asked === 'string' && /^[^/]+\//.test(asked);
    const { subscriptionId, resourceGroup } = this.context;
    const whole = relative
      ? [`/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${asked}`, ...rest]
      : args;
    return new Unknown(residualCall(call, whole).residual, [{ kind: 'runtime', name: call.name }]);
  }

  userFunction(): undefined {
    return undefined;
  }
}

/** The value of an expression without its brackets. */
export function evaluateText(text: string, scope: Scope): Value | Refusal {
  const expression = parseExpression(`[${text}]`);
  return expression instanceof Refusal ? expression : evaluate(expression, scope);
}

function lowered(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What the template around an expression has, so that there is something to name. */
export const exampleParameters = { s: 'S', i: 4, o: { k: 1, K2: ['x'] }, secret: 'x' };
export const exampleVariables = { v: 'val', list: [1, 'a'] };

const SECRET: Unknown = residualCall({ kind: 'call', name: 'parameters', args: [], start: 0, end: 0 }, ['secret']);

/** The same as our engine sees it: a secret is never known. */
export const exampleScope: ProbeScope = new ProbeScope(
  {
    s: 'S',
    i: 4,
    o: new Map<string, Value>([
      ['k', 1],
      ['K2', ['x']],
    ]),
    secret: SECRET,
  },
  exampleVariables,
);
