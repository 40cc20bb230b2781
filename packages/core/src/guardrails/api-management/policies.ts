import type { Judge } from '../guardrail.ts';
import { isOneOf, look, test } from '../look.ts';
import { judged } from '../property.ts';

const BELOW_ALL = ['apis/policies', 'apis/operations/policies', 'products/policies'];
const OF_A_SERVICE = ['policies', ...BELOW_ALL];

/** Policies of single APIs, operations and products, which inherit from those above them. */
export const INHERITING: readonly string[] = [...BELOW_ALL, ...OF_A_SERVICE.map((kind) => `workspaces/${kind}`)];

/** A judge of the XML of policies, without its comments; those of a link (`xml-link`) aren't there to be read. */
export function policyJudge(holds: (text: string) => boolean, kinds: readonly string[] = ['policies', ...INHERITING]): Judge {
  return {
    types: kinds.map((kind) => `microsoft.apimanagement/service/${kind}`),
    judge: (policy) => {
      const linked = isOneOf(look(policy.body, 'properties', 'format').value, 'xml-link', 'rawxml-link');
      const place = look(policy.body, 'properties', 'value');
      if (linked === true || place.value === undefined) return [];
      const verdict = test(place.value, (text) => typeof text !== 'string' || holds(withoutComments(text)));
      return [judged(policy, place, verdict)];
    },
  };
}

/** Cut in one pass, however many comments begin and never end. */
function withoutComments(text: string): string {
  const [start = '', ...rest] = text.split('<!--');
  const ends = rest.map((part) => part.indexOf('-->'));
  const unfinished = ends.indexOf(-1);
  const whole = unfinished < 0 ? rest : rest.slice(0, unfinished);
  return [start, ...whole.map((part, i) => part.slice(ends[i]! + 3))].join('');
}
