import type { FileModel, Reference, Target } from '../semantics/model.ts';
import type {
  BicepSymbol,
  FunctionSymbol,
  ImportedSymbol,
  TypeSymbol,
  VariableSymbol,
  WildcardSymbol,
} from '../semantics/symbols.ts';
import { decoratorCall } from '../semantics/lookup.ts';
import { childrenOf, isIdentifier, type Node } from '../syntax/index.ts';
import { ArmReader, exportsOf, type ArmIdentifier } from './arm-declarations.ts';
import type { ArmModule } from '../semantics/model.ts';
import type { FileContext, Names } from './context.ts';
import { compareNames } from './order.ts';
import { relativePath } from './paths.ts';
import type { Value } from './value.ts';

export type Exportable = TypeSymbol | VariableSymbol | FunctionSymbol;

/** A declaration of another file that ends up in the template: asked for by name, or needed by one that is. */
export type ClosureItem = { readonly template: string; readonly original: string } & (
  | { readonly kind: 'bicep'; readonly symbol: Exportable; readonly model: FileModel }
  | { readonly kind: 'arm'; readonly identifier: ArmIdentifier; readonly module: ArmModule }
  | { readonly kind: 'synthesized'; readonly name: string; readonly value: Value; readonly model: FileModel }
);

export interface ImportClosure {
  readonly items: readonly { readonly item: ClosureItem; readonly name: string }[];
  readonly names: Names;
  /** Readers of the compiled templates, which know the new names. */
  readonly readers: ReadonlyMap<ArmModule, ArmReader>;
}

/** Everything a file imports, and what that needs, with the names it gets. */
export function importClosure(model: FileModel, contextOf: (model: FileModel) => FileContext): ImportClosure {
  return new Closure(model, contextOf).compute();
}

class Closure {
  private readonly model: FileModel;
  private readonly contextOf: (model: FileModel) => FileContext;
  private readonly items = new Map<string, ClosureItem>();
  private readonly imported = new Map<ImportedSymbol, ClosureItem>();
  private readonly wildcards = new Map<WildcardSymbol, Map<string, ClosureItem>>();
  private readonly queue: (() => void)[] = [];

  constructor(model: FileModel, contextOf: (model: FileModel) => FileContext) {
    this.model = model;
    this.contextOf = contextOf;
  }

  compute(): ImportClosure {
    for (const symbol of this.model.declared('imported')) this.addImported(symbol, this.model);
    for (const symbol of this.model.declared('wildcard')) this.addWildcard(symbol, this.model);
    for (let next = this.queue.shift(); next; next = this.queue.shift()) next();
    const names = this.assignNames();
    return this.result(names);
  }

  private addImported(symbol: ImportedSymbol, model: FileModel): void {
    if (this.imported.has(symbol)) return;
    const target = model.references.get(symbol.declaration);
    const item = target && this.exported(target, symbol.original, this.templateOf(model, symbol.declaration, target));
    if (!item) return;
    this.imported.set(symbol, this.add(item));
  }

  private addWildcard(symbol: WildcardSymbol, model: FileModel): void {
    if (this.wildcards.has(symbol)) return;
    const members = new Map<string, ClosureItem>();
    this.wildcards.set(symbol, members);
    const target = model.references.get(symbol.node);
    if (!target) return;
    const template = this.templateOf(model, symbol.node, target);
    for (const name of exportedNames(target)) {
      const item = this.exported(target, name, template);
      if (item) members.set(name, this.add(item));
    }
  }

  /** How a file is named in the template: by its path from the file that is compiled, or by its reference. */
  private templateOf(model: FileModel, reference: Reference, target: Target): string {
    return (
      model.referenceNames.get(reference) ??
      (target.kind === 'templateSpec' ? target.id : relativePath(this.model.source.name, target.source.name))
    );
  }

  private exported(target: Target, name: string, template: string): ClosureItem | undefined {
    if (target.kind === 'bicep') {
      const symbol = exportableSymbols(target).find((candidate) => candidate.name === name);
      return symbol && { kind: 'bicep', symbol, model: target, template, original: name };
    }
    if (target.kind !== 'arm') return undefined;
    const identifier = exportsOf(target).get(name);
    return identifier && armItem(target, identifier, template);
  }

  private add(item: ClosureItem): ClosureItem {
    const key = `${item.template}\0${item.original}`;
    const known = this.items.get(key);
    if (known) return known;
    this.items.set(key, item);
    this.queue.push(() => this.follow(item));
    return item;
  }

