import type { Places } from '../finding/index.ts';
import type { Answer } from '../guardrails/index.ts';
import { isJsonObject, ownMember, pointerTokens, type Json } from '../resource/index.ts';
import type { Fact, Observation } from './model.ts';

/** What guardrails found broken or couldn't decide, by the resource, or the element of a list in it, that they judged. */
export function* observeAnswers(answers: Iterable<Answer>, places: Places): Generator<Observation> {
  for (const { guardrail, judgement } of answers) {
    const { outcome, subject, pointer } = judgement;
    if (outcome === 'pass') continue;
    const { key: declaration, body } = places.of(subject.origin);
    yield {
      key: [guardrail.id, declaration, elementOf(pointer, body)].join('\n'),
      place: body === undefined ? undefined : declaration,
      guardrail: guardrail.id,
      severity: guardrail.severity,
      title: guardrail.title,
      resource: subject,
      pointer,
      facts: new Map([[ANSWER, outcome === 'fail' ? FAILS : UNKNOWN]]),
    };
  }
}

const ANSWER = 'guardrail';
const FAILS: Fact = { text: 'broken', value: 'fail', known: true };
const UNKNOWN: Fact = { text: 'not known', value: 'unknown', known: false };

/** The way to the last element of a list on the way to a place, elements by their names where they have one; else ''. */
function elementOf(pointer: string, body: Json | undefined): string {
  let at = body;
  let path = '';
  let element = '';
  for (const token of pointerTokens(pointer)) {
    if (Array.isArray(at)) {
      at = (at as readonly Json[])[Number(token)];
      const name = isJsonObject(at) ? ownMember(at, 'name') : undefined;
      element = path += `/[${typeof name === 'string' ? name.toLowerCase() : token}]`;
    } else {
      at = isJsonObject(at) ? ownMember(at, token) : undefined;
      path += `/${token.toLowerCase()}`;
    }
  }
  return element;
}
