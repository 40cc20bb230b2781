import { ENFORCING } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/risky-effect-parameter-default-value.md */
export const rule: LintRule = {
  id: 'risky-effect-parameter-default-value',
  severity: 'warning',
  about: 'by default, the policy refuses or changes',
  check({ effectParameter }, report) {
    const value = effectParameter?.defaultValue;
    if (value?.kind !== 'string' || !ENFORCING.has(value.value.toLowerCase())) return;
    report(
      value,
      `Whoever assigns this without choosing an effect gets '${value.value}'.`,
      'Let the default only report: "Audit", "AuditIfNotExists" or "Disabled".',
    );
  },
};
