import { isField, textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-basics#resource-manager-modes */
export const rule: LintRule = {
  id: 'type-never-in-mode',
  severity: 'error',
  about: 'mode Indexed never looks at the type of the rule',
  check({ comparisons, aliases, definition }, report) {
    if (aliases === undefined || definition.mode.toLowerCase() !== 'indexed') return;
    for (const { condition, in: where } of comparisons) {
      if (where !== 'if' || !isField(condition, 'type') || (condition.operator !== 'equals' && condition.operator !== 'in'))
        continue;
      const never = textsOf(condition.expected).filter((type) => {
        const capabilities = aliases.capabilities(type.toLowerCase());
        return capabilities !== undefined && !(capabilities.tags && capabilities.location);
      });
      if (never.length > 0)
        report(
          condition.expected,
          `Mode "Indexed" looks only at types with tags and location; ${never.join(', ')} has not both, so the rule never sees it.`,
          'Set "mode": "All".',
        );
    }
  },
};
