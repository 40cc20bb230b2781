import { uses } from '../alias-versions.ts';
import { ENFORCING } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/field-alias-unavailable-in-old-api-versions.md */
export const rule: LintRule = {
  id: 'field-alias-unavailable-in-old-api-versions',
  severity: 'warning',
  about: 'requests of older API versions do not have an alias',
  check(policy, report) {
    if (!policy.effects.some((effect) => ENFORCING.has(effect) && effect !== 'deployifnotexists')) return;
    for (const { alias, span, missing, latest } of uses(policy)) {
      if (latest === undefined || missing.length === 0 || missing.includes(latest)) continue;
      const shown = missing.length > 3 ? `${missing.slice(0, 3).join(', ')} and ${missing.length - 3} more` : missing.join(', ');
      report(
        span,
        `Requests with API version ${shown} don't have '${alias}': to the policy it is absent there.`,
        'Say with "exists", or with requestContext().apiVersion, what is to happen with them.',
      );
    }
  },
};
