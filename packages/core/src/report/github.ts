import { severities, type CheckResult, type Finding } from '../finding/index.ts';
import type { Severity } from '../guardrails/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';

/**
 * Workflow commands that make GitHub show findings at their lines. GitHub takes ten of a kind from each step, so the worst
 * come first. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function* githubReport({ diagnostics, findings }: CheckResult): Generator<string> {
  for (const diagnostic of diagnostics) if (diagnostic.severity !== 'info') yield ofDiagnostic(diagnostic);
  for (const severity of severities.toReversed()) {
    for (const finding of findings) if (finding.guardrail.severity === severity) yield ofFinding(finding);
  }
}

function ofFinding(finding: Finding): string {
  const { guardrail, message } = finding;
  const text = `${message}\n${guardrail.why}\nFix: ${guardrail.fix}`;
  return command(COMMANDS[guardrail.severity], finding.locate(), `${guardrail.id} (${guardrail.severity})`, text);
}

function ofDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, message, hint } = diagnostic;
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return command(severity === 'error' ? 'error' : 'warning', diagnostic, code, text);
}

function command(name: string, { source, span }: Location, title: string, message: string): string {
  const [start, end] = [source.position(span.start), source.position(span.end)];
  const columns = start.line === end.line && end.column > start.column ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: source.name, line: start.line, endLine: end.line, ...columns, title };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, (c) => ESCAPES[c]!);
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, (c) => ESCAPES[c]!);
}

const ESCAPES: { readonly [character: string]: string } = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

const COMMANDS: { readonly [severity in Severity]: string } = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};
