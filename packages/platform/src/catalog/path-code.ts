/**
 * How the path of an alias follows from its name, in a few letters. Of 65,398 aliases, two in five are `properties.` and the
 * name; most others insert `properties` further down or leave out segments that only say which kind of object it is.
 *
 * Letters, one for each step: `k` keeps the next segment of the name, `p` puts in `properties`, `s` skips a segment of the
 * name. The empty code is `properties.` and the whole name; a code that starts with `=` is the path itself.
 */
export function encodePath(name: string, path: string): string {
  if (path === `properties.${name}`) return '';
  const code = steps(name.split('.'), path.split('.'));
  return code !== undefined && decodePath(name, code) === path ? code : `=${path}`;
}

/** The path that a code stands for. */
export function decodePath(name: string, code: string): string {
  if (code === '') return `properties.${name}`;
  if (code.startsWith('=')) return code.slice(1);
  const segments = name.split('.');
  const path: string[] = [];
  let at = 0;
  for (const letter of code) {
    if (letter === 'p') path.push('properties');
    else if (letter === 'k') path.push(segments[at++] ?? '');
    else at++;
  }
  return path.join('.');
}

function steps(name: readonly string[], path: readonly string[]): string | undefined {
  let code = '';
  let at = 0;
  for (const segment of path) {
    const found = name.indexOf(segment, at);
    if (segment === 'properties' && found !== at) code += 'p';
    else if (found < 0) return undefined;
    else {
      code += `${'s'.repeat(found - at)}k`;
      at = found + 1;
    }
  }
  return code;
}
