import { jsonMember, readJson, type Diagnostic, type JsonNode, type Source } from '../source/index.ts';
import type { Finding } from './finding.ts';

const VERSION = 1;

/**
 * A list of the findings of today, so that tomorrow only new ones fail. They are known by their fingerprints, which no
 * renaming of files and no shifting of lines changes; the rest is for the people who read the file.
 */
export function baselineText(findings: readonly Finding[]): string {
  const entries = new Map<string, { guardrail: string; resource: string; file: string }>();
  for (const { guardrail, template, occurrences } of findings) {
    for (const { fingerprint, resourceId } of occurrences)
      entries.set(fingerprint, { guardrail: guardrail.id, resource: resourceId, file: template.name });
  }
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([fingerprint, entry]) => ({ fingerprint, ...entry }));
  return `${JSON.stringify({ version: VERSION, findings: sorted }, null, 2)}\n`;
}

/** The fingerprints in a baseline, or what is wrong with it. */
export function readBaseline(source: Source): ReadonlySet<string> | Diagnostic {
  const { root, diagnostics } = readJson(source);
  const broken = diagnostics.find(({ severity }) => severity === 'error');
  if (broken) return broken;
  if (root?.kind !== 'object')
    return problem(source, root, 'baseline/shape', 'A baseline is a JSON object with a version and findings.');
  const version = jsonMember(root, 'version')?.value;
  if (version?.kind !== 'number' || version.value !== VERSION)
    return problem(
      source,
      version ?? root,
      'baseline/version',
      `This baseline is not of version ${VERSION}, the only one that is understood.`,
    );
  const findings = jsonMember(root, 'findings')?.value;
  if (findings?.kind !== 'array')
    return problem(source, findings ?? root, 'baseline/shape', 'A baseline has a list of findings.');
  return new Set(findings.items.flatMap(fingerprintOf));
}

function fingerprintOf(item: JsonNode): string[] {
  const value = item.kind === 'object' ? jsonMember(item, 'fingerprint')?.value : undefined;
  return value?.kind === 'string' ? [value.value] : [];
}

function problem(source: Source, node: JsonNode | undefined, code: string, message: string): Diagnostic {
  const span = { start: node?.start ?? 0, end: node?.end ?? 0 };
  const hint = 'Take a new one: azguard check --write-baseline FILE.';
  return { code, severity: 'error', message, hint, source, span };
}
