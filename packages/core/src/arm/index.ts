export type { Call, Expression, Index, Literal, Property } from './expression.ts';
export { evaluate } from './evaluate.ts';
export { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
export { isIdentifier, printExpression, toExpression } from './print-expression.ts';
export type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
export { property, Refusal, Unknown, type Cause, type ObjectValue, type TypeName, type Value } from './value.ts';
export { templateHash } from './template-hash.ts';
