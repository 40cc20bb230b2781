import { printExpression, Unknown } from '../arm/index.ts';
import { valueText, type Places } from '../finding/index.ts';
import { idKey, isJsonObject, ownMember, type Expansion, type Json, type Resource } from '../resource/index.ts';
import { securityRules, type Fact, type Observation } from './model.ts';

const GROUP = 'microsoft.network/networksecuritygroups';

/**
 * What the rules of network security groups let through, whether they are declared in the group or beside it. A property and its
 * plural are one list, and the order in a list means nothing.
 * https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
 */
export function* observeSecurityRules(expansion: Expansion, places: Places): Generator<Observation> {
  const groups = applicationGroups(expansion, places);
  for (const resource of expansion.resources) {
    const about = { resource, place: places.of(resource.origin).key };
    switch (resource.type.toLowerCase()) {
      case `${GROUP}/securityrules`: {
        const [group = '', rule = ''] = resource.name.split('/');
        const title = `Rule ${rule} of ${group}`;
        yield observation(about, title, '', '', factsOf(ownMember(resource.body, 'properties'), groups));
        break;
      }
      case GROUP:
        yield* observeGroup(about, groups);
    }
  }
}

interface About {
  readonly resource: Resource;
  readonly place: string;
}

function* observeGroup(about: About, groups: ReadonlyMap<string, string>): Generator<Observation> {
  const { body, name } = about.resource;
  const properties = ownMember(body, 'properties');
  const rules = isJsonObject(properties) ? ownMember(properties, 'securityRules') : properties;
  if (rules instanceof Unknown) {
    yield observation(about, `Rules of ${name}`, '/properties', '*', new Map([['rules', factOf([rules], groups)]]));
    return;
  }
  for (const [i, rule] of elements(rules).entries()) {
    const written = isJsonObject(rule) ? ownMember(rule, 'name') : undefined;
    const called = typeof written === 'string' ? written : `${i + 1}`;
    const facts = factsOf(isJsonObject(rule) ? ownMember(rule, 'properties') : rule, groups);
    yield observation(about, `Rule ${called} of ${name}`, `/properties/securityRules/${i}`, called.toLowerCase(), facts);
  }
}

function observation(
  { resource, place }: About,
  title: string,
  pointer: string,
  rule: string,
  facts: ReadonlyMap<string, Fact>,
): Observation {
  const key = [securityRules, place, rule].join('\n');
  return { key, place, guardrail: securityRules, severity: undefined, title, resource, pointer, facts };
}

function factsOf(properties: Json | undefined, groups: ReadonlyMap<string, string>): ReadonlyMap<string, Fact> {
  if (properties instanceof Unknown) return new Map([['rule', factOf([properties], groups)]]);
  const of = (...members: readonly string[]): Fact => {
    const values = members.map((name) => (isJsonObject(properties) ? ownMember(properties, name) : undefined));
    return factOf(values.flatMap(elements), groups);
  };
  return new Map([
    ['access', of('access')],
    ['direction', of('direction')],
    ['priority', of('priority')],
    ['protocol', of('protocol')],
    ['source', of('sourceAddressPrefix', 'sourceAddressPrefixes', 'sourceApplicationSecurityGroups')],
    ['source ports', of('sourcePortRange', 'sourcePortRanges')],
    ['destination', of('destinationAddressPrefix', 'destinationAddressPrefixes', 'destinationApplicationSecurityGroups')],
    ['ports', of('destinationPortRange', 'destinationPortRanges')],
  ]);
}

function elements(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function factOf(values: readonly Json[], groups: ReadonlyMap<string, string>): Fact {
  const members = new Map(values.map((value) => memberOf(value, groups)));
  const sorted = [...members].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    value: JSON.stringify(sorted.map(([value]) => value)),
    text: sorted.map(([, text]) => text).join(', ') || 'none',
    known: !values.some((value) => value instanceof Unknown),
  };
}

/** What is compared, and what is shown. */
function memberOf(value: Json, groups: ReadonlyMap<string, string>): readonly [string, string] {
  const written = isJsonObject(value) ? ownMember(value, 'id') : value;
  const id = written instanceof Unknown ? `[${printExpression(written.residual)}]` : written;
  if (typeof id !== 'string') return [valueText(value, 1_000), valueText(value, 200)];
  return [groups.get(idKey(id)) ?? id.toLowerCase(), id];
}

/** Application security groups of the template itself: the same in every environment, whatever they are called there. */
function applicationGroups({ resources }: Expansion, places: Places): ReadonlyMap<string, string> {
  const groups = resources.filter(({ type }) => type.toLowerCase() === 'microsoft.network/applicationsecuritygroups');
  return new Map(groups.map(({ id, origin }) => [idKey(id), places.of(origin).key]));
}
