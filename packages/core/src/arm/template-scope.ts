import type { Deployment } from './deployment.ts';
import type { Call } from './expression.ts';
import { runtime } from './runtime.ts';
import type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
import { Refusal, type Unknown, type Value } from './value.ts';

/** A `copy` loop being run: over a resource (or output), whose index needs no name, or over a property or variable. */
export interface Loop {
  readonly name: string | undefined;
  readonly index: number | Unknown;
  readonly of: 'resource' | 'property';
  readonly outer: Loop | undefined;
}

/** What the expressions of one deployment can reach, from inside the loops that surround them. */
export class TemplateScope implements Scope {
  readonly deployment: Deployment;
  readonly loop: Loop | undefined;

  constructor(deployment: Deployment, loop?: Loop) {
    this.deployment = deployment;
    this.loop = loop;
  }

  inLoop(name: string | undefined, index: number | Unknown, of: Loop['of']): TemplateScope {
    return new TemplateScope(this.deployment, { name, index, of, outer: this.loop });
  }

  get kind(): ScopeKind {
    return this.deployment.kind;
  }

  get context(): DeploymentContext {
    return this.deployment.context;
  }

  parameter(name: string): Value | Refusal {
    return this.deployment.parameter(name);
  }

  variable(name: string): Value | Refusal {
    return this.deployment.variable(name);
  }

  copyIndex(name: string | undefined): Value | Refusal {
    if (this.loop === undefined) {
      const message = "The function 'copyIndex' can only be used where a copy loop is specified.";
      return new Refusal('arm/copy-index', message);
    }
    const lower = name?.toLowerCase();
    for (let loop: Loop | undefined = this.loop; loop; loop = loop.outer) {
      if (lower === undefined ? loop.of === 'resource' : loop.name?.toLowerCase() === lower) return loop.index;
    }
    return new Refusal('arm/copy-index', `There is no copy loop named '${name ?? ''}' around this call of 'copyIndex'.`);
  }

  describeDeployment(): Value | Refusal {
    return this.deployment.describe();
  }

  runtime(call: Call, args: readonly Value[]): Value | Refusal {
    return runtime(call, args, this.deployment);
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined {
    return this.deployment.userFunction(namespace, name, args);
  }
}
