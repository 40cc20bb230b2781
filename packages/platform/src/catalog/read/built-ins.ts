import type { BuiltIn, CatalogFacts } from '../model.ts';

/**
 * Definitions and initiatives among JSON values: files of a checkout of Azure/azure-policy, or the lists that
 * `az policy definition list` and `az policy set-definition list` print (which has the properties beside id and name).
 * Of two with one name the first is kept: put Azure's public ones before those of other clouds.
 */
export function readBuiltIns(values: Iterable<unknown>): Pick<CatalogFacts, 'definitions' | 'initiatives'> {
  const definitions = new Map<string, BuiltIn>();
  const initiatives = new Map<string, BuiltIn>();
  for (const value of values) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      const builtIn = builtInOf(entry);
      if (builtIn === undefined) continue;
      const kind = isInitiative(builtIn) ? initiatives : definitions;
      if (!kind.has(builtIn.name.toLowerCase())) kind.set(builtIn.name.toLowerCase(), builtIn);
    }
  }
  return {
    ...(definitions.size > 0 && { definitions: [...definitions.values()] }),
    ...(initiatives.size > 0 && { initiatives: [...initiatives.values()] }),
  };
}

/** Custom definitions belong to an organisation and not to Azure; they are left to `--assignments` and `--policies`. */
function builtInOf(value: unknown): BuiltIn | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, type: _type, systemData: _systemData, ...flat } = value;
  const properties = isRecord(value['properties']) ? value['properties'] : flat;
  if (typeof name !== 'string' || /[\t\n\r]/.test(name)) return undefined;
  if (typeof id === 'string' && !/^\/providers\/Microsoft\.Authorization\/policy(Set)?Definitions\//i.test(id)) return undefined;
  if (/^Custom$/i.test(String(properties['policyType']))) return undefined;
  return isRecord(properties['policyRule']) || Array.isArray(properties['policyDefinitions']) ? { name, properties } : undefined;
}

function isInitiative({ properties }: BuiltIn): boolean {
  return Array.isArray(properties['policyDefinitions']);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
