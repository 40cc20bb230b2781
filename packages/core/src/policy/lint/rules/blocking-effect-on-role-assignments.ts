import { wildcardMatcher } from '../../patterns.ts';
import { isField, textsOf } from '../words.ts';
import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/blocking-effect-on-role-assignments.md */
export const rule: LintRule = {
  id: 'blocking-effect-on-role-assignments',
  severity: 'warning',
  about: 'a deny on role assignments can lock everybody out',
  check({ comparisons, effects, effectParameter }, report) {
    const canDeny = effects.includes('deny') || (effectParameter !== undefined && effectParameter.allowedValues === undefined);
    if (!canDeny) return;
    for (const { condition, in: where } of comparisons) {
      if (where !== 'if' || !isField(condition, 'type')) continue;
      const matches =
        condition.operator === 'like'
          ? (text: string) => TYPES.some((type) => wildcardMatcher(text)(type))
          : (text: string) => TYPES.includes(text.toLowerCase());
      if (!['equals', 'in', 'like'].includes(condition.operator) || !textsOf(condition.expected).some(matches)) continue;
      report(
        condition.span,
        'Denying role assignments can keep everybody from giving themselves the rights to take this policy away again.',
        'Keep a standing owner above the scope of the assignment, and try the way back before it is assigned.',
      );
    }
  },
};

const TYPES = ['microsoft.authorization/roleassignments', 'microsoft.authorization/roleassignmentschedulerequests'];
