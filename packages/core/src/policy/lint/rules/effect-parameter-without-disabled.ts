import type { LintRule } from '../rule.ts';

export const rule: LintRule = {
  id: 'effect-parameter-without-disabled',
  severity: 'info',
  about: 'the policy can not be switched off by its parameter',
  check({ effectParameter }, report) {
    const allowed = effectParameter?.allowedValues?.filter((value) => typeof value === 'string') ?? [];
    if (effectParameter === undefined || allowed.length === 0 || allowed.some((effect) => effect.toLowerCase() === 'disabled'))
      return;
    report(
      effectParameter.span,
      `The parameter '${effectParameter.name}' doesn't allow 'Disabled': in an initiative, this policy can't be switched off alone.`,
      'Add "Disabled" to the allowed values.',
    );
  },
};
