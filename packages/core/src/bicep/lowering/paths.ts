/** The file that a path means which stands in another file. Both are written with `/`. */
export function resolvePath(path: string, from: string): string {
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return normalize(path);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return normalize(folder + path);
}

function normalize(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..' && segments.at(-1) !== '') segments.pop();
    else if (segment !== '.' && (segment !== '' || segments.length === 0)) segments.push(segment);
  }
  return segments.join('/');
}

/** The way from one file to another. */
export function relativePath(from: string, to: string): string {
  const source = normalize(from).split('/').slice(0, -1);
  const target = normalize(to).split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

const FORBIDDEN = ['"', '*', ':', '<', '>', '?', '\\', '|'];

/** What is wrong with a path to another file. */
export function pathProblem(path: string): readonly [code: string, message: string] | undefined {
  if (path === '') return ['BCP050', 'The specified path is empty.'];
  if (/^(?:\/|[A-Za-z]:)/.test(path))
    return ['BCP051', 'The specified path seems to reference an absolute path. Files must be referenced using relative paths.'];
  if (path.includes('\\'))
    return ['BCP098', 'The specified file path contains a "\\" character. Use "/" instead as the directory separator character.'];
  if (FORBIDDEN.some((character) => path.includes(character))) {
    const list = FORBIDDEN.map((character) => `"${character}"`).join(', ');
    const message = `The specified file path contains one ore more invalid path characters. The following are not permitted: ${list}.`;
    return ['BCP085', message];
  }
  if (!/[ .]$/.test(path)) return undefined;
  return ['BCP086', 'The specified file path ends with an invalid character. The following are not permitted: " ", ".".'];
}
