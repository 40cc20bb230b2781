import { Source } from '../source/index.ts';
import type { Json, Resource } from '../resource/index.ts';
import { AliasTable, compileRule, type Environment, type PolicyCondition, type PolicyRule, type Verdict } from './index.ts';

const SOURCE = new Source('resource.json', '');
const PLACE = { source: SOURCE, span: { start: 0, end: 0 } };

// A type of resources that doesn't exist, to test rules on.

/** A resource of a body. */
export function resource(body: { readonly [key: string]: Json }, id?: string): Resource {
  const text = (name: string, fallback: string): string => (typeof body[name] === 'string' ? body[name] : fallback);
  const type = text('type', 'Microsoft.Test/things');
  const name = text('name', 'thing');
  return {
    id: id ?? `/subscriptions/sub/resourceGroups/group/providers/${type}/${name}`,
    type,
    name,
    apiVersion: typeof body['apiVersion'] === 'string' ? body['apiVersion'] : undefined,
    scope: '/subscriptions/sub/resourceGroups/group',
    condition: true,
    body,
    origin: { location: PLACE, deploymentPath: [], locate: () => PLACE },
  };
}

/** Aliases of `Microsoft.Test/things`: scalars, a list of objects, one that moved between versions. */
export const aliases: AliasTable = new AliasTable([
  {
    namespace: 'Microsoft.Test',
    resourceTypes: [
      {
        resourceType: 'things',
        apiVersions: ['2020-01-01', '2024-01-01', '2025-01-01-preview'],
        capabilities: 'SupportsTags, SupportsLocation',
        aliases: [
          { name: 'Microsoft.Test/things/size', defaultPath: 'properties.size', defaultMetadata: { attributes: 'Modifiable' } },
          { name: 'Microsoft.Test/things/open', defaultPath: 'properties.open', defaultMetadata: { attributes: 'None' } },
          { name: 'Microsoft.Test/things/tags', defaultPath: 'properties.tags' },
          { name: 'Microsoft.Test/things/rules', defaultPath: 'properties.rules' },
          { name: 'Microsoft.Test/things/rules[*]', defaultPath: 'properties.rules[*]' },
          { name: 'Microsoft.Test/things/rules[*].access', defaultPath: 'properties.rules[*].properties.access' },
          { name: 'Microsoft.Test/things/rules[*].ports[*]', defaultPath: 'properties.rules[*].properties.ports[*]' },
          {
            name: 'Microsoft.Test/things/tier',
            defaultPath: 'sku.tier',
            paths: [{ path: 'properties.pricingTier', apiVersions: ['2020-01-01'] }],
          },
        ],
      },
      { resourceType: 'things/parts', aliases: [{ name: 'Microsoft.Test/things/parts/on', defaultPath: 'properties.on' }] },
    ],
  },
]);

/** What a condition says of a body: fail is true. */
export function verdict(
  condition: PolicyCondition,
  body: { readonly [key: string]: Json },
  environment: Environment = {},
): Verdict {
  return ruleVerdict({ if: condition, then: { effect: 'deny' } }, resource(body), environment);
}

/** What a rule says of a resource; a rule that can't be compiled is a mistake of the test. */
export function ruleVerdict(rule: PolicyRule, subject: Resource, environment: Environment = {}): Verdict {
  const { policy, diagnostics } = compileRule(rule, { aliases });
  if (policy === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return policy.evaluate(subject, environment);
}
