export { mend, writeMended } from './mend.ts';
export { diffReport, mendingReport } from './report.ts';
