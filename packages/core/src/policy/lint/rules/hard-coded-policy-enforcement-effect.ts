import { isExpression } from '../../../arm/index.ts';
import { ENFORCING } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/hard-coded-policy-enforcement-effect.md */
export const rule: LintRule = {
  id: 'hard-coded-policy-enforcement-effect',
  severity: 'warning',
  about: 'an effect that refuses or changes is written out',
  check({ definition: { rule: read } }, report) {
    const { effect } = read;
    if (effect.kind !== 'string' || isExpression(effect.value) || !ENFORCING.has(effect.value.toLowerCase())) return;
    report(
      effect,
      `The effect '${effect.value}' is written out: it can't be tried as an audit first, nor switched off.`,
      `Make it a parameter with the default "Audit" that also allows "${effect.value}" and "Disabled".`,
    );
  },
};
