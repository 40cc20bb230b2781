let collator: Intl.Collator | undefined;

/** The order of two texts in .NET's invariant culture: by letters first, lower case before upper where that is all. */
export function compareCulture(a: string, b: string): number {
  collator ??= new Intl.Collator('und', { caseFirst: 'lower' });
  return collator.compare(a, b);
}
