import type { Judge } from '../guardrail.ts';
import { isOneOf, look, test } from '../look.ts';
import { judged } from '../property.ts';

const EVERYWHERE = ['policies', 'apis/policies', 'apis/operations/policies', 'products/policies'];

/** A judge of the XML of policies; those of a link (`xml-link`) aren't there to be read. */
export function policyJudge(holds: (text: string) => boolean, kinds: readonly string[] = EVERYWHERE): Judge {
  return {
    types: kinds.map((kind) => `microsoft.apimanagement/service/${kind}`),
    judge: (policy) => {
      const linked = isOneOf(look(policy.body, 'properties', 'format').value, 'xml-link', 'rawxml-link');
      const place = look(policy.body, 'properties', 'value');
      if (linked === true || place.value === undefined) return [];
      return [
        judged(
          policy,
          place,
          test(place.value, (text) => typeof text !== 'string' || holds(text)),
        ),
      ];
    },
  };
}
