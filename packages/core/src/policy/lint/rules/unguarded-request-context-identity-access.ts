import type { LintRule } from '../rule.ts';
import { identityCalls } from '../identity.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/unguarded-request-context-identity-access.md */
export const rule: LintRule = {
  id: 'unguarded-request-context-identity-access',
  severity: 'warning',
  about: 'a claim is read that not every token has',
  check({ calls, definition: { source } }, report) {
    for (const { span, around } of identityCalls(calls, source.text)) {
      // The first selection is `.identity` itself; a second one reads a claim.
      if (around[0]?.kind !== 'selection' || around[1]?.kind !== 'selection') continue;
      report(
        span,
        'Not every token has this claim; where it is absent, Azure fails and refuses the request.',
        "Read it with tryGet(requestContext().identity, 'claim'), and give a fallback with coalesce.",
      );
    }
  },
};
