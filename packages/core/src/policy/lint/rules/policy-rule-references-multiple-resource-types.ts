import { typeOfAlias } from '../../aliases.ts';
import { aliasOf, distinct, typesNamed } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/policy-rule-references-multiple-resource-types.md */
export const rule: LintRule = {
  id: 'policy-rule-references-multiple-resource-types',
  severity: 'info',
  about: 'a rule for several types',
  check({ comparisons, definition }, report) {
    const own = comparisons.filter((placed) => placed.in === 'if');
    const byAlias = own.map(({ condition }) => typeOfAlias(aliasOf(condition) ?? '')).filter((type) => type.includes('/'));
    const types = distinct([...typesNamed(own), ...byAlias]);
    if (types.length <= 1) return;
    report(
      definition.rule.if.span,
      `The rule is about ${types.length} types: ${types.slice(0, 3).join(', ')}${types.length > 3 ? ', ...' : ''}.`,
      'If one was meant, name it alone; policies for several are grouped in an initiative.',
    );
  },
};
