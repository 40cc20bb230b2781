export { mend, writeMended, type Mending } from './mend.ts';
export { diffReport, mendingReport } from './report.ts';
