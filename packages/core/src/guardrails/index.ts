export { all as allGuardrails } from './all.ts';
export { exampleTemplate, type Example } from './example.ts';
export type { Examples, Guardrail, Judge, Judgement, Parameter, ParameterValues, Severity, Subject } from './guardrail.ts';
export { bicepOf } from './export-bicep.ts';
export { exportPolicies, type ExportedPolicy, type PolicyExport } from './export.ts';
export { PolicyCheck } from './policy-check.ts';
export { findGuardrails, type Found } from './registry.ts';
export { judge, type Answer, type GuardrailValues } from './run.ts';
export { isLike } from './like.ts';
