import type { LintRule } from '../rule.ts';

/** https://github.com/Azure/azure-policy-linter/blob/main/docs/Rules/effect-allowed-values-should-not-mix-incompatible-effects.md */
export const rule: LintRule = {
  id: 'effect-allowed-values-should-not-mix-incompatible-effects',
  severity: 'error',
  about: 'effects can be chosen that need different details',
  check({ definition, effectParameter }, report) {
    if (effectParameter?.allowedValues === undefined || /\.data$/i.test(definition.mode)) return;
    const effects = effectParameter.allowedValues.filter((value) => typeof value === 'string');
    const families = new Map(effects.map((effect) => [familyOf(effect), effect]));
    families.delete(ANY);
    if (families.size <= 1) return;
    const [one, another] = [...families.values()];
    report(
      effectParameter.span,
      `The effects '${one}' and '${another}' can't both be right for one rule: they need different details.`,
      'Keep effects that go together: audit and deny with modify or append; auditIfNotExists with deployIfNotExists; auditAction with denyAction; manual alone. Disabled goes with all.',
    );
  },
};

const ANY = 'any';

function familyOf(effect: string): string {
  switch (effect.toLowerCase()) {
    case 'audit':
    case 'deny':
    case 'modify':
    case 'append':
      return 'property';
    case 'auditifnotexists':
    case 'deployifnotexists':
      return 'related';
    case 'auditaction':
    case 'denyaction':
      return 'action';
    case 'disabled':
      return ANY;
    default:
      return effect.toLowerCase();
  }
}
