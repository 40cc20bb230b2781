import { severities, type CheckResult, type Finding } from '../finding/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';

/**
 * Logging commands that make Azure Pipelines list findings on the run's page, the worst first.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
 */
export function* azurePipelinesReport({ diagnostics, findings }: CheckResult): Generator<string> {
  for (const diagnostic of diagnostics) if (diagnostic.severity !== 'info') yield ofDiagnostic(diagnostic);
  for (const severity of severities.toReversed()) {
    for (const finding of findings) if (finding.guardrail.severity === severity) yield ofFinding(finding);
  }
}

function ofFinding(finding: Finding): string {
  const { guardrail, message } = finding;
  const type = guardrail.severity === 'critical' || guardrail.severity === 'high' ? 'error' : 'warning';
  return command(type, finding.locate(), guardrail.id, `${guardrail.severity}: ${message} Fix: ${guardrail.fix}`);
}

function ofDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, message, hint } = diagnostic;
  return command(
    severity === 'error' ? 'error' : 'warning',
    diagnostic,
    code,
    hint === undefined ? message : `${message} ${hint}`,
  );
}

function command(type: string, { source, span }: Location, code: string, message: string): string {
  const { line, column } = source.position(span.start);
  const properties = { type, sourcepath: source.name, linenumber: line, columnnumber: column, code };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escape(String(value))};`);
  return `##vso[task.logissue ${list.join('')}]${escape(message)}\n`;
}

/** https://github.com/microsoft/azure-pipelines-task-lib: how its own client escapes properties and messages. */
function escape(text: string): string {
  return text.replace(/[%\r\n;\]]/g, (c) => ESCAPES[c]!);
}

const ESCAPES: { readonly [character: string]: string } = { '%': '%AZP25', '\r': '%0D', '\n': '%0A', ';': '%3B', ']': '%5D' };
