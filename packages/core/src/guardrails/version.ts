/** Whether a version is older than another, number by number: 1.9 is older than 1.10; 1.9 isn't older than 1.9.3, of which it may be any. */
export function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [a, b] = [numbers(version), numbers(than)];
  const at = b.findIndex((number, i) => a[i] !== undefined && a[i] !== number);
  return at >= 0 && a[at]! < b[at]!;
}
