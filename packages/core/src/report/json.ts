import type { CheckResult, Finding, Suppression } from '../finding/index.ts';
import { severities } from '../finding/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import { jsonText, type Writable } from './json-text.ts';
import { policiesJson } from './policies.ts';

/** Raised when a member changes its meaning or goes; new members may come without. */
const VERSION = 1;

/** Everything a check found, for programs. Values that aren't known are strings such as `"[reference('x').y]"`. */
export function* jsonReport(result: CheckResult): Generator<string> {
  const { findings, unknowns, diagnostics } = result;
  yield `{\n  "version": ${VERSION},\n  "summary": ${jsonText(summary(result), '  ')},\n  "findings": `;
  yield* list([...findings, ...unknowns], findingJson);
  yield ',\n  "suppressed": ';
  yield* list(result.suppressed, ({ finding, by }) => ({ ...findingJson(finding), suppression: suppressionJson(by) }));
  yield ',\n  "diagnostics": ';
  yield* list(diagnostics, diagnosticJson);
  if (result.policies) yield `,\n  "catalog": ${jsonText(result.catalog ? { ...result.catalog } : null, '  ')}`;
  if (result.policies) yield `,\n  "policies": ${jsonText(policiesJson(result.policies), '  ')}`;
  yield '\n}\n';
}

function summary({ templates, findings, unknowns, suppressed, coverage }: CheckResult): Writable {
  const { answers, causes, ...resources } = coverage;
  const counts = severities.map(
    (severity) => [severity, findings.filter(({ guardrail }) => guardrail.severity === severity).length] as const,
  );
  return {
    files: templates.length,
    resources: coverage.resources,
    findings: Object.fromEntries(counts),
    unknown: unknowns.length,
    suppressed: suppressed.length,
    coverage: {
      ...resources,
      answers: { ...answers },
      dependsOn: causes.map(({ cause, resources: count }) => ({ kind: cause.kind, name: cause.name, resources: count })),
    },
  };
}

function* list<T>(items: readonly T[], json: (item: T) => Writable): Generator<string> {
  if (items.length === 0) return yield '[]';
  for (const [i, item] of items.entries()) yield `${i === 0 ? '[' : ','}\n    ${jsonText(json(item), '    ')}`;
  yield '\n  ]';
}

function suppressionJson({ kind, reason, owner, expires, location }: Suppression): Writable {
  return { kind, reason, owner, expires, location: location && locationJson(location) };
}

function findingJson(finding: Finding): { readonly [key: string]: Writable } {
  const { guardrail, outcome, resource, occurrences } = finding;
  return {
    guardrail: guardrail.id,
    severity: guardrail.severity,
    outcome,
    message: finding.message,
    resource: { id: resource.id, type: resource.type, name: resource.name },
    pointer: finding.pointer,
    location: locationJson(finding.locate()),
    expected: finding.expected,
    actual: finding.actual,
    fix: guardrail.fix,
    controls: [...(guardrail.controls ?? [])],
    fingerprint: finding.fingerprint,
    template: finding.template.name,
    occurrences: occurrences.map((one) => ({
      parameters: one.parameters?.name,
      resource: one.resourceId,
      fingerprint: one.fingerprint,
    })),
    dependsOn: outcome === 'unknown' ? finding.causes.map(({ kind, name }) => ({ kind, name })) : undefined,
  };
}

function diagnosticJson(diagnostic: Diagnostic): Writable {
  const { code, severity, message, hint } = diagnostic;
  return { code, severity, message, location: locationJson(diagnostic), hint };
}

function locationJson({ source, span }: Location): Writable {
  return { file: source.name, start: { ...source.position(span.start) }, end: { ...source.position(span.end) } };
}
