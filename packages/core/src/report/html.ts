import { causesText, mask, severities, type CheckResult, type Finding } from '../finding/index.ts';
import type { Severity } from '../guardrails/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import { htmlStyle } from './html-style.ts';
import { calls, nameText, placeText } from './place.ts';
import { plain } from './style.ts';
import { counted, harmless } from './text.ts';
import { totals } from './totals.ts';
import { xmlText } from './xml.ts';

/**
 * One page that needs nothing else and runs nothing: no script, no address is asked for anything. Every text in it is escaped,
 * and a policy in its head forbids scripts besides.
 */
export function* htmlReport(result: CheckResult): Generator<string> {
  const { findings, unknowns, diagnostics } = result;
  yield HEAD;
  yield `<header><h1>azguard</h1><p>${text(totals(result, { style: plain, columns: Infinity })).replaceAll('&#10;', '<br>')}</p>${bar(findings)}</header>\n<main>\n`;
  if (findings.length === 0) yield '<p class="good">No guardrail is broken.</p>\n';
  for (const severity of severities.toReversed()) {
    const those = findings.filter(({ guardrail }) => guardrail.severity === severity);
    yield* section(severity, counted(those.length, `${severity} finding`), those.map(findingHtml));
  }
  yield* section('unknown', `${counted(unknowns.length, 'answer')} not known yet`, unknowns.map(unknownHtml));
  yield* section('inputs', `${counted(diagnostics.length, 'remark')} about the files`, diagnostics.map(diagnosticHtml));
  yield '</main>\n</body>\n</html>\n';
}

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>azguard report</title>
<style>
${htmlStyle}</style>
</head>
<body>
`;

function* section(kind: string, title: string, items: readonly string[]): Generator<string> {
  if (items.length === 0) return;
  const open = kind === 'critical' || kind === 'high' || items.length <= FEW ? ' open' : '';
  yield `<details class="${kind}"${open}>\n<summary><h2>${title}</h2></summary>\n`;
  yield* items;
  yield '</details>\n';
}

/** A group this small is shown unfolded. */
const FEW = 20;

function bar(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const parts = severities.toReversed().map((severity) => {
    const count = findings.filter(({ guardrail }) => guardrail.severity === severity).length;
    return count === 0 ? '' : `<span class="${severity}" style="flex-grow:${count}" title="${count} ${severity}"></span>`;
  });
  return `<div class="bar" role="img" aria-label="${severityCounts(findings)}">${parts.join('')}</div>`;
}

function severityCounts(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter(({ guardrail }) => guardrail.severity === severity).length;
  return severities
    .toReversed()
    .map((severity) => `${count(severity)} ${severity}`)
    .join(', ');
}

function findingHtml(finding: Finding): string {
  const { guardrail, message, expected, missing, resource, secret } = finding;
  const wanted = expected === undefined ? '' : `expected ${missing === undefined ? '' : `${missing}: `}${expected}`;
  const controls = (guardrail.controls ?? []).map((control) => ` <span class="control">${text(control)}</span>`).join('');
  return `<article id="f-${finding.fingerprint}">
<h3>${text(message)}</h3>
${excerpt(finding.locate(), wanted, secret)}
<dl>
<dt>resource</dt><dd><code>${text(nameText(resource))}</code> <span class="type">${text(resource.type)}</span></dd>
<dt>why</dt><dd>${text(guardrail.why)}</dd>
<dt>fix</dt><dd>${text(guardrail.fix)}</dd>
<dt>guardrail</dt><dd><code>${text(guardrail.id)}</code>${controls}</dd>
</dl>
</article>
`;
}

function unknownHtml(finding: Finding): string {
  const { guardrail, causes, resource } = finding;
  return `<article>
<h3>${text(guardrail.title)}</h3>
<p>Depends on ${text(causesText(causes))}.</p>
<p class="place">${text(placeText(finding.locate()))} in <code>${text(nameText(resource))}</code> (<code>${text(guardrail.id)}</code>)</p>
</article>
`;
}

function diagnosticHtml(diagnostic: Diagnostic): string {
  const { code, severity, message, hint } = diagnostic;
  return `<article class="${severity}">
<h3>${severity}: ${text(message)}</h3>
${excerpt(diagnostic, hint ?? '', false)}
<p class="place"><code>${text(code)}</code></p>
</article>
`;
}

/** The line at a place with its span marked, and a remark under it. */
function excerpt(location: Location, remark: string, hidden: boolean): string {
  const { source, span } = location;
  const { line, column } = source.position(span.start);
  const from = Math.max(0, column - 1 - WIDEST);
  const shown = mask((source.line(line) ?? '').slice(from, column - 1 + WIDEST));
  const note = remark === '' ? '' : `<figcaption>${text(remark)}</figcaption>`;
  const places = [location, ...calls(location)].map(placeText).join(' via ');
  const place = `<p class="place">${text(places)}</p>`;
  if (hidden || shown.trim() === '') return `<figure>${place}${note}</figure>`;
  const start = column - 1 - from;
  const end = Math.max(start + 1, Math.min(shown.trimEnd().length, start + span.end - span.start));
  const [before, marked, after] = [shown.slice(0, start).trimStart(), shown.slice(start, end), shown.slice(end)];
  const parts = `${text(before)}<mark>${text(marked)}</mark>${text(after)}`;
  return `<figure>${place}<pre><span class="line">${line}</span>${parts}</pre>${note}</figure>`;
}

/** Of a longer line only the part around the span is of any use. */
const WIDEST = 300;

/** Text that can't be markup, nor turn the direction of what stands around it. */
function text(value: string): string {
  return xmlText(value.split('\n').map(harmless).join('\n'));
}
