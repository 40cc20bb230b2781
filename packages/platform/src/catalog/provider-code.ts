import {
  newestFirst,
  type AliasFacts,
  type Capabilities,
  type ProviderFacts,
  type TypeFacts,
  type ValueType,
  type VersionedPath,
} from './model.ts';
import { decodePath, encodePath } from './path-code.ts';

/**
 * The types and aliases of one namespace as text that compresses well: one line a type, one line an alias, aliases sorted
 * and front-coded (how many characters they share with the line before, then the rest), paths by `path-code.ts`, API
 * versions as ranges of positions in the list of their type.
 *
 *     >storageAccounts<tab>TL<tab>2023-05-01 2023-01-01
 *     0 accessTier<tab>code<tab>S!<tab>code:0-1,4;code:5un
 */
export function encodeProvider({ namespace, types }: ProviderFacts): string {
  const lines: string[] = [];
  for (const { type, capabilities, apiVersions, aliases } of types) {
    const versions = apiVersions.toSorted(newestFirst);
    const positions = new Map(versions.map((version, i) => [version, i]));
    lines.push(`>${[type.slice(namespace.length + 1), capabilityLetters(capabilities), versions.join(' ')].join('\t')}`);
    let before = '';
    for (const alias of aliases.toSorted((a, b) => compare(a.name, b.name))) {
      const name = shortName(alias.name, type);
      const shared = sharedLength(before, name);
      lines.push(`${shared} ${name.slice(shared)}${attributes(alias, name, positions)}`);
      before = name;
    }
  }
  return lines.join('\n');
}

/** The types of a namespace by `encodeProvider`'s text, each decoded when it is asked for. */
export class ProviderText {
  readonly namespace: string;
  private readonly texts: ReadonlyMap<string, string>;
  private readonly decoded = new Map<string, TypeFacts>();

  constructor(namespace: string, text: string) {
    this.namespace = namespace;
    const texts = text === '' ? [] : text.slice(1).split('\n>');
    this.texts = new Map(texts.map((type) => [`${namespace}/${type.slice(0, type.indexOf('\t'))}`.toLowerCase(), type]));
  }

  /** A type by its full name in any case. */
  type(name: string): TypeFacts | undefined {
    const lower = name.toLowerCase();
    const text = this.texts.get(lower);
    if (text === undefined) return undefined;
    const facts = this.decoded.get(lower) ?? decodeType(this.namespace, text);
    this.decoded.set(lower, facts);
    return facts;
  }

  facts(): ProviderFacts {
    return { namespace: this.namespace, types: [...this.texts.keys()].map((name) => this.type(name)!) };
  }
}

function decodeType(namespace: string, text: string): TypeFacts {
  const [head = '', ...lines] = text.split('\n');
  const [name = '', letters = '', versions = ''] = head.split('\t');
  const type = `${namespace}/${name}`;
  const apiVersions = versions === '' ? [] : versions.split(' ');
  let before = '';
  const aliases = lines.map((line) => {
    const [coded = '', code = '', facts = '', paths = ''] = line.split('\t');
    const space = coded.indexOf(' ');
    before = before.slice(0, Number(coded.slice(0, space))) + coded.slice(space + 1);
    return decodeAlias(type, before, code, facts, paths, apiVersions);
  });
  return { type, capabilities: capabilitiesOf(letters), apiVersions, aliases };
}

function decodeAlias(
  type: string,
  name: string,
  code: string,
  facts: string,
  paths: string,
  apiVersions: readonly string[],
): AliasFacts {
  return {
    name: name.startsWith('/') ? name.slice(1) : `${type}/${name}`,
    path: decodePath(name, code),
    versions: paths === '' ? [] : paths.split(';').map((part) => versionedPath(part, name, apiVersions)),
    modifiable: facts.includes('!') ? true : facts.includes('-') ? false : undefined,
    valueType: VALUE_TYPES.get(facts.slice(0, 1)),
  };
}

/** The name within its type; of the few aliases that several types share (`Microsoft.Compute/imageId`), the full name behind a slash. */
function shortName(alias: string, type: string): string {
  const prefix = `${type}/`;
  return alias.toLowerCase().startsWith(prefix.toLowerCase()) ? alias.slice(prefix.length) : `/${alias}`;
}

function attributes(alias: AliasFacts, name: string, positions: ReadonlyMap<string, number>): string {
  const facts = `${valueTypeLetter(alias.valueType)}${alias.modifiable === undefined ? '' : alias.modifiable ? '!' : '-'}`;
  const versions = alias.versions.map(({ path, apiVersions, isSpecified, modifiable }) => {
    const places = apiVersions.flatMap((version) => positions.get(version) ?? []).toSorted((a, b) => a - b);
    const letters = `${isSpecified === undefined ? '' : isSpecified ? 's' : 'u'}${modifiable === undefined ? '' : modifiable ? 'm' : 'n'}`;
    return `${encodePath(name, path)}:${ranges(places)}${letters}`;
  });
  return `\t${encodePath(name, alias.path)}\t${facts}\t${versions.join(';')}`.replace(/\t+$/, '');
}

function versionedPath(part: string, name: string, apiVersions: readonly string[]): VersionedPath {
  const colon = part.lastIndexOf(':');
  const [, places = '', letters = ''] = /^([\d,-]*)([a-z]*)$/.exec(part.slice(colon + 1)) ?? [];
  const versions = places.split(',').flatMap((range) => {
    if (range === '') return [];
    const [from = 0, to = from] = range.split('-').map(Number);
    return apiVersions.slice(from, to + 1);
  });
  return {
    path: decodePath(name, part.slice(0, colon)),
    apiVersions: versions,
    isSpecified: letters.includes('s') ? true : letters.includes('u') ? false : undefined,
    modifiable: letters.includes('m') ? true : letters.includes('n') ? false : undefined,
  };
}

function ranges(sorted: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (sorted[end + 1] === sorted[end]! + 1) end++;
    parts.push(end === i ? `${sorted[i]}` : `${sorted[i]}-${sorted[end]}`);
    i = end + 1;
  }
  return parts.join(',');
}

function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function capabilityLetters(capabilities: Capabilities | undefined): string {
  if (capabilities === undefined) return '';
  return `${capabilities.tags ? 'T' : 't'}${capabilities.location ? 'L' : 'l'}`;
}

function capabilitiesOf(letters: string): Capabilities | undefined {
  return letters === '' ? undefined : { tags: letters.startsWith('T'), location: letters.endsWith('L') };
}

function valueTypeLetter(type: ValueType | undefined): string {
  for (const [letter, name] of VALUE_TYPES) if (name === type) return letter;
  return '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const VALUE_TYPES: ReadonlyMap<string, ValueType> = new Map([
  ['*', 'Any'],
  ['A', 'Array'],
  ['B', 'Boolean'],
  ['I', 'Integer'],
  ['N', 'Number'],
  ['O', 'Object'],
  ['S', 'String'],
]);
