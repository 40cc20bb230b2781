import { causesText, type CheckResult, type Finding, type Suppression } from '../finding/index.ts';
import type { Guardrail, Severity } from '../guardrails/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import { jsonText, type Writable } from './json-text.ts';
import { calls } from './place.ts';
import { uriOf } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as code scanning services read it. What
 * nobody can say yet is a notification and no result: such services show every result as an alert, whatever its kind.
 */
export function* sarifReport(result: CheckResult): Generator<string> {
  const { findings, unknowns, diagnostics } = result;
  const accepted = result.suppressed.filter(({ finding }) => finding.outcome === 'fail');
  const rules = [...new Set([...findings, ...accepted.map(({ finding }) => finding)].map(({ guardrail }) => guardrail))];
  const indexes = new Map(rules.map((rule, i) => [rule, i]));
  const tool = { driver: { name: 'azguard', rules: rules.map(descriptor) } };
  const complete = !diagnostics.some(({ severity }) => severity === 'error');
  const notifications = [...diagnostics.map(notification), ...unknowns.map(undecided)];
  const invocations = [{ executionSuccessful: complete, toolExecutionNotifications: notifications }];
  yield `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n`;
  yield `      "tool": ${jsonText(tool, '      ')},\n      "columnKind": "utf16CodeUnits",\n`;
  yield `      "invocations": ${jsonText(invocations, '      ')},\n      "results": [`;
  const results = [
    ...findings.map((finding) => ({ finding, suppressions: [] })),
    ...accepted.map(({ finding, by }) => ({ finding, suppressions: [suppressionOf(by)] })),
  ];
  for (const [i, { finding, suppressions }] of results.entries())
    yield `${i === 0 ? '' : ','}\n        ${jsonText({ ...resultOf(finding, indexes), suppressions }, '        ')}`;
  yield results.length === 0 ? ']\n    }\n  ]\n}\n' : '\n      ]\n    }\n  ]\n}\n';
}

function descriptor(guardrail: Guardrail): Writable {
  const { id, title, why, fix, note, severity, controls = [] } = guardrail;
  const parts = [why, `How to fix it: ${fix}`, ...(note === undefined ? [] : [note])];
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: parts.join('\n\n'), markdown: [why, `**Fix:** ${fix}`, ...parts.slice(2)].join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['security', ...controls], precision: 'very-high', 'security-severity': SCORES[severity] },
  };
}

function resultOf(finding: Finding, indexes: ReadonlyMap<Guardrail, number>): { readonly [key: string]: Writable } {
  const { guardrail, resource, occurrences } = finding;
  const place = finding.locate();
  const declared = resource.origin.location;
  return {
    ruleId: guardrail.id,
    ruleIndex: indexes.get(guardrail),
    level: LEVELS[guardrail.severity],
    message: { text: finding.expected === undefined ? finding.message : `${finding.message} Expected: ${finding.expected}.` },
    locations: [{ ...physical(place), logicalLocations: [{ fullyQualifiedName: resource.id, kind: 'resource' }] }],
    relatedLocations: related(place, declared),
    partialFingerprints: { 'azguard/v1': finding.fingerprint },
    properties: {
      resourceType: resource.type,
      resourceName: resource.name,
      pointer: finding.pointer,
      deployments: resource.origin.deploymentPath.length === 0 ? undefined : [...resource.origin.deploymentPath],
      parameterFiles: occurrences.flatMap(({ parameters }) => parameters?.name ?? []),
    },
  };
}

/** The declaration of the resource, where it isn't the place itself, and those of the modules around it. */
function related(place: Location, declared: Location): Writable {
  const elsewhere = declared.source !== place.source || declared.span.start !== place.span.start;
  const chain = [
    ...(elsewhere ? [{ at: declared, text: 'The resource is declared here.' }] : []),
    ...calls(place).map((at) => ({ at, text: 'The module is used here.' })),
  ];
  return chain.length === 0 ? undefined : chain.map(({ at, text }, i) => ({ id: i + 1, ...physical(at), message: { text } }));
}

function suppressionOf({ kind, reason, owner, expires }: Suppression): Writable {
  const properties = owner === undefined && expires === undefined ? undefined : { owner, expires };
  return { kind: kind === 'inline' ? 'inSource' : 'external', status: 'accepted', justification: reason, properties };
}

function notification(diagnostic: Diagnostic): Writable {
  const { code, severity, message, hint } = diagnostic;
  return {
    descriptor: { id: code },
    level: severity === 'info' ? 'note' : severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [physical(diagnostic)],
  };
}

function undecided(finding: Finding): Writable {
  const text = `${finding.guardrail.title}: not known yet, it depends on ${causesText(finding.causes)}.`;
  return {
    associatedRule: { id: finding.guardrail.id },
    level: 'note',
    message: { text },
    locations: [physical(finding.locate())],
  };
}

function physical({ source, span }: Location): { readonly [key: string]: Writable } {
  const [start, end] = [source.position(span.start), source.position(span.end)];
  const region =
    source.text === ''
      ? undefined
      : {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: Math.max(end.column, end.line === start.line ? start.column : 1),
        };
  return { physicalLocation: { artifactLocation: { uri: uriOf(source.name) }, region } };
}

const LEVELS: { readonly [severity in Severity]: string } = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

/** Scores in the bands of https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support */
const SCORES: { readonly [severity in Severity]: string } = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' };
