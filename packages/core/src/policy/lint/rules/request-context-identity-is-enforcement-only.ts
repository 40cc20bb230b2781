import type { LintRule } from '../rule.ts';
import { identityCalls } from '../identity.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/request-context-identity-is-enforcement-only.md */
export const rule: LintRule = {
  id: 'request-context-identity-is-enforcement-only',
  severity: 'warning',
  about: 'a rule that asks who sends a request tells nothing about what exists',
  check({ calls, definition: { source } }, report) {
    const [first] = identityCalls(calls, source.text);
    if (first === undefined) return;
    report(
      first.span,
      'Who sends a request is known while it is sent: compliance scans have nothing to say about this policy.',
      'Know that it only guards requests.',
    );
  },
};
