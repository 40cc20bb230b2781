export type { Call, Expression, Index, Literal, Property } from './expression.ts';
export type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
export { property, Refusal, Unknown, type Cause, type ObjectValue, type TypeName, type Value } from './value.ts';
