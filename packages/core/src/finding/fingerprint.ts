import { isJsonObject, ownMember, pointerTokens, type Json } from '../resource/index.ts';
import { sha256 } from './sha256.ts';

/**
 * What a finding is known by, over time and wherever its file moves: the guardrail, the resource's id without regard to
 * case, and the place inside the resource. Severity, title, line and file take no part. 32 hexadecimal digits.
 */
export function fingerprint(guardrail: string, resourceId: string, pointer: string, body: Json | undefined): string {
  return sha256([guardrail, resourceId.toLowerCase(), discriminator(pointer, body)].join('\n')).slice(0, 32);
}

/** The pointer, with array elements by their names where they have one: a new rule above doesn't make this one another. */
function discriminator(pointer: string, body: Json | undefined): string {
  let at = body;
  const parts = pointerTokens(pointer).map((token) => {
    if (Array.isArray(at)) {
      const element = (at as readonly Json[])[Number(token)];
      const name = isJsonObject(element) ? ownMember(element, 'name') : undefined;
      at = element;
      return typeof name === 'string' ? `[${name}]` : token;
    }
    at = isJsonObject(at) ? ownMember(at, token) : undefined;
    return token;
  });
  return parts.join('/').toLowerCase();
}
