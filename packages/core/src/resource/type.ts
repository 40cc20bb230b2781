import { nameSegments } from './name-segments.ts';
import type { Resource } from './resource.ts';

/** An extension that is written below what it extends. */
export interface Extension {
  readonly type: string;
  /** Type and name of what it extends. */
  readonly of: { readonly type: string; readonly names: readonly string[] };
}

/**
 * Reads `Microsoft.KeyVault/vaults/providers/diagnosticSettings` called `kv/Microsoft.Insights/logs`: the diagnostic setting
 * `logs` of the vault `kv`. `undefined` for a type that isn't written so.
 */
export function writtenExtension({ type, name }: Pick<Resource, 'type' | 'name'>): Extension | undefined {
  const types = type.split('/');
  const at = types.findLastIndex((segment) => segment.toLowerCase() === 'providers');
  if (at < 2) return undefined;
  const names = nameSegments(name);
  const namespace = names[at - 1];
  if (namespace === undefined) return undefined;
  return {
    type: [namespace, ...types.slice(at + 1)].join('/'),
    of: { type: types.slice(0, at).join('/'), names: names.slice(0, at - 1) },
  };
}

/** The type that a resource has in Azure, in the case that it is written in. */
export function actualType(resource: Pick<Resource, 'type' | 'name'>): string {
  return writtenExtension(resource)?.type ?? resource.type;
}
