/**
 * What Microsoft's engine complains about, and how ours says the same: a refusal counts as equal when both messages are
 * about one subject. The first pattern is tried on its message, the second on our `code message`.
 */
const SUBJECTS: readonly (readonly [official: RegExp, ours: RegExp])[] = [
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
