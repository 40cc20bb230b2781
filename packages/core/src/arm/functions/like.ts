import { upperCase } from './case.ts';

/** Whether a text fits a pattern in which `*` stands for any text; letters without case. */
export function isLike(text: string, pattern: string): boolean {
  const [first, ...rest] = upperCase(pattern).split('*') as [string, ...string[]];
  const whole = upperCase(text);
  if (rest.length === 0) return whole === first;
  const last = rest.pop()!;
  if (!whole.startsWith(first) || whole.length < first.length + last.length || !whole.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= whole.length - last.length;
}
