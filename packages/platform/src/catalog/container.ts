import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A catalog that isn't one, or that was damaged: says what is wrong and what to do. */
export class CatalogError extends Error {}

/**
 * The file of a catalog: a line that names the format and the SHA-256 of all that follows, the length of the directory, the
 * directory (JSON), and the sections, each compressed by itself so that one is read without the others.
 */
export interface Container<Header> {
  readonly header: Header;
  readonly checksum: string;
  readonly names: readonly string[];
  /** The text of a section; `undefined` when there is none of that name. */
  readonly section: (name: string) => string | undefined;
}

interface Directory<Header> {
  readonly header: Header;
  /** Where each section stands behind the directory. */
  readonly sections: { readonly [name: string]: readonly [offset: number, length: number] };
}

export function packContainer(header: object, sections: ReadonlyMap<string, string>): Buffer {
  const places: { [name: string]: readonly [number, number] } = {};
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of sections) {
    const part = compress(text);
    places[name] = [offset, part.length];
    offset += part.length;
    parts.push(part);
  }
  const directory = compress(JSON.stringify({ header, sections: places } satisfies Directory<object>));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(directory.length);
  const body = Buffer.concat([length, directory, ...parts]);
  return Buffer.concat([Buffer.from(`${MAGIC}${VERSION} ${sha256(body)}\n`), body]);
}

/** Whether bytes begin like a catalog. */
export function isContainer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/** Opens the bytes of a file; throws a `CatalogError` when they aren't what was written. */
export function openContainer<Header>(bytes: Buffer): Container<Header> {
  const end = bytes.indexOf(10);
  const [, version, checksum] =
    /^azguard catalog (\d+) ([0-9a-f]{64})$/.exec(bytes.toString('latin1', 0, Math.max(0, end))) ?? [];
  if (version === undefined || checksum === undefined) throw new CatalogError('This is not a catalog of azguard.');
  if (version !== VERSION) throw new CatalogError(`This catalog has format ${version}; this azguard reads format ${VERSION}.`);
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== checksum) throw new CatalogError('This catalog is damaged: its checksum does not match.');
  if (body.length < 4) throw new CatalogError('This catalog is damaged: it ends too early.');
  const start = 4 + body.readUInt32BE(0);
  const { header, sections } = JSON.parse(decompress(body.subarray(4, start))) as Directory<Header>;
  return {
    header,
    checksum,
    names: Object.keys(sections),
    section: (name) => {
      const place = Object.hasOwn(sections, name) ? sections[name] : undefined;
      return place === undefined ? undefined : decompress(body.subarray(start + place[0], start + place[0] + place[1]));
    },
  };
}

function compress(text: string): Buffer {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: 11,
      [BROTLI_PARAM_LGWIN]: 24,
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function decompress(bytes: Buffer): string {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: MAX_SECTION }).toString('utf8');
  } catch (error) {
    throw new CatalogError(`This catalog can't be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const VERSION = '1';
const MAGIC = 'azguard catalog ';
/** More than this in one section is an attack. */
const MAX_SECTION = 256 * 1024 * 1024;
