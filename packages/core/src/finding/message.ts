import type { Cause } from '../arm/index.ts';
import { printExpression, Unknown } from '../arm/index.ts';
import type { Guardrail, Judgement } from '../guardrails/index.ts';
import { pointerTokens, type Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';
import { isSecretName, mask } from './mask.ts';

/** `Storage accounts accept HTTPS only, but supportsHttpsTrafficOnly is false.` */
export function messageOf(guardrail: Guardrail, judgement: Judgement): string {
  if (judgement.outcome === 'unknown')
    return `${guardrail.title}: not known, it depends on ${causesText(judgement.causes ?? [])}.`;
  const wrong = judgement.detail ?? observed(guardrail, judgement);
  return `${guardrail.title}, but ${wrong}${wrong.endsWith('…') ? '' : '.'}`;
}

/** What should stand there: as the judgement says, else the value that the guardrail would set. */
export function expectedOf(guardrail: Guardrail, { pointer, expected }: Judgement): string | undefined {
  if (expected !== undefined) return expected;
  const value = guardrail.set?.[pointer] ?? guardrail.set?.[absentOf(guardrail, pointer) ?? ''];
  return value === undefined ? undefined : valueText(value);
}

/** `parameter adminCidr and reference(...)`; each once, in order. */
export function causesText(causes: readonly Cause[]): string {
  const names = [...new Set(causes.map(causeText))];
  if (names.length === 0) return 'what only the deployment knows';
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What somebody would have to supply, or what Azure decides. */
export function causeText({ kind, name }: Cause): string {
  switch (kind) {
    case 'parameter':
      return `parameter ${name}`;
    case 'secret':
      return `secret ${name}`;
    case 'linked':
      return `linked template ${name}`;
    case 'error':
      return 'an expression that Azure refuses';
    case 'runtime':
    case 'context':
    case 'clock':
      return name;
  }
}

/** A value in one short line. */
export function valueText(value: Json, longest = 60): string {
  const text = mask(compact(value, longest));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The value found, unless it is a secret or may hold more than what was judged. */
export function shownValue(guardrail: Guardrail, { pointer, actual }: Judgement): Json | undefined {
  if (actual === undefined || guardrail.secret) return undefined;
  if (Array.isArray(actual))
    return (actual as readonly Json[]).every(isScalar) ? (actual as readonly Json[]).map(masked) : undefined;
  if (!isScalar(actual) || (typeof actual === 'string' && isSecretName(pointerTokens(pointer).at(-1) ?? ''))) return undefined;
  return masked(actual);
}

function masked(value: Json): Json {
  return typeof value === 'string' ? mask(value) : value;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null || value instanceof Unknown || value instanceof Float;
}

/** The property that would have to be there, where a judgement is about something absent. */
export function missingOf(guardrail: Guardrail, { pointer, actual }: Pick<Judgement, 'pointer' | 'actual'>): string | undefined {
  const absent = actual === undefined ? absentOf(guardrail, pointer) : undefined;
  return absent === undefined ? undefined : path(absent.slice(pointer.length));
}

function observed(guardrail: Guardrail, judgement: Judgement): string {
  const { pointer, actual } = judgement;
  if (pointer === '') return 'not this one';
  if (actual === undefined) return `${missingOf(guardrail, judgement) ?? 'it'} is not set`;
  const name = path(pointer) || 'properties';
  const value = shownValue(guardrail, judgement);
  return value === undefined ? `${name} does not comply` : `${name} is ${valueText(value)}`;
}

/** The place below the pointer that the guardrail would set: what is missing there. */
function absentOf(guardrail: Guardrail, pointer: string): string | undefined {
  return Object.keys(guardrail.set ?? {}).find((wanted) => wanted.startsWith(`${pointer}/`));
}

/** `securityRules[2].access`, `sku.name`: a place as people write it, without the `properties` in between. */
function path(pointer: string): string {
  const tokens = pointerTokens(pointer).filter((token) => token !== 'properties');
  return tokens.reduce((so, token) => (/^\d+$/.test(token) ? `${so}[${token}]` : so === '' ? token : `${so}.${token}`), '');
}

/** JSON on one line, only as much of it as is going to be shown. */
function compact(value: Json, longest: number): string {
  if (value instanceof Unknown) return `[${printExpression(value.residual)}]`;
  if (typeof value === 'bigint' || value instanceof Float) return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  let length = 0;
  for (const [key, member] of Object.entries(value)) {
    if (length > longest) break;
    const part = Array.isArray(value) ? compact(member, longest) : `${JSON.stringify(key)}: ${compact(member, longest)}`;
    parts.push(part);
    length += part.length;
  }
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}
