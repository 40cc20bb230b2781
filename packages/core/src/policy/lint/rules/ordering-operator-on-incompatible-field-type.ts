import type { JsonNode } from '../../../source/index.ts';
import { isExpression } from '../../../arm/index.ts';
import { aliasOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/ordering-operator-on-incompatible-field-type.md */
export const rule: LintRule = {
  id: 'ordering-operator-on-incompatible-field-type',
  severity: 'error',
  about: 'things are put in order that have none',
  check({ comparisons, aliases }, report) {
    for (const { condition } of comparisons) {
      if (condition.left.kind !== 'field' || !ORDERING.has(condition.operator)) continue;
      const alias = aliasOf(condition);
      const type = alias && aliases?.find(alias)?.valueType;
      if (!type || type === 'Any' || fits(type, condition.expected)) continue;
      report(
        condition.span,
        `"${condition.operator}" can't compare a ${type.toLowerCase()} with ${nameOf(condition.expected)}: Azure fails here, and refuses the request.`,
        'Numbers are compared with numbers, texts and dates with texts; nothing else has an order.',
      );
    }
  },
};

const ORDERING: ReadonlySet<string> = new Set(['less', 'lessOrEquals', 'greater', 'greaterOrEquals']);

function fits(type: string, expected: JsonNode): boolean {
  if (expected.kind === 'string' && isExpression(expected.value))
    return type !== 'Boolean' && type !== 'Object' && type !== 'Array';
  if (type === 'Integer' || type === 'Number') return expected.kind === 'number';
  return type === 'String' && expected.kind === 'string';
}

function nameOf({ kind }: JsonNode): string {
  return kind === 'string' ? 'a text' : kind === 'array' || kind === 'object' ? `an ${kind}` : `a ${kind}`;
}
