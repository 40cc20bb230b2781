import { findGuardrails, isLike } from '../guardrails/index.ts';
import type { Diagnostic, Location } from '../source/index.ts';
import type { Finding } from './finding.ts';
import { inlineSuppressions, type InlineSuppression } from './inline.ts';
import { hasExpired, type Suppressed, type Suppression, type SuppressionRule } from './suppression.ts';

export interface SuppressOptions {
  readonly rules?: readonly SuppressionRule[];
  /** Fingerprints of the findings that were there before. */
  readonly baseline?: ReadonlySet<string>;
  /** `2026-11-25`; absent, nothing is known to have expired. */
  readonly today?: string;
}

export interface SuppressResult {
  readonly open: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes out the findings that somebody accepted: beside the resource, in the configuration, or by a baseline. A suppression
 * that has expired takes out nothing and says so.
 */
export function suppress(findings: readonly Finding[], options: SuppressOptions): SuppressResult {
  const judge = new Suppressor(options);
  const open: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const by = judge.suppression(finding);
    if (by === undefined) open.push(finding);
    else suppressed.push({ finding, by });
  }
  return { open, suppressed, diagnostics: [...judge.diagnostics.values()] };
}

const BASELINE: Suppression = { kind: 'baseline', reason: 'it was there when the baseline was taken' };

class Suppressor {
  readonly diagnostics: Map<string, Diagnostic> = new Map();
  private readonly options: SuppressOptions;
  private readonly meant = new Map<string, ReadonlySet<string>>();

  constructor(options: SuppressOptions) {
    this.options = options;
    for (const rule of options.rules ?? []) this.guardrailsOf(rule.guardrail, rule.location);
  }

  suppression(finding: Finding): Suppression | undefined {
    const { rules = [], baseline } = this.options;
    for (const one of this.inline(finding)) {
      if (
        one.guardrails.some((word) => this.guardrailsOf(word, locationOf(one)).has(finding.guardrail.id)) &&
        this.holds(one, finding)
      )
        return one;
    }
    for (const rule of rules) {
      if (
        this.guardrailsOf(rule.guardrail, rule.location).has(finding.guardrail.id) &&
        covers(rule, finding) &&
        this.holds(rule, finding)
      )
        return rule;
    }
    return baseline && finding.occurrences.every(({ fingerprint }) => baseline.has(fingerprint)) ? BASELINE : undefined;
  }

  /** Those of the file in which the resource is declared, and of the one in which the value stands. */
  private *inline(finding: Finding): Generator<InlineSuppression> {
    const { location } = finding.resource.origin;
    const declared = inlineSuppressions(location.source);
    for (const diagnostic of declared.diagnostics) this.report(diagnostic);
    for (const one of declared.suppressions) if (isAbout(one, location)) yield one;
    const place = finding.locate();
    const there = inlineSuppressions(place.source);
    if (there.suppressions.length === 0) return;
    const { line } = place.source.position(place.span.start);
    for (const one of there.suppressions) {
      const last = place.source.position(one.span.end).line;
      if (last === line || last === line - 1) yield one;
    }
  }

  private guardrailsOf(word: string, location: Location): ReadonlySet<string> {
    let known = this.meant.get(word);
    if (known === undefined) {
      const { guardrails, similar } = findGuardrails(word);
      known = new Set(guardrails.map(({ id }) => id));
      this.meant.set(word, known);
      if (guardrails.length === 0) this.unknownGuardrail(word, similar, location);
    }
    return known;
  }

  private unknownGuardrail(word: string, similar: readonly string[], location: Location): void {
    const hint = similar.length > 0 ? `Did you mean ${similar.join(' or ')}?` : 'azguard guardrails lists them all.';
    const message = `There is no guardrail '${word}' to suppress.`;
    this.report({ code: 'suppression/unknown-guardrail', severity: 'warning', message, hint, ...location });
  }

  private holds(suppression: Suppression & { readonly location?: Location }, { guardrail }: Finding): boolean {
    if (!hasExpired(suppression, this.options.today)) return true;
    const { expires, location } = suppression;
    const message = `This suppression of ${guardrail.id} expired on ${expires}; what it covered counts again.`;
    const hint = 'Fix what it covers, or decide anew and give it another date.';
    if (location) this.report({ code: 'suppression/expired', severity: 'warning', message, hint, ...location });
    return false;
  }

  private report(diagnostic: Diagnostic): void {
    this.diagnostics.set(
      `${diagnostic.code} ${diagnostic.source.name} ${diagnostic.span.start} ${diagnostic.message}`,
      diagnostic,
    );
  }
}

/** In Bicep, where declarations aren't known here, what stands inside one or on the line before it is about it. */
function isAbout({ declaration, span }: InlineSuppression, { source, span: declared }: Location): boolean {
  if (declaration !== undefined) return declaration === declared.start;
  if (declared.start <= span.start && span.end <= declared.end) return true;
  return source.position(span.end).line === source.position(declared.start).line - 1;
}

function covers({ path, resource }: SuppressionRule, finding: Finding): boolean {
  const { template, resource: subject, occurrences } = finding;
  if (path !== undefined && !isLike(template.name.toLowerCase(), path.toLowerCase())) return false;
  if (resource === undefined) return true;
  const pattern = resource.toLowerCase();
  return [subject.name, ...occurrences.map(({ resourceId }) => resourceId)].some((name) => isLike(name.toLowerCase(), pattern));
}

function locationOf({ location, span }: InlineSuppression): Location {
  return { source: location!.source, span };
}
