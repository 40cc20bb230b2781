/**
 * What Microsoft's engine complains about, and how ours says the same: a refusal counts as equal when both messages are
 * about one subject. The first pattern is tried on its message, the second on our `code message`.
 */
const SUBJECTS: readonly (readonly [official: RegExp, ours: RegExp])[] = [
  [/^BCP188/, /unknown-property|missing-section|missing-type|section-type|output-shape|language-version/],
  [/name segment\(s\)/, /segment/],
  [/name property cannot be null or empty/, /name/],
  [/missing an assignment|value for the template parameter .* is not provided/, /missing-parameter/],
  [/not part of the allowed value|^BCP033/, /allowed/],
  [/non-null value for the property/, /parameter-property/],
  [/template variable '[^']*' is not found/, /unknown-variable/],
  [/copy count/, /copy-count/],
  [/copy name '[^']*' doesn't exist/, /copy/],
  [/array index '[^']*' is out of bounds/, /index|bounds/],
  [/property '\d+' can't be evaluated/, /index|property/],
  [/property '[^']*' doesn't exist/, /property/],
  [/language function '(\w+)'/, /function|argument|\w+/],
  [/not valid subscription identifier/, /subscription/],
  [/Evaluation result of language expression/, /type/],
  [/requires '\d+' resource name argument/, /segment|argument/],
];

/**
 * Refusals that aren't about the template: parameters could be passed only by a Bicep parameter file, which has no way to name a
 * parameter that is no identifier, or to give a value where `allowedValues` is empty; and a loop whose count only the service
 * knows (a secure parameter, `environment()`) the offline engine can't unroll, while the service deploys it.
 */
const NOT_OF_THE_TEMPLATE = [
  /^(?!.*BCP188).*BCP259/s,
  /^BCP033: Expected a value of type "never"/,
  /invalid copy count of: '\[.*(?:parameters|environment)\(/,
];

export function isOfTheTemplate(official: string): boolean {
  return !NOT_OF_THE_TEMPLATE.some((pattern) => pattern.test(official));
}

/** Whether one of our diagnostics says what the official engine's message says. */
export function sameSubject(official: string, ours: readonly string[]): boolean {
  const subject = SUBJECTS.find(([pattern]) => pattern.test(official));
  if (subject === undefined) return false;
  const name = /language function '(\w+)'/.exec(official)?.[1]?.toLowerCase();
  return ours.some(
    (text) => subject[1].test(text) && (name === undefined || subject !== FUNCTION || text.toLowerCase().includes(name)),
  );
}

const FUNCTION = SUBJECTS.find(([pattern]) => pattern.source.startsWith('language function'));
