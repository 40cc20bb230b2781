import { newestFirst, type AliasFacts, type CatalogFacts, type ProviderFacts, type TypeFacts } from './model.ts';

/** Facts of several sources as one: where two speak of the same thing, the earlier one is believed, the later one adds what it lacks. */
export function mergeFacts(sources: readonly CatalogFacts[]): CatalogFacts {
  const providers = sources.flatMap((source) => source.providers ?? []);
  const definitions = firstOfEach(
    sources.flatMap((source) => source.definitions ?? []),
    (d) => d.name,
  );
  const initiatives = firstOfEach(
    sources.flatMap((source) => source.initiatives ?? []),
    (i) => i.name,
  );
  return {
    ...(providers.length > 0 && { providers: groups(providers, (p) => p.namespace).map(mergeProviders) }),
    ...(definitions.length > 0 && { definitions }),
    ...(initiatives.length > 0 && { initiatives }),
  };
}

function mergeProviders(providers: readonly ProviderFacts[]): ProviderFacts {
  return { namespace: providers[0]!.namespace, types: mergeTypeLists(providers.flatMap((p) => p.types)) };
}

/** Types, each once with all of its aliases. */
export function mergeTypeLists(types: readonly TypeFacts[]): readonly TypeFacts[] {
  return groups(types, (t) => t.type).map(mergeTypes);
}

function mergeTypes(types: readonly TypeFacts[]): TypeFacts {
  return {
    type: types[0]!.type,
    capabilities: types.find((t) => t.capabilities !== undefined)?.capabilities,
    apiVersions: [...new Set(types.flatMap((t) => t.apiVersions))].toSorted(newestFirst),
    aliases: firstOfEach(
      types.flatMap((t) => t.aliases),
      (a: AliasFacts) => a.name,
    ),
  };
}

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return groups(items, key).map(([first]) => first!);
}

/** Groups by a name in any case, in the order of their first members. */
function groups<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item).toLowerCase();
    const group = byKey.get(name);
    if (group) group.push(item);
    else byKey.set(name, [item]);
  }
  return [...byKey.values()];
}