  private follow(item: ClosureItem): void {
    if (item.kind === 'arm') {
      const reader = new ArmReader(item.module, () => '');
      for (const reference of reader.references(item.identifier)) this.add(armItem(item.module, reference, item.template));
    } else if (item.kind === 'bicep') {
      this.followSymbols(item.symbol.node, item);
    }
  }

  private followSymbols(node: Node, from: ClosureItem & { readonly kind: 'bicep' }): void {
    const { model, template } = from;
    const symbol = model.symbolOf(node);
    if (symbol && symbol !== from.symbol) {
      if (symbol.kind === 'imported') this.addImported(symbol, model);
      else if (symbol.kind === 'wildcard') this.addWildcard(symbol, model);
      else if (isExportable(symbol)) this.add({ kind: 'bicep', symbol, model, template, original: symbol.name });
    }
    const variable = node.kind === 'call' ? this.contextOf(model).functionVariables.get(node) : undefined;
    if (variable?.assigned)
      this.add({ kind: 'synthesized', name: variable.name, value: variable.value, model, template, original: variable.name });
    for (const child of childrenOf(node)) this.followSymbols(child, from);
  }

  /** What is imported by name keeps the name; the rest gets one that no Bicep file could declare. */
  private assignNames(): Map<ClosureItem, string> {
    const names = new Map<ClosureItem, string>();
    for (const symbol of this.model.declared('imported')) {
      const item = this.imported.get(symbol);
      if (item) names.set(item, symbol.name);
    }
    const templates = new Map<string, number>();
    let next = 1;
    for (const item of [...this.items.values()].toSorted((a, b) =>
      compareNames(`${a.template}_${a.original}`, `${b.template}_${b.original}`),
    )) {
      if (names.has(item)) continue;
      let template = templates.get(item.template);
      if (template === undefined) {
        template = next;
        next += 1;
        templates.set(item.template, template);
      }
      let own = item.original;
      if (!isIdentifier(own)) {
        own = `_${next}`;
        next += 1;
      }
      names.set(item, `_${template}.${own}`);
    }
    return names;
  }

  private result(names: ReadonlyMap<ClosureItem, string>): ImportClosure {
    const symbols = new Map<BicepSymbol, string>();
    const functionVariables = new Map<FileModel, Map<string, string>>();
    const armNames = new Map<ArmModule, Map<string, string>>();
    for (const [item, name] of names) {
      if (item.kind === 'bicep') symbols.set(item.symbol, name);
      else if (item.kind === 'arm') entry(armNames, item.module).set(armKey(item.identifier), name);
      else entry(functionVariables, item.model).set(item.name, name);
    }
    for (const [symbol, item] of this.imported) symbols.set(symbol, names.get(item)!);
    const wildcards = new Map(
      [...this.wildcards].map(([symbol, members]) => [
        symbol,
        new Map([...members].map(([key, item]) => [key, names.get(item)!])),
      ]),
    );
    const readers = new Map(
      [...armNames].map(([module, known]) => [
        module,
        new ArmReader(module, (identifier) => known.get(armKey(identifier)) ?? ''),
      ]),
    );
    return {
      items: [...names].map(([item, name]) => ({ item, name })),
      names: { symbols, wildcards, functionVariables },
      readers,
    };
  }
}

function entry<K>(map: Map<K, Map<string, string>>, key: K): Map<string, string> {
  const known = map.get(key) ?? new Map<string, string>();
  map.set(key, known);
  return known;
}

function armKey({ kind, identifier }: ArmIdentifier): string {
  return `${kind} ${identifier.toLowerCase()}`;
}

/** Templates that Bicep wrote name their declarations as the source did. */
function armItem(module: ArmModule, identifier: ArmIdentifier, template: string): ClosureItem {
  const prefix = identifier.kind === 'type' ? '#/definitions/' : identifier.kind === 'function' ? '__bicep.' : '';
  const own = identifier.identifier.startsWith(prefix) ? identifier.identifier.slice(prefix.length) : '';
  return { kind: 'arm', identifier, module, template, original: isIdentifier(own) ? own : identifier.identifier };
}

function isExportable(symbol: BicepSymbol): symbol is Exportable {
  return symbol.kind === 'type' || symbol.kind === 'variable' || symbol.kind === 'function';
}

/** The declarations marked with `@export()`. */
export function exportableSymbols(model: FileModel): Exportable[] {
  const all: readonly Exportable[] = [...model.declared('type'), ...model.declared('variable'), ...model.declared('function')];
  return all.filter((symbol) => decoratorCall(symbol.node.decorators, 'export'));
}

function exportedNames(target: Target): string[] {
  if (target.kind === 'bicep') return exportableSymbols(target).map(({ name }) => name);
  return target.kind === 'arm' ? [...exportsOf(target).keys()] : [];
}
