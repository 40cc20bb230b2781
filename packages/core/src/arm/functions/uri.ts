import { hasUnknown, residualCall } from '../residual.ts';
import { property, Refusal, typeNameOf, type ObjectValue, type Unknown, type Value } from '../value.ts';
import type { Call } from '../expression.ts';
import { decodeUtf8, encodeUtf8 } from './bytes.ts';
import { lowerCase } from './case.ts';
import type { FunctionTable } from './function.ts';
import { isInteger, OBJECT, STRING, typed } from './signature.ts';

/**
 * Addresses on the web, composed and taken apart as .NET's `Uri` does.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#uri
 */
export const uriFunctions: FunctionTable = {
  uri: typed([STRING, STRING], ([base, relative]) => combine(base, relative)),
  buildUri: typed([OBJECT], ([parts], call) => (hasUnknown(parts) ? residualCall(call, [parts]) : buildUri(parts))),
  parseUri: typed([STRING], ([text], call) => parseUri(text, call)),
};

/** Escapes all but letters, digits and `-_.~`. */
export function escapeUri(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.~]+/g, escapeAll);
}

function escapeAll(text: string): string {
  return Array.from(encodeUtf8(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** Text of percent escapes; what is no escape stays as it is. */
export function unescapeUri(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    decodeUtf8(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}

/** https://www.rfc-editor.org/rfc/rfc3986#appendix-B */
interface UriParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

function partsOf(text: string): UriParts {
  const trimmed = text.replace(/^[\t\n\r ]+/, '').replace(/[\t\n\r ]+$/, '');
  const end = trimmed.search(/[?#]|$/);
  const [, scheme, authority, path = ''] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]+):)?(?:\/\/([^/]*))?([^]*)$/.exec(trimmed.slice(0, end).replaceAll('\\', '/')) ?? [];
  const [, query = '', fragment = ''] = /^(\?[^#]*)?(#[^]*)?$/.exec(trimmed.slice(end)) ?? [];
  return withoutQuery({ scheme: scheme?.toLowerCase(), authority, path, query, fragment });
}

/** An FTP address has no query: it is part of the path. */
function withoutQuery(parts: UriParts): UriParts {
  if (parts.scheme !== 'ftp') return parts;
  return {
    ...parts,
    path:
      (parts.path === '' && parts.query !== '' && parts.authority !== undefined ? '/' : parts.path) +
      parts.query.replaceAll('?', '%3F'),
    query: '',
  };
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ftp: '21', ws: '80', wss: '443' };

interface Authority {
  readonly user: string;
  readonly host: string;
  /** Empty: the scheme's own. */
  readonly port: string;
}

function authorityOf(text: string, scheme: string): Authority | undefined {
  const [, user = '', host = '', port = ''] = /^([^@]*@)?(\[[0-9a-fA-F:.]+\]|[^:[\]]*)(?::(\d*))?$/.exec(text) ?? [];
  if ((host === '' && scheme !== 'file') || /[\s"<>\\^`{|}%]/.test(host) || Number(port) > 65_535) return undefined;
  const number = port === '' ? '' : String(Number(port));
  return { user, host: lowerCase(host), port: DEFAULT_PORTS[scheme] === number ? '' : number };
}

function combine(base: string, relative: string): Value | Refusal {
  const against = partsOf(base);
  const authority = against.scheme === undefined ? undefined : authorityOf(against.authority ?? '', against.scheme);
  if (
    against.scheme === undefined ||
    (against.authority !== undefined && authority === undefined) ||
    !isWellFormed(base) ||
    (against.scheme === 'ftp' && base.includes('?'))
  ) {
    const message = `The template language function 'uri' expects its first argument to be a uri string. The provided value is '${base}'.`;
    return new Refusal('arm/uri', message);
  }
  const own = partsOf(relative);
  const reference =
    own.scheme === undefined && against.scheme === 'ftp'
      ? { ...withoutQuery({ ...own, scheme: 'ftp' }), scheme: undefined }
      : own;
  const resolved = withoutQuery(resolve(against, reference));
  const host = resolved.authority === undefined ? undefined : authorityOf(resolved.authority, resolved.scheme ?? '');
  if (/^[A-Za-z]:/.test(relative.trim()) || (resolved.authority !== undefined && host === undefined)) {
    const message = `Cannot construct valid uri from base uri '${base}' and string '${relative}', check if the base uri is empty.`;
    return new Refusal('arm/uri', message);
  }
  return written(resolved, host);
}

/** White space and what must be escaped doesn't belong into an address. */
function isWellFormed(text: string): boolean {
  return !/[\s"<>\\^`{|}]|%(?![0-9a-fA-F]{2})/.test(text.trim());
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-5.2.2 */
function resolve(base: UriParts, reference: UriParts): UriParts {
  if (reference.scheme !== undefined) return reference;
  const { scheme } = base;
  if (reference.authority !== undefined) return { ...reference, scheme };
  const { authority } = base;
  if (authority === undefined) return { ...base, path: base.path + reference.path };
  if (reference.path === '')
    return {
      ...reference,
      scheme,
      authority,
      path: base.path,
      query: reference.query === '' ? base.query : reference.query,
      fragment: reference.fragment === '' && reference.query === '' ? base.fragment : reference.fragment,
    };
  const path = reference.path.startsWith('/')
    ? reference.path
    : base.path.slice(0, base.path.lastIndexOf('/') + 1) + reference.path;
  return { ...reference, scheme, authority, path };
}

function written({ scheme, path, query, fragment }: UriParts, authority: Authority | undefined): string {
  if (authority === undefined) return `${scheme}:${escapeRest(path)}${escapeRest(query)}${escapeRest(fragment)}`;
  const { user, host, port } = authority;
  return `${scheme}://${user}${host}${port === '' ? '' : `:${port}`}${withoutDots(escapeRest(path))}${escapeRest(query)}${escapeRest(fragment)}`;
}

/** Escapes what can't stand in an address and shows what needs no escape. */
function escapeRest(text: string): string {
  return text
    .replace(/%(?![0-9a-fA-F]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-_.~!*'();:@&=+$,/?#[\]%]+/g, escapeAll)
    .replace(/%[2-7][0-9a-fA-F]/g, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[A-Za-z0-9\-_.~]/.test(character) ? character : escape;
    });
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4 */
function withoutDots(path: string): string {
  const segments = path.split('/').slice(path.startsWith('/') ? 1 : 0);
  const kept: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const last = i === segments.length - 1;
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
    if (last && (segment === '.' || segment === '..')) kept.push('');
  }
  return `/${kept.join('/')}`;
}

function parseUri(text: string, call: Call): Value | Refusal {
  // A path from the root is one of the machine's own files.
  const parts = partsOf(/^[/\\]/.test(text) ? `file:${text.startsWith('//') ? '' : '//'}${text}` : text);
  const authority =
    parts.scheme === undefined
      ? undefined
      : authorityOf(
          parts.authority ?? '',
          parts.authority === undefined && !Object.hasOwn(DEFAULT_PORTS, parts.scheme) ? 'file' : parts.scheme,
        );
  if (parts.scheme === undefined || authority === undefined) {
    return new Refusal(
      'arm/uri',
      `The specified URL '${text}' is not valid (calling '${call.name}'): an absolute address is needed.`,
    );
  }
  const path = parts.authority === undefined ? escapeRest(parts.path) : withoutDots(escapeRest(parts.path));
  return new Map<string, Value>([
    ['scheme', parts.scheme],
    ['host', authority.host],
    ['port', authority.port === '' ? null : Number(authority.port)],
    ...(path === '/' ? [] : [['path', path] as const]),
    ...(parts.query === '' ? [] : [['query', escapeRest(parts.query)] as const]),
  ]);
}

function buildUri(parts: ObjectValue): Value | Refusal {
  const read = { scheme: '', host: '', path: '', query: '' };
  for (const name of ['scheme', 'host', 'path', 'query'] as const) {
    const value = property(parts, name);
    if ((value === undefined || value === '') && (name === 'scheme' || name === 'host')) {
      return new Refusal('arm/uri', `The input object to the 'buildUri' function is missing the required property '${name}'.`);
    }
    if (value !== undefined && typeof value !== 'string') return mistyped(name, value, 'String');
    read[name] = value ?? '';
  }
  const port = property(parts, 'port');
  if (port !== undefined && !isInteger(port)) return mistyped('port', port, 'Integer');
  if (port !== undefined && (Number(port) > 65_535 || Number(port) < -1))
    return new Refusal('arm/uri', `The port '${String(port)}' given to 'buildUri' is not between 0 and 65535.`);
  const scheme = lowerCase(read.scheme);
  const authority = authorityOf(port === undefined || Number(port) === -1 ? read.host : `${read.host}:${String(port)}`, scheme);
  if (authority === undefined) return new Refusal('arm/uri', `The host '${read.host}' given to 'buildUri' is not valid.`);
  const path = shownPart((read.path.startsWith('/') ? read.path : `/${read.path}`).replaceAll('?', '%3F').replaceAll('#', '%23'));
  const query = shownPart(read.query === '' || read.query.startsWith('?') ? read.query : `?${read.query}`);
  const rest = path + (scheme === 'ftp' ? query.replaceAll('?', '%3F') : query);
  return `${scheme}://${authority.user}${authority.host}${authority.port === '' ? '' : `:${authority.port}`}${rest}`;
}

/** Shows escapes of what needs none. */
function shownPart(text: string): string {
  return text.replace(/%[2-7][0-9a-fA-F]/g, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9\-_.~ ]/.test(character) ? character : escape;
  });
}

function mistyped(name: string, value: Value, expected: string): Refusal {
  const actual = typeNameOf(value as Exclude<Value, Unknown>);
  return new Refusal(
    'arm/argument-type',
    `The property '${name}' given to 'buildUri' is of type '${actual}', expected is the type '${expected}'.`,
  );
}
