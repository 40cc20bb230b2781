import { Unknown, type Expression } from '../arm/index.ts';
import { isJsonObject, pointerTokens, type Json, type Resource } from '../resource/index.ts';
import type { Judgement } from './guardrail.ts';
import { lookFrom, members, test, type Look } from './look.ts';
import { judged } from './property.ts';

/**
 * What secrets look like when they are written out: private keys, keys of cloud accounts, connection strings, tokens, and
 * words like "password=" followed by something that isn't a placeholder.
 */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /aws_?(?:secret|secret_access)_?(?:access_)?key["']?\s{0,4}[=:]\s{0,4}["']?[A-Za-z0-9/+=]{40}/i,
  /\bAccountKey=[A-Za-z0-9+/]{20,}={0,2}/i,
  /\bSharedAccessKey=[A-Za-z0-9+/]{20,}={0,2}/i,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /[?&]sig=[A-Za-z0-9%]{30,}/,
  /(?:password|passwd|pwd|secret|api_?key|token)["']?\s{0,4}[=:]\s{0,4}["']?(?![$%<{["'\s])[^\s"';,]{8,}/i,
];

/** Enough for any custom data that Azure takes (64 KiB). */
const LONGEST = 100_000;

function isSecret(text: string): boolean {
  const start = text.slice(0, LONGEST);
  return SECRETS.some((secret) => secret.test(start));
}

/** Judges texts that must not contain a written-out secret; base64 is looked through. */
export function literalSecrets(subject: Resource, places: readonly Look[]): Judgement[] {
  const written = places.filter(({ value }) => value !== undefined);
  return written.map((place) =>
    judged(
      subject,
      place,
      test(place.value, (text) => typeof text !== 'string' || !hidesSecret(text)),
    ),
  );
}

function hidesSecret(text: string): boolean {
  return isSecret(text) || isSecret(fromBase64(text));
}

/** Judges a value that everybody who may read the resource sees: neither written-out secrets nor secure parameters or keys may go into it. */
export function exposedSecrets(subject: Resource, place: Look): Judgement[] {
  const exposed = leaves(place).flatMap((leaf) => {
    const secret = exposedBy(leaf.value);
    return secret === undefined ? [] : [judged(subject, leaf, false, `${lastName(leaf)} holds ${secret}`)];
  });
  if (exposed.length > 0) return exposed;
  return place.value === undefined ? [] : [judged(subject, place, true)];
}

function exposedBy(value: Json | undefined): string | undefined {
  if (value instanceof Unknown) return secretIn(value);
  return typeof value === 'string' && isSecret(value) ? 'what looks like a secret, written out' : undefined;
}

/** Which secret is in a value that isn't known: that of a secure parameter or key vault, or what a list function answers. */
export function secretIn({ causes, residual }: Unknown): string | undefined {
  const secret = causes.find(({ kind }) => kind === 'secret');
  if (secret) return `the secret ${secret.name}`;
  const list = listFunction(residual);
  return list === undefined ? undefined : `a secret, the answer of ${list}()`;
}

function listFunction(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'literal':
      return undefined;
    case 'property':
      return listFunction(expression.target);
    case 'index':
      return listFunction(expression.target) ?? listFunction(expression.index);
    case 'call':
      if (/^list/i.test(expression.name)) return expression.name;
      return expression.args.map(listFunction).find((name) => name !== undefined);
  }
}

/** The name that a value stands at: `commandToExecute`, `fileUris[0]`. */
export function lastName({ pointer }: Look): string {
  const [last = '', before = ''] = pointerTokens(pointer).toReversed();
  return /^\d+$/.test(last) ? `${before}[${last}]` : last;
}

/** The values of a place that have no members. */
function leaves(place: Look): Look[] {
  if (Array.isArray(place.value)) return members(place).flatMap(leaves);
  if (isJsonObject(place.value)) return Object.keys(place.value).flatMap((key) => leaves(lookFrom(place, key)));
  return place.value === undefined ? [] : [place];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 as Latin-1; an empty text for anything else. */
function fromBase64(text: string): string {
  if (text.length > LONGEST || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return '';
  let bits = 0;
  let held = 0;
  let bytes = '';
  for (const letter of text.replace(/=+$/, '')) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += String.fromCharCode((bits >> held) & 0xff);
  }
  return bytes;
}

/** Whether a name speaks of a secret: `DB_PASSWORD`, `apiKey`; not `tokenLifetime`, `keyVaultName`, `maxTokens` or `hasPassword`. */
export function namesSecret(name: Json | undefined): boolean {
  return typeof name === 'string' && SECRET_NAME.test(name) && !SWITCH_NAME.test(name) && !/insights/i.test(name);
}

const SECRET_NAME =
  /(?:passwords?|passwd|pwd|secrets?|api_?key|access_?key|account_?key|private_?key|shared_?key|token|connection_?strings?)$/i;

const SWITCH_NAME = /^(?:has|is|use|enable|disable|allow)[A-Z_]/;
