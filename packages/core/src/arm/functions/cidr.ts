import { Refusal, type Value } from '../value.ts';
import type { FunctionTable } from './function.ts';
import { formatAddress, parseAddress, type Address } from './ip-address.ts';
import { numberLimit } from './number.ts';
import { INTEGER, STRING, typed } from './signature.ts';

/**
 * Address ranges.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr
 */
export const cidrFunctions: FunctionTable = {
  parseCidr: typed([STRING], ([text]) => {
    const range = parseCidr(text);
    return range ? described(range) : notValid(text);
  }),
  cidrSubnet: typed([STRING, INTEGER, INTEGER], ([text, prefix, index]) => {
    const problem = numberLimit(prefix, 'int32') ?? numberLimit(index, 'int32');
    return problem ?? cidrSubnet(text, Number(prefix), Number(index));
  }),
  cidrHost: typed([STRING, INTEGER], ([text, index]) => numberLimit(index, 'int32') ?? cidrHost(text, Number(index))),
};

interface Range {
  readonly network: Address;
  readonly prefix: number;
}

function notValid(text: string): Refusal {
  return new Refusal('arm/cidr', `The specified CIDR '${text}' is not valid.`);
}

/** A range as Azure reads it: what can't be in an address is left out, and without a prefix the class of the network decides. */
function parseCidr(text: string): Range | undefined {
  const parts = text
    .replace(/[^0-9a-fA-F./\s:]+/g, '')
    .split(/[\s/]+/)
    .filter(Boolean);
  const address = parts.length === 1 || parts.length === 2 ? parseAddress(parts[0]!) : undefined;
  if (address === undefined) return undefined;
  const prefix = parts[1] === undefined ? classOf(address) : prefixOf(parts[1], address.bits);
  if (prefix === undefined) return undefined;
  const size = 1n << BigInt(address.bits - prefix);
  return { network: { ...address, value: address.value - (address.value % size) }, prefix };
}

function classOf({ bits, value }: Address): number | undefined {
  if (bits === 128) return 64;
  const first = Number(value >> 24n);
  return first < 128 ? 8 : first < 192 ? 16 : first < 224 ? 24 : undefined;
}

/** A prefix length, or a netmask that has one. */
function prefixOf(text: string, bits: number): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text) <= bits ? Number(text) : undefined;
  const mask = parseAddress(text);
  if (mask === undefined || mask.bits !== bits) return undefined;
  const ones = mask.value.toString(2).replace(/0+$/, '').length;
  return mask.value === maskOf(bits, ones) ? ones : undefined;
}

function maskOf(bits: number, prefix: number): bigint {
  return ((1n << BigInt(prefix)) - 1n) << BigInt(bits - prefix);
}

function described({ network, prefix }: Range): Value {
  const { bits, value } = network;
  const last = value + (1n << BigInt(bits - prefix)) - 1n;
  const usable = bits === 32 && last - value > 1n;
  const show = (address: bigint): string => formatAddress({ bits, value: address });
  return new Map<string, Value>([
    ['network', show(value)],
    ['netmask', show(maskOf(bits, prefix))],
    ...(bits === 32 ? [['broadcast', show(last)] as const] : []),
    ['firstUsable', show(usable ? value + 1n : value)],
    ['lastUsable', show(usable ? last - 1n : bits === 128 ? last : value)],
    ['cidr', prefix],
  ]);
}

function cidrSubnet(text: string, prefix: number, index: number): Value | Refusal {
  if (prefix < 0 || prefix > 255)
    return new Refusal('arm/cidr', `The specified byte '${prefix}' is not a valid byte value (0-255).`);
  const range = parseCidr(text);
  if (range === undefined) return notValid(text);
  const { network } = range;
  if (prefix < range.prefix || prefix > network.bits) {
    return new Refusal('arm/cidr', `Could not generate subnet for network '${text}' and CIDR value '${prefix}'.`);
  }
  const count = 1n << BigInt(prefix - range.prefix);
  if (index < 0 || BigInt(index) >= count) {
    return new Refusal('arm/cidr', `The specified subnetIndex '${index}' is not a valid index of the subnet size '${count}'.`);
  }
  const value = network.value + BigInt(index) * (1n << BigInt(network.bits - prefix));
  return `${formatAddress({ ...network, value })}/${prefix}`;
}

/** The usable address of an index: the last of the range doesn't count; negative ones count down from the network's own. */
function cidrHost(text: string, index: number): Value | Refusal {
  const range = parseCidr(text);
  if (range === undefined) return notValid(text);
  const { network, prefix } = range;
  const size = 1n << BigInt(network.bits - prefix);
  const at = BigInt(index) + 1n;
  if (at > 0n && at > size - 2n) {
    return new Refusal('arm/cidr', `Could not calculate the CidrHost for network '${text}' and CIDR value '${index}'.`);
  }
  return formatAddress({ ...network, value: BigInt.asUintN(network.bits, network.value + at) });
}
