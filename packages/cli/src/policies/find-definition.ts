import { existsSync } from 'node:fs';
import { readDefinition, type PolicyDefinition } from '@azguard/core/policy';
import { Source, type Diagnostic } from '@azguard/core/source';
import { readSource, shown } from '../files/index.ts';
import { UsageError } from '../usage.ts';
import { openKnowledge, type Knowledge } from './catalog.ts';

export interface FoundDefinition {
  /** `undefined` when there are mistakes in it. */
  readonly definition: PolicyDefinition | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly knowledge: Knowledge;
}

/** A definition in a file, or a built-in one by `builtin:NAME`, its id or its name. */
export function findDefinition(wanted: string, catalog: string | undefined): FoundDefinition {
  const knowledge = openKnowledge(catalog);
  const source = existsSync(wanted) ? readSource(wanted, shown(wanted)) : builtIn(wanted, knowledge);
  if (!(source instanceof Source)) return { definition: undefined, diagnostics: [source], knowledge };
  return { ...readDefinition(source), knowledge };
}

function builtIn(wanted: string, { catalog, builtIns }: Knowledge): Source {
  const name = wanted.replace(/^builtin:/i, '');
  const titled = catalog?.titles().find(({ kind, title }) => kind === 'definition' && title.toLowerCase() === name.toLowerCase());
  const found = builtIns?.definition(titled?.name ?? name);
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no file ${wanted}, and ${catalog === undefined ? 'without a catalog no built-in definition is known' : 'the catalog has no such definition'}.`,
  );
}
