import { newestWith, uses } from '../alias-versions.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/field-alias-unavailable-in-latest-api-version.md */
export const rule: LintRule = {
  id: 'field-alias-unavailable-in-latest-api-version',
  severity: 'warning',
  about: 'an alias is gone in the newest API version',
  check(policy, report) {
    for (const { alias, span, missing, latest } of uses(policy)) {
      if (latest === undefined || !missing.includes(latest)) continue;
      const last = newestWith(policy, alias, missing);
      report(
        span,
        `The newest API version, ${latest}, no longer has '${alias}'${last === undefined ? '' : ` (the last one was ${last})`}: compliance scans find nothing there.`,
        'See what took its place, or ask for the version with requestContext().apiVersion.',
      );
    }
  },
};
