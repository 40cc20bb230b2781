const COLLATOR = new Intl.Collator('en-US');

/** The order of names in the parts of a template that the compiler sorts: by language, not by character code. */
export function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
