import { listed } from '@azguard/core/report';
import { UsageError } from '../usage.ts';
import type { Knowledge } from './catalog.ts';

const BUILTIN = 'builtin:';

export function isBuiltIn(name: string): boolean {
  return name.toLowerCase().startsWith(BUILTIN);
}

/** The id of what `builtin:` and an id, a name (a GUID) or a display name means. */
export function builtInId(wanted: string, { catalog }: Knowledge): string {
  const name = wanted.slice(BUILTIN.length);
  if (catalog === undefined) {
    throw new UsageError(`${wanted} needs a catalog. azguard catalog update --from azure says how to make one.`);
  }
  const exact = catalog.initiative(name) ?? catalog.definition(name);
  if (exact !== undefined) return exact.id;
  const lower = name.toLowerCase();
  const titles = catalog.titles();
  const titled = titles.find(({ title }) => title.toLowerCase() === lower);
  if (titled !== undefined)
    return (titled.kind === 'initiative' ? catalog.initiative(titled.name) : catalog.definition(titled.name))!.id;
  const similar = titles.filter(({ title }) => title.toLowerCase().includes(lower)).map(({ title }) => `'${title}'`);
  throw new UsageError(`The catalog has no '${name}'.${similar.length > 0 ? ` Did you mean ${listed(similar)}?` : ''}`);
}
