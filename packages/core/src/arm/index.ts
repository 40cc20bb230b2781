export type { Call, Expression, Index, Literal, Property } from './expression.ts';
export { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
export { printExpression, toExpression } from './print-expression.ts';
export type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
export { property, Refusal, Unknown, type Cause, type ObjectValue, type TypeName, type Value } from './value.ts';
