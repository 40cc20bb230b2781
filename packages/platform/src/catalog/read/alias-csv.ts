import { namespaceOf, typeOfAlias } from '../names.ts';
import type { AliasFacts, ProviderFacts, TypeFacts } from '../model.ts';

/**
 * Rows of `alias,path`, grouped by type as Azure lists them. A few aliases carry no type (`Microsoft.Compute/imageId`); each
 * belongs to the group that it stands in, so the next row that names a type tells.
 */
export function readAliasCsv(text: string): readonly ProviderFacts[] {
  const groups = new Map<string, Group>();
  let waiting: AliasFacts[] = [];
  for (const line of text.split(/\r?\n/)) {
    const alias = aliasOf(line);
    if (alias === undefined) continue;
    const type = typeOfAlias(alias.name);
    waiting.push(alias);
    if (!type.includes('/')) continue;
    const group = groups.get(type.toLowerCase()) ?? { type, aliases: new Map<string, AliasFacts>() };
    groups.set(type.toLowerCase(), group);
    for (const fact of waiting) {
      const key = fact.name.toLowerCase();
      if (!group.aliases.has(key)) group.aliases.set(key, fact);
    }
    waiting = [];
  }
  return byNamespace([...groups.values()]);
}

interface Group {
  readonly type: string;
  readonly aliases: Map<string, AliasFacts>;
}

function byNamespace(groups: readonly Group[]): readonly ProviderFacts[] {
  const namespaces = new Map<string, { namespace: string; types: TypeFacts[] }>();
  for (const { type, aliases } of groups) {
    const namespace = namespaceOf(type);
    const provider = namespaces.get(namespace.toLowerCase()) ?? { namespace, types: [] };
    namespaces.set(namespace.toLowerCase(), provider);
    provider.types.push({ type, capabilities: undefined, apiVersions: [], aliases: [...aliases.values()] });
  }
  return [...namespaces.values()];
}

/** Whether a text looks like such rows. */
export function isAliasCsv(text: string): boolean {
  const first = text.split(/\r?\n/, 2).find((line) => !/^"?alias\b/i.test(line));
  return first !== undefined && aliasOf(first) !== undefined;
}

function aliasOf(line: string): AliasFacts | undefined {
  const [, name, path] = ROW.exec(line) ?? [];
  if (name === undefined || path === undefined) return undefined;
  return { name, path, versions: [], modifiable: undefined, valueType: undefined };
}

const ROW = /^"?([\w.-]+\/[^",;\t]+)"?,"?([^",;\t]+)"?$/;
