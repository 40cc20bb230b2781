import { Unknown } from '../arm/index.ts';
import type { Resource, ResourceGraph } from '../resource/index.ts';
import type { Judge, Judgement, ParameterValues } from './guardrail.ts';
import { look, type Look } from './look.ts';
import { judged } from './property.ts';

/** Firewall rules that let a range of IPv4 addresses in: the types of the rules, and the names of the two ends. */
export interface FirewallRules {
  readonly types: readonly string[];
  readonly first: string;
  readonly last: string;
}

/** The firewall rules of the database servers, which are all written alike. */
export function serverFirewall(...servers: readonly string[]): FirewallRules {
  return { types: servers.map((server) => `${server}/firewallRules`), first: 'startIpAddress', last: 'endIpAddress' };
}

/**
 * More than this many addresses are the internet rather than a network: the largest block that was ever given to one owner,
 * a /8, and everything wider.
 */
const INTERNET = 2 ** 24;

/** A judge that fails rules which let practically everybody in. */
export function notTheInternet(rules: FirewallRules): Judge {
  return width(rules, (addresses) => addresses <= INTERNET);
}

/** A judge that fails rules wider than the parameter `maximumAddresses`; those that admit the internet are another guardrail's. */
export function narrow(rules: FirewallRules): Judge {
  return width(rules, (addresses, { maximumAddresses }) => addresses <= Number(maximumAddresses) || addresses > INTERNET);
}

/** A judge that fails servers with more rules than the parameter `maximumRules`. */
export function fewRules(rules: FirewallRules): Judge {
  const parents = new Map(rules.types.map((type) => [type.slice(0, type.lastIndexOf('/')).toLowerCase(), type]));
  const judge = (server: Resource, graph: ResourceGraph, { maximumRules }: ParameterValues): Judgement[] => {
    const found = graph.childrenOf(server, parents.get(server.type.toLowerCase()));
    const count = new Set(found.map(({ id }) => id.toLowerCase())).size;
    return [judged(server, look(server.body), count <= Number(maximumRules), `this one has ${count}`)];
  };
  return { types: [...parents.keys()], judge };
}

function width(rules: FirewallRules, holds: (addresses: number, parameters: ParameterValues) => boolean): Judge {
  const judge = (rule: Resource, _graph: ResourceGraph, parameters: ParameterValues): Judgement[] => {
    const first = look(rule.body, 'properties', rules.first);
    const last = look(rule.body, 'properties', rules.last);
    const causes = [first, last].flatMap(({ value }) => (value instanceof Unknown ? value.causes : []));
    if (causes.length > 0) return [judged(rule, first.value instanceof Unknown ? first : last, causes)];
    const addresses = addressesBetween(first, last);
    if (addresses === undefined) return [];
    return [judged(rule, last, holds(addresses, parameters), `this rule admits ${addresses.toLocaleString('en-US')} addresses`)];
  };
  return { types: rules.types.map((type) => type.toLowerCase()), judge };
}

/** How many addresses the range holds; `undefined` where an end is no IPv4 address, which Azure refuses. */
function addressesBetween(first: Look, last: Look): number | undefined {
  const from = ipv4(first.value);
  const to = ipv4(last.value);
  return from === undefined || to === undefined || to < from ? undefined : to - from + 1;
}

function ipv4(value: Look['value']): number | undefined {
  const parts =
    typeof value === 'string' ? /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(value)?.slice(1).map(Number) : undefined;
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((number, part) => number * 256 + part, 0);
}
