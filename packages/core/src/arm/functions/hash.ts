import { encodeUtf8 } from './bytes.ts';
import type { FunctionTable } from './function.ts';
import { murmurHash64 } from './murmur.ts';
import { sha1 } from './sha1.ts';
import { STRING, typedList } from './signature.ts';

/**
 * Names made from other names.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#uniquestring
 */
export const hashFunctions: FunctionTable = {
  uniqueString: typedList(1, STRING, (texts) => uniqueString(texts.join('-'))),
  guid: typedList(1, STRING, (texts) => nameGuid(texts.join('-'))),
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 13 characters for the upper 65 bits of the hash, of which it has 64. */
function uniqueString(text: string): string {
  const { high, low } = murmurHash64(text);
  let rest = (BigInt(high) << 32n) | BigInt(low);
  let out = '';
  for (let i = 0; i < 13; i++) {
    out += ALPHABET[Number(rest >> 59n)];
    rest = BigInt.asUintN(64, rest << 5n);
  }
  return out;
}

/** The namespace that Azure's `guid` uses for the name-based UUIDs (version 5) of https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
const NAMESPACE = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30];

function nameGuid(name: string): string {
  const bytes = sha1(Uint8Array.from([...NAMESPACE, ...encodeUtf8(name)]));
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
