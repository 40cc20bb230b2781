import { causeText, severities, type CheckResult } from '../finding/index.ts';
import type { Canvas } from './canvas.ts';
import { counted, harmless, listed, wrap } from './text.ts';

/** The last lines of a report: how much was looked at, what was found by severity, and what couldn't be judged and why. */
export function totals(result: CheckResult, canvas: Canvas): string {
  const rest = [coverage(result), accepted(result), inputs(result)].filter((line) => line !== '');
  return `${[verdict(result, canvas), ...rest.flatMap((line) => wrap(line, canvas.columns))].join('\n')}\n`;
}

function verdict({ templates, findings, coverage: { resources } }: CheckResult, { style }: Canvas): string {
  const looked = `${counted(templates.length, 'template')}, ${counted(resources, 'resource')}`;
  if (findings.length === 0) return `${looked}: ${style('good', 'no guardrail is broken')}`;
  const counts = severities.toReversed().flatMap((severity) => {
    const count = findings.filter(({ guardrail }) => guardrail.severity === severity).length;
    return count === 0 ? [] : [style(severity, `${count} ${severity}`)];
  });
  return `${looked}, ${counted(findings.length, 'finding')}: ${counts.join(', ')}`;
}

/** `412 of 418 resources judged, 6 depend on parameter adminCidr` */
function coverage({ coverage: { resources, judged, undecided, unguarded, causes } }: CheckResult): string {
  if (resources === 0) return '';
  const parts = [`${judged} of ${counted(resources, 'resource')} judged`];
  const names = listed([...new Set(causes.map(({ cause }) => harmless(causeText(cause))))]);
  if (undecided > 0)
    parts.push(`${undecided} ${undecided === 1 ? 'depends' : 'depend'} on ${names || 'what only the deployment knows'}`);
  if (unguarded > 0) parts.push(`no guardrail is about ${unguarded}`);
  return parts.join(', ');
}

function accepted({ suppressed }: CheckResult): string {
  if (suppressed.length === 0) return '';
  const old = suppressed.filter(({ by }) => by.kind === 'baseline').length;
  const written = suppressed.length - old;
  const parts = [...(written > 0 ? [`${written} suppressed`] : []), ...(old > 0 ? [`${old} in the baseline`] : [])];
  return `not counted: ${listed(parts)}`;
}

function inputs({ diagnostics }: CheckResult): string {
  const count = (severity: string): number => diagnostics.filter((d) => d.severity === severity).length;
  const kinds = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'remark'],
  ] as const;
  const parts = kinds.flatMap(([n, noun]) => (n === 0 ? [] : [counted(n, noun)]));
  return parts.length === 0 ? '' : `${listed(parts)} about the files themselves`;
}
