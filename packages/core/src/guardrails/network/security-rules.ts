import { Unknown } from '../../arm/index.ts';
import type { Json, Resource } from '../../resource/index.ts';
import type { Judge, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, not, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';

/** First and last port, both included. */
export type PortRange = readonly [first: number, last: number];

const ALL_PORTS: PortRange = [0, 65535];

const GROUP = 'microsoft.network/networksecuritygroups';

/**
 * The rules of a network security group that stand in this resource: those written inside the group, or the rule itself where
 * it is a resource of its own. Each is the place of its properties.
 * https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups/securityrules
 */
function securityRules(resource: Resource): readonly Look[] {
  if (resource.type.toLowerCase() !== GROUP) return [look(resource.body, 'properties')];
  return members(look(resource.body, 'properties', 'securityRules')).map((rule) => lookFrom(rule, 'properties'));
}

/** What may make a rule too open: given its properties, the place that does, and whether it does. */
export type Opening = (rule: Look) => { readonly at: Look; readonly open: Truth };

/** A judge that fails each rule at the place that opens it, and passes a resource without such a rule. */
export function noRule(opening: Opening): Judge {
  return { types: [GROUP, `${GROUP}/securityrules`], judge: (resource) => judgements(resource, opening) };
}

function judgements(resource: Resource, opening: Opening): Iterable<Judgement> {
  const list = look(resource.body, 'properties', 'securityRules');
  const unread = list.value instanceof Unknown ? [judged(resource, list, list.value.causes)] : [];
  const opened = securityRules(resource)
    .map(opening)
    .filter(({ open }) => open !== false);
  const found = [...unread, ...opened.map(({ at, open }) => judged(resource, at, not(open)))];
  return found.length > 0 ? found : [judged(resource, look(resource.body, 'properties'), true)];
}

/** Rules that let anybody on the internet reach one of the ports by the protocol. */
export function reachableFromInternet(protocol: 'Tcp' | 'Udp', ports: readonly PortRange[]): Judge {
  return noRule((rule) => {
    const source = anybody(rule, 'source');
    return { at: source.at, open: and(allows(rule, 'Inbound'), speaks(rule, protocol), meets(rule, ports), source.open) };
  });
}

/** Whether a rule allows traffic in a direction. */
export function allows(rule: Look, direction: 'Inbound' | 'Outbound'): Truth {
  return and(isOneOf(lookFrom(rule, 'access').value, 'Allow'), isOneOf(lookFrom(rule, 'direction').value, direction));
}

/** Whether a rule is for a protocol; `*` is for all. */
export function speaks(rule: Look, protocol: string): Truth {
  return isOneOf(lookFrom(rule, 'protocol').value, protocol, '*');
}

/** Whether one side of a rule is everybody, and the place that says so. */
export function anybody(rule: Look, side: 'source' | 'destination'): ReturnType<Opening> {
  const places = either(rule, `${side}AddressPrefix`, `${side}AddressPrefixes`);
  const answers = places.map((at) => ({ at, open: test(at.value, isEverybody) }));
  const worst = answers.find(({ open }) => open === true) ?? answers.find(({ open }) => open !== false);
  return worst ?? { at: places[0] ?? rule, open: false };
}

/** Whether a rule's destination ports have one in common with the given ones. */
export function meets(rule: Look, ports: readonly PortRange[]): Truth {
  return or(...destinationPorts(rule, ([first, last]) => ports.some((port) => first <= port[1] && port[0] <= last)));
}

/** Whether a rule's destination ports go beyond the given ones. */
export function exceeds(rule: Look, ports: readonly PortRange[]): Truth {
  return or(...destinationPorts(rule, ([first, last]) => !ports.some((port) => port[0] <= first && last <= port[1])));
}

function destinationPorts(rule: Look, holds: (range: PortRange) => boolean): Truth[] {
  return either(rule, 'destinationPortRange', 'destinationPortRanges').map(({ value }) =>
    test(value, (known) => {
      const range = portRange(known);
      return range !== undefined && holds(range);
    }),
  );
}

/** The values of a property that has one, and of its sister that has many; Azure takes either. */
function either(rule: Look, one: string, many: string): Look[] {
  const single = lookFrom(rule, one);
  const list = lookFrom(rule, many);
  return [single, ...(Array.isArray(list.value) ? members(list) : [list])].filter(({ value }) => value !== undefined);
}

/** Reads `*`, `22` and `20-25`; `undefined` for anything else, which Azure refuses. */
export function portRange(value: Json | undefined): PortRange | undefined {
  if (value === '*') return ALL_PORTS;
  if (typeof value === 'number') return [value, value];
  const numbers = typeof value === 'string' ? /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(value) : null;
  return numbers ? [Number(numbers[1]), Number(numbers[2] ?? numbers[1])] : undefined;
}

/** `*`, the tags for everything outside, and blocks that are half of all addresses or more. */
function isEverybody(prefix: Json | undefined): boolean {
  if (typeof prefix !== 'string') return false;
  return ['*', 'internet', 'any'].includes(prefix.trim().toLowerCase()) || /\/[01]$/.test(prefix.trim());
}
