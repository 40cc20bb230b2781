import type { CheckResult, Finding } from '../finding/index.ts';
import type { Severity } from '../guardrails/index.ts';
import { jsonText, type Writable } from './json-text.ts';

/** GitLab's code quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function* gitlabReport({ findings }: CheckResult): Generator<string> {
  const used = new Map<string, number>();
  yield '[';
  for (const [i, finding] of findings.entries()) yield `${i === 0 ? '' : ','}\n  ${jsonText(issue(finding, used), '  ')}`;
  yield findings.length === 0 ? ']\n' : '\n]\n';
}

function issue(finding: Finding, used: Map<string, number>): Writable {
  const { guardrail, message } = finding;
  const { source, span } = finding.locate();
  const end = source.position(span.end).line;
  return {
    type: 'issue',
    categories: ['Security'],
    check_name: guardrail.id,
    description: `${message} ${guardrail.fix}`,
    severity: SEVERITIES[guardrail.severity],
    fingerprint: unique(finding.fingerprint, used),
    location: { path: source.name, lines: { begin: source.position(span.start).line, end } },
  };
}

/** GitLab shows one of several issues with the same fingerprint; two templates may well make the same resource. */
function unique(fingerprint: string, used: Map<string, number>): string {
  const times = used.get(fingerprint) ?? 0;
  used.set(fingerprint, times + 1);
  return times === 0 ? fingerprint : `${fingerprint}-${times + 1}`;
}

const SEVERITIES: { readonly [severity in Severity]: string } = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};
