import type { Diagnostic, Source } from '../../source/index.ts';
import { definitionOf, isError, readDefinition, type PolicyDefinition } from '../definition.ts';
import { initiativeOf, readInitiative, type Initiative } from '../initiative.ts';
import { reportInto } from '../report.ts';
import { lastSegment } from './fields.ts';
import type { DefinitionFile, Organisation } from './model.ts';
import { isPlaceholder } from './read-hierarchy.ts';

/** What is built into Azure, by id or name; `undefined` for what isn't at hand. */
export interface BuiltIns {
  definition(idOrName: string): Source | undefined;
  initiative(idOrName: string): Source | undefined;
}

/** A definition or initiative that was looked up: what it is, or why it can't be had. */
export type Found<T> = { readonly value: T } | { readonly missing: string };

/** Definitions and initiatives of an organisation and of Azure, each read when it is first asked for. */
export class Library {
  readonly diagnostics: Diagnostic[] = [];
  private readonly definitions: Shelf<PolicyDefinition>;
  private readonly initiatives: Shelf<Initiative>;

  constructor({ definitions, initiatives }: Pick<Organisation, 'definitions' | 'initiatives'>, builtIns: BuiltIns | undefined) {
    const { diagnostics } = this;
    const own =
      <T>(read: (file: DefinitionFile, diagnostics: Diagnostic[]) => T | undefined) =>
      (file: DefinitionFile): Reading<T> => {
        const found: Diagnostic[] = [];
        const value = read(file, found);
        diagnostics.push(...found);
        return { value, diagnostics: found };
      };
    this.definitions = new Shelf(
      definitions,
      own(({ node, source }, found) => definitionOf(node, source, reportInto(found, source))),
      (id) => builtIns?.definition(id),
      (source) => {
        const reading = readDefinition(source);
        return { value: reading.definition, diagnostics: reading.diagnostics };
      },
    );
    this.initiatives = new Shelf(
      initiatives,
      own(({ node, source }, found) => initiativeOf(node, source, reportInto(found, source))),
      (id) => builtIns?.initiative(id),
      (source) => {
        const reading = readInitiative(source);
        return { value: reading.initiative, diagnostics: reading.diagnostics };
      },
    );
  }

  definition(idOrName: string): Found<PolicyDefinition> {
    return this.definitions.find(idOrName);
  }

  initiative(idOrName: string): Found<Initiative> {
    return this.initiatives.find(idOrName);
  }

  /** Whether an id or a name is one of an initiative. */
  isInitiative(idOrName: string): boolean {
    if (/\/policySetDefinitions\//i.test(idOrName)) return true;
    return !/\/policyDefinitions\//i.test(idOrName) && this.initiatives.has(idOrName) && !this.definitions.has(idOrName);
  }
}

/** What reading gave, and what was wrong. */
interface Reading<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Things of one kind by id and by name. */
class Shelf<T> {
  private readonly byId = new Map<string, DefinitionFile>();
  private readonly byName = new Map<string, DefinitionFile>();
  private readonly known = new Map<string, Found<T>>();
  private readonly read: (file: DefinitionFile) => Reading<T>;
  private readonly builtIn: (id: string) => Source | undefined;
  private readonly readBuiltIn: (source: Source) => Reading<T>;

  constructor(
    files: readonly DefinitionFile[],
    read: (file: DefinitionFile) => Reading<T>,
    builtIn: (id: string) => Source | undefined,
    readBuiltIn: (source: Source) => Reading<T>,
  ) {
    for (const file of files) {
      if (file.id !== '') this.byId.set(file.id.toLowerCase(), file);
      if (!this.byName.has(file.name.toLowerCase())) this.byName.set(file.name.toLowerCase(), file);
    }
    this.read = read;
    this.builtIn = builtIn;
    this.readBuiltIn = readBuiltIn;
  }

  has(idOrName: string): boolean {
    return this.fileOf(idOrName) !== undefined || this.builtIn(idOrName) !== undefined;
  }

  find(idOrName: string): Found<T> {
    const key = idOrName.toLowerCase();
    const found = this.known.get(key) ?? this.look(idOrName);
    this.known.set(key, found);
    return found;
  }

  private look(idOrName: string): Found<T> {
    const file = this.fileOf(idOrName);
    const builtIn = file === undefined && !isCustom(idOrName) ? this.builtIn(idOrName) : undefined;
    const reading = file === undefined ? builtIn && this.readBuiltIn(builtIn) : this.read(file);
    if (reading === undefined) return { missing: `neither the files nor the catalog have '${lastSegment(idOrName)}'` };
    const mistake = reading.diagnostics.find(isError);
    if (reading.value !== undefined && mistake === undefined) return { value: reading.value };
    return { missing: `there is a mistake in it: ${mistake?.message ?? 'it holds nothing'}` };
  }

  /** Files without an id, and ids below a placeholder, are found by name alone. */
  private fileOf(idOrName: string): DefinitionFile | undefined {
    const exact = this.byId.get(idOrName.toLowerCase());
    if (exact !== undefined) return exact;
    const named = this.byName.get(lastSegment(idOrName).toLowerCase());
    if (named === undefined) return undefined;
    return !idOrName.startsWith('/') || named.id === '' || isPlaceholder(idOrName) ? named : undefined;
  }
}

/** An id with a scope in front is no built-in's. */
function isCustom(id: string): boolean {
  return id.startsWith('/') && !/^\/providers\/Microsoft\.Authorization\//i.test(id);
}
