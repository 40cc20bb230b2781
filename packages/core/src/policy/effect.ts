/** https://learn.microsoft.com/azure/governance/policy/concepts/effect-basics */
export type Effect = (typeof EFFECTS)[number];

const EFFECTS = [
  'addToNetworkGroup',
  'append',
  'audit',
  'auditAction',
  'auditIfNotExists',
  'deny',
  'denyAction',
  'deployIfNotExists',
  'disabled',
  'enforceOPAConstraint',
  'enforceRegoPolicy',
  'enforceSetting',
  'manual',
  'modify',
  'mutate',
] as const;

const byLowerName: ReadonlyMap<string, Effect> = new Map(EFFECTS.map((effect) => [effect.toLowerCase(), effect]));

/** The effect of a name in any case. */
export function findEffect(name: string): Effect | undefined {
  return byLowerName.get(name.toLowerCase());
}

/** Whether the effect asks for a related resource. */
export function asksForRelated(effect: Effect): boolean {
  return effect === 'auditIfNotExists' || effect === 'deployIfNotExists';
}

/** Why a policy with this effect says nothing about a template or an inventory. */
export function whyNotAssessed(effect: Effect): string | undefined {
  switch (effect) {
    case 'manual':
      return 'a person attests to it; no configuration tells';
    case 'denyAction':
      return 'it is about requests that delete, not about what a resource is';
    case 'auditAction':
      return 'it is about actions, not about what a resource is';
    case 'addToNetworkGroup':
      return 'it decides on membership in a network group, which is neither right nor wrong';
    case 'mutate':
    case 'enforceOPAConstraint':
    case 'enforceRegoPolicy':
    case 'enforceSetting':
      return 'it is evaluated inside the service that it is about, not on its resources';
    default:
      return undefined;
  }
}
