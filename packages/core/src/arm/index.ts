export type { Call, Expression, Index, Literal, Property } from './expression.ts';
export { deploy, type DeployOptions } from './deploy.ts';
export type { Deployment, Output } from './deployment.ts';
export { evaluateNode, inPhase, type Place } from './evaluate-node.ts';
export { evaluate } from './evaluate.ts';
export type { Instance } from './instance.ts';
export { locateValue } from './locate.ts';
export { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
export { isIdentifier, printExpression } from './print-expression.ts';
export { residualCall, toExpression } from './residual.ts';
export type { DeploymentContext, Scope, ScopeKind } from './scope.ts';
export { inlineTemplate, type ResourceDeclaration, type Template } from './template.ts';
export {
  OpenObject,
  property,
  Refusal,
  shownValue,
  Unknown,
  type Cause,
  type ObjectValue,
  type TypeName,
  type Value,
} from './value.ts';
export { templateHash } from './template-hash.ts';
