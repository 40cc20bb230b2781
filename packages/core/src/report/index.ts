import type { CheckResult } from '../finding/index.ts';
import { azurePipelinesReport } from './azure-pipelines.ts';
import type { Canvas } from './canvas.ts';
import { consoleReport } from './console.ts';
import { csvReport } from './csv.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';

/** A rendering of what a check found, for a terminal or a file, in parts: the whole of it can be larger than anybody wants in memory. */
export type Report = (result: CheckResult, canvas: Canvas) => Iterable<string>;

/** Every output format by its name. */
export const reports: { readonly [format in Format]: Report } = {
  console: consoleReport,
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  gitlab: gitlabReport,
  github: githubReport,
  'azure-pipelines': azurePipelinesReport,
  markdown: markdownReport,
  csv: csvReport,
  html: htmlReport,
};

export type Format =
  | 'console'
  | 'json'
  | 'sarif'
  | 'junit'
  | 'gitlab'
  | 'github'
  | 'azure-pipelines'
  | 'markdown'
  | 'csv'
  | 'html';

export type { Canvas } from './canvas.ts';
export { renderDiagnostics } from './diagnostics.ts';
export { jsonText, type Writable } from './json-text.ts';
export type { Look, Style } from './style.ts';
export { policyTable } from './policies.ts';
export { comparisonJson, comparisonReport, type ComparisonResult } from './comparison.ts';
export { totals } from './totals.ts';
export { plain } from './style.ts';
export { clip, counted, harmless, listed, width, wrap } from './text.ts';
