import { jsonMember } from '../source/index.ts';
import type { PolicyDefinition } from './definition.ts';

/**
 * What it takes to evaluate a definition. `property`: the resource itself. `related`: resources around it as well. The others
 * can't be told from a template: `static` and `manual` check nothing, `dataPlane` looks inside a service, `guestConfiguration`
 * inside a machine, and `assessment` repeats what Microsoft Defender for Cloud found.
 */
export type PolicyClass = 'property' | 'related' | 'assessment' | 'guestConfiguration' | 'dataPlane' | 'manual' | 'static';

export function classify({ policyType, mode, rule, parameters }: PolicyDefinition): PolicyClass {
  if (policyType?.toLowerCase() === 'static') return 'static';
  const effect = rule.effect.kind === 'string' ? rule.effect.value : '';
  const name = /^\[\s*parameters\('([^']+)'\)\s*\]$/i.exec(effect)?.[1];
  const fallback = parameters?.find((parameter) => parameter.name.toLowerCase() === name?.toLowerCase())?.defaultValue;
  const usual = fallback?.kind === 'string' ? fallback.value : effect;
  if (usual.toLowerCase() === 'manual') return 'manual';
  if (/\.data$/i.test(mode)) return 'dataPlane';
  const related = rule.details?.kind === 'object' ? jsonMember(rule.details, 'type')?.value : undefined;
  if (related?.kind !== 'string') return 'property';
  switch (related.value.toLowerCase()) {
    case 'microsoft.guestconfiguration/guestconfigurationassignments':
      return 'guestConfiguration';
    case 'microsoft.security/assessments':
      return 'assessment';
    default:
      return 'related';
  }
}
