import { readFileSync } from 'node:fs';
import { BuiltInText, DEFINITIONS, encodeDefinitions, encodeInitiatives, INITIATIVES, withIds } from './built-in-code.ts';
import { openContainer, packContainer, type Container } from './container.ts';
import type { BuiltIn, CatalogFacts, Part, ProviderFacts } from './model.ts';
import { encodeProvider, ProviderText } from './provider-code.ts';

/** Where a part of a catalog came from. */
export interface PartInfo {
  /** What was read, as it was named. */
  readonly from: string;
  /** When (ISO 8601). */
  readonly date: string;
  readonly count: number;
}

interface Header {
  readonly parts: { readonly [part in Part]?: PartInfo };
  /** Aliases in all namespaces. */
  readonly aliases: number;
}

/** A built-in as JSON text, the way Microsoft publishes it. */
export interface BuiltInJson {
  readonly id: string;
  readonly json: string;
}

/** Everything Azure publishes that judging a policy needs. Opening reads the file; each namespace is unpacked when it is asked for. */
export class Catalog {
  /** The path it was read from. */
  readonly name: string;
  /** SHA-256 of what it holds. */
  readonly checksum: string;
  readonly parts: Header['parts'];
  readonly aliasCount: number;
  private readonly container: Container<Header>;
  private readonly providers = new Map<string, ProviderText>();
  private readonly namespaces: ReadonlyMap<string, string>;
  private definitionText: BuiltInText | undefined;
  private initiativeText: BuiltInText | undefined;

  constructor(name: string, bytes: Buffer) {
    this.name = name;
    this.container = openContainer<Header>(bytes);
    this.checksum = this.container.checksum;
    this.parts = this.container.header.parts;
    this.aliasCount = this.container.header.aliases;
    const namespaces = this.container.names.filter((section) => section.startsWith(PROVIDER));
    this.namespaces = new Map(
      namespaces.map((section) => [section.slice(PROVIDER.length).toLowerCase(), section.slice(PROVIDER.length)]),
    );
  }

  /** The newest of the dates of its parts; empty for an empty catalog. */
  get date(): string {
    return Object.values(this.parts).reduce((newest, { date }) => (date > newest ? date : newest), '');
  }

  /** The types of a namespace, in any case; `undefined` when the catalog doesn't have it. */
  provider(namespace: string): ProviderText | undefined {
    const known = this.namespaces.get(namespace.toLowerCase());
    if (known === undefined) return undefined;
    const provider = this.providers.get(known) ?? new ProviderText(known, this.container.section(PROVIDER + known) ?? '');
    this.providers.set(known, provider);
    return provider;
  }

  /** A built-in definition by its name (a GUID) or its whole id. */
  definition(nameOrId: string): BuiltInJson | undefined {
    const name = lastSegment(nameOrId);
    const properties = this.definitions.properties(name);
    return properties === undefined ? undefined : builtIn(DEFINITIONS, name, properties);
  }

  /** A built-in initiative by its name or its whole id. */
  initiative(nameOrId: string): BuiltInJson | undefined {
    const name = lastSegment(nameOrId);
    const properties = this.initiatives.properties(name);
    return properties === undefined ? undefined : builtIn(INITIATIVES, name, withIds(properties, this.definitions));
  }

  /** The names and display names of everything built in: first initiatives, then definitions. */
  titles(): readonly { readonly kind: 'initiative' | 'definition'; readonly name: string; readonly title: string }[] {
    const titles = (kind: 'initiative' | 'definition', text: BuiltInText): { kind: typeof kind; name: string; title: string }[] =>
      [...text.lines()].map(([name, json]) => ({
        kind,
        name,
        title: (JSON.parse(json) as { displayName?: string }).displayName ?? name,
      }));
    return [...titles('initiative', this.initiatives), ...titles('definition', this.definitions)];
  }

  /** All that it holds, for making another one of it. */
  facts(): CatalogFacts {
    const list = (text: BuiltInText, complete: (p: { [key: string]: unknown }) => { [key: string]: unknown }): BuiltIn[] =>
      text.all().map((name) => ({ name, properties: complete(text.properties(name)!) }));
    return {
      ...(this.parts.providers && {
        providers: [...this.namespaces.keys()].map((namespace): ProviderFacts => this.provider(namespace)!.facts()),
      }),
      ...(this.parts.definitions && { definitions: list(this.definitions, (p) => p) }),
      ...(this.parts.initiatives && { initiatives: list(this.initiatives, (p) => withIds(p, this.definitions)) }),
    };
  }

  private get definitions(): BuiltInText {
    return (this.definitionText ??= new BuiltInText(this.container.section('definitions') ?? ''));
  }

  private get initiatives(): BuiltInText {
    return (this.initiativeText ??= new BuiltInText(this.container.section('initiatives') ?? ''));
  }
}

/** Opens a catalog; throws a `CatalogError` for a file that is none, or is damaged. */
export function openCatalog(path: string): Catalog {
  return new Catalog(path, readFileSync(path));
}

/** The bytes of a catalog of these facts. `parts` says where each came from; counts are filled in. */
export function packCatalog(facts: CatalogFacts, parts: { readonly [part in Part]?: Omit<PartInfo, 'count'> }): Buffer {
  const sections = new Map<string, string>();
  for (const provider of (facts.providers ?? []).toSorted((a, b) =>
    a.namespace.toLowerCase() < b.namespace.toLowerCase() ? -1 : 1,
  )) {
    sections.set(PROVIDER + provider.namespace, encodeProvider(provider));
  }
  if (facts.definitions) sections.set('definitions', encodeDefinitions(facts.definitions));
  if (facts.initiatives) sections.set('initiatives', encodeInitiatives(facts.initiatives, facts.definitions ?? []));
  const counts: { readonly [part in Part]: number } = {
    providers: facts.providers?.reduce((sum, provider) => sum + provider.types.length, 0) ?? 0,
    definitions: facts.definitions?.length ?? 0,
    initiatives: facts.initiatives?.length ?? 0,
  };
  const named = (Object.keys(parts) as Part[]).map((part) => [part, { ...parts[part]!, count: counts[part] }] as const);
  const aliases = (facts.providers ?? []).flatMap((p) => p.types).reduce((sum, type) => sum + type.aliases.length, 0);
  return packContainer({ parts: Object.fromEntries(named), aliases }, sections);
}

function builtIn(prefix: string, name: string, properties: { readonly [key: string]: unknown }): BuiltInJson {
  const id = `${prefix}${name}`;
  return { id, json: JSON.stringify({ properties, id, name }, null, 2) };
}

function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

const PROVIDER = 'provider/';
