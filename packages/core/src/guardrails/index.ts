export { all as allGuardrails } from './all.ts';
export { exampleTemplate, type Example } from './example.ts';
export type { Examples, Guardrail, Judge, Judgement, Parameter, ParameterValues, Severity, Subject } from './guardrail.ts';
export { PolicyCheck } from './policy-check.ts';
export { findGuardrails, type Found } from './registry.ts';
export { judge, type Answer, type GuardrailValues } from './run.ts';
