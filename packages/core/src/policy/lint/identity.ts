import type { PlacedCall } from './rule.ts';

/** The calls of `requestContext()` whose `identity` is read. */
export function identityCalls(calls: readonly PlacedCall[], text: string): readonly PlacedCall[] {
  return calls.filter(({ call, span, node }) => {
    if (call.name.toLowerCase() !== 'requestcontext') return false;
    return /^\s*(?:\.\s*identity\b|\[\s*'identity'\s*\])/i.test(text.slice(span.end, node.end));
  });
}
