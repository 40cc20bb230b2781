import type { ResourceGraph } from '../resource/index.ts';

/** Works something out about a graph once, however many resources ask for it. */
export function perGraph<T>(make: (graph: ResourceGraph) => T): (graph: ResourceGraph) => T {
  const made = new WeakMap<ResourceGraph, { readonly result: T }>();
  return (graph) => {
    const known = made.get(graph) ?? { result: make(graph) };
    made.set(graph, known);
    return known.result;
  };
}

/** Groups of items that share a key. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
