import { fold } from './fold.ts';

/**
 * The pattern of `like`: `*` stands for any text, everything else for itself, without case. One pass over the text, however
 * many `*` there are.
 */
export function wildcardMatcher(pattern: string): (text: string) => boolean {
  const parts = fold(pattern).split('*');
  const first = parts[0]!;
  if (parts.length === 1) return (text) => fold(text) === first;
  const last = parts.at(-1)!;
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  return (text) => {
    const lower = fold(text);
    if (lower.length < first.length + last.length) return false;
    if (!lower.startsWith(first) || !lower.endsWith(last)) return false;
    let at = first.length;
    const end = lower.length - last.length;
    for (const part of middle) {
      const found = lower.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}

/**
 * The pattern of `match`: `#` is a digit, `?` a letter, `.` any one character, everything else (`*` too) itself.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#conditions
 */
export function placeholderMatcher(pattern: string, ignoreCase: boolean): (text: string) => boolean {
  const tests = Array.from(pattern, (character) => placeholder(character, ignoreCase));
  return (text) => {
    const characters = Array.from(text);
    return characters.length === tests.length && tests.every((test, i) => test(characters[i]!));
  };
}

function placeholder(character: string, ignoreCase: boolean): (character: string) => boolean {
  switch (character) {
    case '#':
      return (c) => /^\p{Nd}$/u.test(c);
    case '?':
      return (c) => /^\p{L}$/u.test(c);
    case '.':
      return () => true;
    default: {
      const lower = character.toLowerCase();
      return ignoreCase ? (c) => c.toLowerCase() === lower : (c) => c === character;
    }
  }
}
