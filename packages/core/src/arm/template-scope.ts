import type { Deployment } from './deployment.ts';
import type { Call, Expression } from './expression.ts';
import { inPlace } from './in-place.ts';
import { runtime, unanswered } from './runtime.ts';
import type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
import { Refusal, type Unknown, type Value } from './value.ts';

/** A `copy` loop being run: over a resource (or output), whose index needs no name, or over a property or variable. */
export interface Loop {
  readonly name: string | undefined;
  readonly index: number | Unknown;
  readonly of: 'resource' | 'property';
  readonly outer: Loop | undefined;
}

/**
 * When an expression is evaluated, which decides what it may call: `runtime` while a resource is being deployed, with
 * `reference` and `list*` in reach; `late` likewise, but whom they ask is not looked up (tags and skus, as Microsoft's engine
 * has it); `start` before that (names, conditions, variables, ...), without them; `default` in the
 * default value of a parameter, the only place for `utcNow` and `newGuid`.
 */
export type Phase = 'runtime' | 'late' | 'start' | 'default';

/** What the expressions of one deployment can reach, from inside the loops that surround them. */
export class TemplateScope implements Scope {
  readonly deployment: Deployment;
  readonly phase: Phase;
  readonly loop: Loop | undefined;

  constructor(deployment: Deployment, phase: Phase, loop?: Loop) {
    this.deployment = deployment;
    this.phase = phase;
    this.loop = loop;
  }

  inLoop(name: string | undefined, index: number | Unknown, of: Loop['of']): TemplateScope {
    return new TemplateScope(this.deployment, this.phase, { name, index, of, outer: this.loop });
  }

  at(phase: Phase): TemplateScope {
    return phase === this.phase ? this : new TemplateScope(this.deployment, phase, this.loop);
  }

  get place(): 'parameterDefault' | 'elsewhere' {
    return this.phase === 'default' ? 'parameterDefault' : 'elsewhere';
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

  inPlace(expression: Expression): Expression {
    return inPlace(expression, this);
  }

  spend(steps: number): boolean {
    return this.deployment.session.spend(steps);
  }

  describeDeployment(): Value | Refusal {
    return this.deployment.describe();
  }

  runtime(call: Call, args: readonly Value[]): Value | Refusal {
    if (this.phase === 'start' || this.phase === 'default') {
      return new Refusal('arm/runtime-function', `The template function '${call.name}' is not expected at this location.`);
    }
    return this.phase === 'late' ? unanswered(call, args) : runtime(call, args, this.deployment);
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined {
    return this.deployment.userFunction(namespace, name, args);
  }
}
