import { hasExpired, type Suppression } from '../finding/index.ts';
import { findGuardrails, isLike } from '../guardrails/index.ts';
import type { Location } from '../source/index.ts';
import { securityRules, type Comparison, type Difference } from './model.ts';

/** An intended difference between environments. What is absent leaves nothing out. */
export interface DifferenceRule extends Suppression {
  readonly kind: 'configuration';
  readonly location: Location;
  /** An id, `network/*`, what another tool calls it, or `network/security-rules`. */
  readonly guardrail?: string;
  /** Names of template files; `*` stands for anything. */
  readonly path?: string;
  /** Ids or names of resources, likewise. */
  readonly resource?: string;
  /** The parameter that causes it, likewise. A difference with several causes is allowed once each of them is. */
  readonly parameter?: string;
}

export interface AllowedDifference {
  readonly difference: Difference;
  readonly by: DifferenceRule;
}

/** Takes the intended differences out of a comparison. Rules that expired before `today` (`2026-11-25`) allow nothing. */
export function allowDifferences(
  comparison: Comparison,
  rules: readonly DifferenceRule[],
  today?: string,
): { readonly comparison: Comparison; readonly allowed: readonly AllowedDifference[] } {
  const inForce = rules.filter((rule) => !hasExpired(rule, today) && isAboutFile(rule, comparison.template.name));
  const allowed: AllowedDifference[] = [];
  const differences = comparison.differences.filter((difference) => {
    const by = ruleFor(difference, inForce);
    if (by !== undefined) allowed.push({ difference, by });
    return by === undefined;
  });
  return { comparison: { ...comparison, differences }, allowed };
}

function ruleFor(difference: Difference, rules: readonly DifferenceRule[]): DifferenceRule | undefined {
  const about = rules.filter((rule) => isAbout(rule, difference));
  const whole = about.find(({ parameter }) => parameter === undefined);
  if (whole !== undefined) return whole;
  const perCause = difference.causes.map(({ name }) => about.find(({ parameter }) => matches(parameter, name)));
  return perCause.every((rule) => rule !== undefined) ? perCause[0] : undefined;
}

function isAbout({ guardrail, resource }: DifferenceRule, difference: Difference): boolean {
  const { id, name } = difference.resource;
  if (resource !== undefined && !matches(resource, id) && !matches(resource, name)) return false;
  if (guardrail === undefined) return true;
  if (difference.guardrail === securityRules) return matches(guardrail, securityRules);
  return findGuardrails(guardrail).guardrails.some(({ id: found }) => found === difference.guardrail);
}

function isAboutFile({ path }: DifferenceRule, file: string): boolean {
  return path === undefined || matches(path, file);
}

function matches(pattern: string | undefined, text: string): boolean {
  return pattern !== undefined && isLike(text.toLowerCase(), pattern.toLowerCase());
}
