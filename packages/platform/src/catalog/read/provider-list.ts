import {
  newestFirst,
  type AliasFacts,
  type Capabilities,
  type ProviderFacts,
  type TypeFacts,
  type ValueType,
  type VersionedPath,
} from '../model.ts';
import { mergeTypeLists } from '../merge.ts';
import { namespaceOf, typeOfAlias } from '../names.ts';

/**
 * What `az provider list --expand resourceTypes/aliases` prints: providers with their resource types, and of each its API
 * versions, capabilities and aliases. https://learn.microsoft.com/rest/api/resources/providers/list
 */
export function readProviderList(json: unknown): readonly ProviderFacts[] {
  const providers = listOf(json);
  const tellsModifiable = providers.some((provider) =>
    listOf(provider['resourceTypes']).some((type) =>
      listOf(type['aliases']).some((alias) => fields(alias['defaultMetadata'])?.['attributes'] !== undefined),
    ),
  );
  return providers.flatMap((provider) => {
    const namespace = text(provider['namespace']);
    if (namespace === undefined || !SAFE.test(namespace)) return [];
    const types = listOf(provider['resourceTypes']).flatMap((type) => typeFacts(type, namespace, tellsModifiable));
    return [{ namespace, types: withStrays(types) }];
  });
}

/** Some lists have aliases of child types with their parent: the child has them too. */
function withStrays(types: readonly TypeFacts[]): readonly TypeFacts[] {
  const strays = types.flatMap(({ type, aliases }) =>
    aliases.flatMap((alias): TypeFacts[] => {
      const named = typeOfAlias(alias.name);
      const isStray =
        named.toLowerCase().startsWith(`${namespaceOf(type)}/`.toLowerCase()) && named.toLowerCase() !== type.toLowerCase();
      return !isStray ? [] : [{ type: named, capabilities: undefined, apiVersions: [], aliases: [alias] }];
    }),
  );
  return strays.length === 0 ? types : mergeTypeLists([...types, ...strays]);
}

/** Whether a value looks like such a list, or like one provider of it. */
export function isProviderList(json: unknown): boolean {
  return listOf(json).some((provider) => text(provider['namespace']) !== undefined && Array.isArray(provider['resourceTypes']));
}

function typeFacts(type: Fields, namespace: string, tellsModifiable: boolean): readonly TypeFacts[] {
  const name = text(type['resourceType']);
  if (name === undefined || !SAFE.test(name)) return [];
  const aliases = listOf(type['aliases']).flatMap((alias) => aliasFacts(alias, tellsModifiable));
  const versions = new Set([
    ...versionsIn(type['apiVersions']),
    ...aliases.flatMap((alias) => alias.versions.flatMap((v) => v.apiVersions)),
  ]);
  return [
    {
      type: `${namespace}/${name}`,
      capabilities: capabilities(text(type['capabilities'])),
      apiVersions: [...versions].toSorted(newestFirst),
      aliases,
    },
  ];
}

function aliasFacts(alias: Fields, tellsModifiable: boolean): readonly AliasFacts[] {
  const [name, defaultPath] = [text(alias['name']), text(alias['defaultPath'])];
  const versions = listOf(alias['paths']).flatMap((path) => versionedPath(path, tellsModifiable));
  const path = defaultPath ?? versions[0]?.path;
  if (name === undefined || path === undefined || !SAFE.test(name) || !SAFE.test(path)) return [];
  const metadata = fields(alias['defaultMetadata']);
  return [
    {
      name,
      path,
      versions,
      modifiable: tellsModifiable ? modifiable(text(metadata?.['attributes'])) : undefined,
      valueType: valueType(text(metadata?.['type'])),
    },
  ];
}

function versionedPath(path: Fields, tellsModifiable: boolean): readonly VersionedPath[] {
  const at = text(path['path']);
  if (at === undefined || !SAFE.test(at)) return [];
  const metadata = fields(path['metadata']);
  const type = text(metadata?.['type']);
  return [
    {
      path: at,
      apiVersions: versionsIn(path['apiVersions']),
      isSpecified: type === undefined ? undefined : type.toLowerCase() !== 'notspecified',
      modifiable: tellsModifiable && metadata !== undefined ? modifiable(text(metadata['attributes'])) : undefined,
    },
  ];
}

/** `SupportsTags, SupportsLocation`, `None`, and others that don't matter here. */
function capabilities(list: string | undefined): Capabilities | undefined {
  if (list === undefined) return undefined;
  return { tags: /\bSupportsTags\b/i.test(list), location: /\bSupportsLocation\b/i.test(list) };
}

/** A list that tells at all says it of those that are, and nothing or `None` of the others. */
function modifiable(attributes: string | undefined): boolean {
  return /\bModifiable\b/i.test(attributes ?? '');
}

function valueType(name: string | undefined): ValueType | undefined {
  return VALUE_TYPES.find((type) => type.toLowerCase() === name?.toLowerCase());
}

type Fields = { readonly [key: string]: unknown };

function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The objects of a list; `{value: [...]}` is what the REST API wraps it in, and one object is a list of one. */
function listOf(value: unknown): readonly Fields[] {
  const wrapped = fields(value);
  if (wrapped !== undefined) return Array.isArray(wrapped['value']) ? listOf(wrapped['value']) : [wrapped];
  return Array.isArray(value) ? value.map(fields).filter((item) => item !== undefined) : [];
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}

function versionsIn(value: unknown): readonly string[] {
  return strings(value).filter((version) => /^[\w.-]+$/.test(version));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a catalog can hold in one line. */
const SAFE = /^[^\t\n\r;]+$/;
const VALUE_TYPES: readonly ValueType[] = ['Any', 'Array', 'Boolean', 'Integer', 'Number', 'Object', 'String'];
