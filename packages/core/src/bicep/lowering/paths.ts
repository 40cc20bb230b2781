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
