export { unifiedDiff } from './diff.ts';
export { applied, type Edit } from './edit.ts';
export { planFixes, type Fix, type FixPlan, type Left } from './plan.ts';
