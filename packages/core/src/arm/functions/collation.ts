/**
 * Order of texts in .NET's invariant culture, which is that of the Unicode root collation: letters before case (`a A ä b B`).
 * https://learn.microsoft.com/dotnet/standard/globalization-localization/culture-insensitive-string-operations
 */
const collator = new Intl.Collator('und', {
  sensitivity: 'variant',
  ignorePunctuation: false,
  numeric: false,
  caseFirst: 'false',
});

/** Negative, zero or positive as the first text comes before, with or after the second. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}
