/** A file's name as a URI reference: relative names stay relative, and every character that means something in a URI is escaped. */
export function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/');
  const escaped = path.split('/').map(escapeSegment).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${escaped.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}

/** Half a surrogate pair has no UTF-8; it becomes the replacement character. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd'));
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
