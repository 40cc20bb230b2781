import type { Call, Expression } from './expression.ts';
import type { Refusal, Unknown, Value } from './value.ts';

/**
 * Where and as whom a template is deployed: what `resourceGroup()`, `subscription()`, `deployment()` and their kin read.
 * Whatever is absent is Unknown to the functions that ask for it; nothing is invented. A nested deployment's target can
 * itself be the result of an expression that isn't known.
 */
export interface DeploymentContext {
  readonly tenantId?: string;
  readonly managementGroupId?: string | Unknown;
  readonly subscriptionId?: string | Unknown;
  readonly resourceGroup?: string | Unknown;
  /** Location of the resource group, or of the deployment at the wider scopes. */
  readonly location?: Value;
  /** Tags of the resource group. */
  readonly tags?: Value;
  readonly deploymentName?: string | Unknown;
  /** Decides what `environment()` answers: `AzureCloud`, `AzureChinaCloud`, `AzureUSGovernment`. */
  readonly cloud?: string;
  /** Milliseconds since 1970 for `utcNow()`; absent: Unknown. */
  readonly now?: number;
  /** What `newGuid()` answers next; absent: Unknown. */
  readonly newGuid?: () => string;
}

export type ScopeKind = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

/** What an expression can reach from where it stands. One is made per template (and per copy iteration within it). */
export interface Scope {
  readonly kind: ScopeKind;
  readonly context: DeploymentContext;
  parameter(name: string): Value | Refusal;
  variable(name: string): Value | Refusal;
  /** The current index of the named loop (of the innermost, without a name), before any offset. */
  copyIndex(loop: string | undefined): Value | Refusal;
  /** What `deployment()` answers. */
  describeDeployment(): Value | Refusal;
  /** `reference`, `references` and every `list*`: symbolic names, outputs of deployments, else Unknown with `call` as residual. */
  runtime(call: Call, args: readonly Value[]): Value | Refusal;
  /** A user-defined function; `undefined` when the template declares none of that name. */
  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined;
  /** An expression that stays as it is written, with what only this place can tell put in: loop indices, ids of symbolic names. */
  inPlace?(expression: Expression): Expression;
  /** Takes `steps` off what may still be spent on a (possibly hostile) template; `false`: nothing is left. */
  spend?(steps: number): boolean;
  /** Where the expression stands, if that decides which functions may be called: `utcNow()` and `newGuid()` only in a default value. */
  readonly place?: 'parameterDefault' | 'elsewhere';
}
