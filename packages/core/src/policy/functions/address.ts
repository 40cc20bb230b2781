import { refuse, type FunctionTable } from './function.ts';

/** `ipRangeContains(range, target)`: both an address, a CIDR block, or `first-last`. */
export const addressFunctions: FunctionTable = {
  ipRangeContains: {
    arity: [2, 2],
    evaluate: ([range, target]) => {
      const [outer, inner] = [parseRange(range), parseRange(target)];
      if (outer === undefined || inner === undefined) return refuse('it needs two IP ranges');
      return outer.bits === inner.bits && inner.first >= outer.first && inner.last <= outer.last;
    },
  },
};

interface AddressRange {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

function parseRange(text: unknown): AddressRange | undefined {
  if (typeof text !== 'string' || text.length > 200) return undefined;
  const dash = text.indexOf('-');
  if (dash >= 0) return between(parseAddress(text.slice(0, dash)), parseAddress(text.slice(dash + 1)));
  const [prefix = '', mask, ...rest] = text.split('/');
  const address = parseAddress(prefix);
  if (address === undefined || rest.length > 0 || (mask !== undefined && !/^\d{1,3}$/.test(mask))) return undefined;
  const length = mask === undefined ? address.bits : Number(mask);
  if (length > address.bits) return undefined;
  const size = 1n << BigInt(address.bits - length);
  const first = (address.value / size) * size;
  return { bits: address.bits, first, last: first + size - 1n };
}

function between(first: Address | undefined, last: Address | undefined): AddressRange | undefined {
  if (first === undefined || last === undefined || first.bits !== last.bits || last.value < first.value) return undefined;
  return { bits: first.bits, first: first.value, last: last.value };
}

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

function parseAddress(text: string): Address | undefined {
  const trimmed = text.trim();
  return trimmed.includes(':') ? parseV6(trimmed) : parseV4(trimmed);
}

function parseV4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return { bits: 32, value: parts.reduce((value, part) => value * 256n + BigInt(Number(part)), 0n) };
}

function parseV6(text: string): Address | undefined {
  const [bare = ''] = text.split('%');
  const halves = bare.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groupsOf);
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => 0n), ...(tail ?? [])];
  return { bits: 128, value: all.reduce((value, group) => value * 65_536n + group, 0n) };
}

/** The 16-bit groups of a part of an IPv6 address, whose end may be written as IPv4. */
function groupsOf(text: string): bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const found: bigint[] = [];
  for (const [i, part] of parts.entries()) {
    const v4 = i === parts.length - 1 && part.includes('.') ? parseV4(part) : undefined;
    if (v4 !== undefined) found.push(v4.value >> 16n, v4.value & 65_535n);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) found.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return found;
}
