import { ELSEWHERE } from '../../aliases.ts';
import { aliasOf, typesNamed } from '../words.ts';
import type { LintRule } from '../rule.ts';

export const rule: LintRule = {
  id: 'alias-of-another-type',
  severity: 'warning',
  about: 'an alias that the types of the rule do not have',
  check({ comparisons, aliases, definition }, report) {
    if (aliases === undefined || definition.rule.if.kind !== 'allOf') return;
    const { conditions } = definition.rule.if;
    const types = typesNamed(comparisons.filter(({ condition, in: where }) => where === 'if' && conditions.includes(condition)));
    if (types.length === 0) return;
    for (const { condition, in: where } of comparisons) {
      const alias = where === 'if' ? aliasOf(condition) : undefined;
      if (alias === undefined || !types.every((type) => aliases.resolve(alias, type.toLowerCase(), undefined) === ELSEWHERE))
        continue;
      report(
        condition.left.span,
        `Resources of type ${types.join(' or ')} don't have '${alias}': to this rule it is always absent.`,
        'Use the alias of the type that the rule is about, or a rule for the other type.',
      );
    }
  },
};
