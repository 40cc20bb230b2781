import type { CheckResult, Finding } from '../finding/index.ts';
import { valueText } from '../finding/index.ts';

const COLUMNS = [
  'severity',
  'outcome',
  'guardrail',
  'message',
  'file',
  'line',
  'column',
  'resource',
  'type',
  'pointer',
  'expected',
  'actual',
  'fix',
  'controls',
  'fingerprint',
];

/** A table for spreadsheets (https://www.rfc-editor.org/rfc/rfc4180). A cell that a spreadsheet would take for a formula starts with an apostrophe. */
export function* csvReport({ findings, unknowns }: CheckResult): Generator<string> {
  yield line(COLUMNS);
  for (const finding of [...findings, ...unknowns]) yield line(cells(finding));
}

function cells(finding: Finding): readonly string[] {
  const { guardrail, outcome, message, resource, pointer, expected = '', actual, fingerprint } = finding;
  const { source, span } = finding.locate();
  const { line: row, column } = source.position(span.start);
  const found = actual === undefined ? '' : valueText(actual, 500);
  const place = [source.name, String(row), String(column)];
  const rest = [
    resource.id,
    resource.type,
    pointer,
    expected,
    found,
    guardrail.fix,
    (guardrail.controls ?? []).join(' '),
    fingerprint,
  ];
  return [guardrail.severity, outcome, guardrail.id, message, ...place, ...rest];
}

function line(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
