export { total } from './coverage.ts';
export type { Finding, Occurrence } from './finding.ts';
export { gather, type Run } from './gather.ts';
export { mask } from './mask.ts';
export { causesText, causeText, valueText } from './message.ts';
export type { CatalogInfo, CheckedTemplate, CheckResult, Coverage } from './result.ts';
export { reaches, severities } from './severity.ts';
