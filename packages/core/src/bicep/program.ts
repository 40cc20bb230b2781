import { readJson, type Source, type Span } from '../source/index.ts';
import { DEFAULT_CONFIG, type BicepConfig } from './config.ts';
import type { BicepHost } from './host.ts';
import { pathProblem, resolvePath } from './lowering/paths.ts';
import { check } from './semantics/checks/index.ts';
import { FileModel, type Reference, type Target } from './semantics/model.ts';
import { bicepError, literalText, parseBicep, parseBicepParameters, type StringLiteral } from './syntax/index.ts';

const MAX_FILES = 5000;
/** How long a chain of files may be, each of which names the next. */
const MAX_CHAIN = 60;

/** A file and all the files it needs, each read once. */
export class Program {
  private readonly host: BicepHost;
  private readonly files = new Map<string, FileModel>();
  private readonly templates = new Map<string, Target | undefined>();

  constructor(host: BicepHost) {
    this.host = host;
  }

  /** In the order in which they were met. */
  models(): readonly FileModel[] {
    return [...this.files.values()];
  }

  load(entry: Source): FileModel {
    const model = this.add(entry);
    const queue = [model];
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const found of this.follow(next)) queue.push(found);
    }
    cutCycles(model);
    for (const each of this.files.values()) each.diagnostics.push(...check(each));
    return model;
  }

  private add(source: Source): FileModel {
    const parsing = /\.bicepparam$/i.test(source.name) ? parseBicepParameters(source) : parseBicep(source);
    const model = new FileModel(parsing, this.host.config?.(source.name) ?? DEFAULT_CONFIG, this.host.resourceTypes);
    this.files.set(source.name, model);
    return model;
  }

  /** Reads what a file refers to; gives back the files that were new. */
  private follow(model: FileModel): FileModel[] {
    const found: FileModel[] = [];
    for (const statement of model.parsing.program.statements) {
      if (
        statement.kind !== 'module' &&
        statement.kind !== 'importDeclaration' &&
        statement.kind !== 'using' &&
        statement.kind !== 'extends'
      )
        continue;
      if (statement.path === 'none' || statement.path.kind === 'missing') continue;
      const path = literalText(statement.path);
      if (path === undefined) {
        report(model, statement.path, 'BCP032', 'The value must be a compile-time constant.');
        continue;
      }
      const before = this.files.size;
      const target = this.resolve(model, statement, statement.path, path);
      if (target) model.references.set(statement, target);
      if (target?.kind === 'bicep' && this.files.size > before) found.push(target);
    }
    return found;
  }

  private resolve(model: FileModel, statement: Reference, at: StringLiteral, path: string): Target | undefined {
    const scheme = /^(br|ts|oci)(?:\/([^:]*))?:(.*)$/.exec(path);
    if (scheme) {
      const reference = expandAlias(model.config, scheme[1]!, scheme[2], scheme[3]!);
      if (reference === undefined) {
        const message = `The ${scheme[1] === 'ts' ? 'template spec' : 'OCI artifact'} module alias name "${scheme[2] ?? ''}" does not exist in the Bicep configuration.`;
        report(model, at, scheme[1] === 'ts' ? 'BCP212' : 'BCP213', message);
        return undefined;
      }
      model.referenceNames.set(statement, reference);
      return this.registryModule(model, at, reference);
    }
    const unknown = /^([^:]*):/.exec(path)?.[1];
    if (unknown === undefined) return this.localFile(model, at, path);
    const message = `The specified module reference scheme "${unknown}" is not recognized. Specify a path to a local module file or a module reference using one of the following schemes: "br", "ts"`;
    report(model, at, 'BCP189', message);
    return undefined;
  }

  private registryModule(model: FileModel, at: Span, reference: string): Target | undefined {
    if (!this.templates.has(reference)) {
      const source = this.host.module?.(reference);
      this.templates.set(reference, source ? armModule(source) : undefined);
    }
    const target = this.templates.get(reference);
    if (target) return target;
    if (reference.startsWith('ts:')) return templateSpec(reference);
    report(model, at, 'BCP190', `The artifact with reference "${reference}" has not been restored.`);
    return undefined;
  }

  private localFile(model: FileModel, at: StringLiteral, path: string): Target | undefined {
    const problem = pathProblem(path);
    if (problem) {
      report(model, at, problem[0], problem[1]);
      return undefined;
    }
    const name = resolvePath(path, model.source.name);
    const known = this.files.get(name) ?? this.templates.get(name);
    if (known) return known;
    const source = this.files.size < MAX_FILES ? this.host.read(name) : undefined;
    if (!source) {
      report(model, at, 'BCP091', `An error occurred reading file. Could not find file '${name}'.`);
      return undefined;
    }
    if (!/\.jsonc?$|\.arm$/i.test(name)) return this.add(source);
    const module = armModule(source);
    if (module) this.templates.set(name, module);
    else
      report(
        model,
        at,
        'BCP188',
        'The referenced ARM template has errors. Please see https://aka.ms/arm-template for information on how to diagnose and fix the template.',
      );
    return module;
  }
}

function armModule(source: Source): Target | undefined {
  const { root } = readJson(source);
  return root?.kind === 'object' ? { kind: 'arm', source, root } : undefined;
}

/** `br/alias:path:tag` without its alias; `undefined` where the configuration doesn't have it. */
function expandAlias(config: BicepConfig, scheme: string, alias: string | undefined, rest: string): string | undefined {
  if (alias === undefined) return `${scheme}:${rest}`;
  if (scheme === 'ts') {
    const known = Object.hasOwn(config.moduleAliases.ts, alias) ? config.moduleAliases.ts[alias] : undefined;
    return known && `ts:${known.subscription ?? ''}/${known.resourceGroup ?? ''}/${rest}`;
  }
  const own = Object.hasOwn(config.moduleAliases.br, alias) ? config.moduleAliases.br[alias] : undefined;
  const known = own ?? (alias === 'public' ? DEFAULT_CONFIG.moduleAliases.br['public'] : undefined);
  return known && `br:${[known.registry, known.modulePath, rest].filter((part) => part !== undefined && part !== '').join('/')}`;
}

function templateSpec(reference: string): Target {
  const [subscription = '', group = '', rest = ''] = reference.slice(3).split('/');
  const [name = '', version = ''] = rest.split(':');
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Resources/templateSpecs/${name}/versions/${version}`;
  return { kind: 'templateSpec', id };
}

/** Files that need themselves through what they refer to can't be compiled, nor can endless chains: one of the references is cut. */
function cutCycles(entry: FileModel): void {
  const heights = new Map<FileModel, number>();
  const path: FileModel[] = [];
  const visit = (model: FileModel): number => {
    path.push(model);
    let height = 0;
    for (const [reference, target] of model.references) {
      if (target.kind !== 'bicep') continue;
      const start = path.indexOf(target);
      const below = start < 0 ? (heights.get(target) ?? visit(target)) : 0;
      height = Math.max(height, below < MAX_CHAIN ? below + 1 : 0);
      if (start < 0 && below < MAX_CHAIN) continue;
      model.references.delete(reference);
      const at = 'path' in reference && reference.path !== 'none' ? reference.path : reference;
      if (start < 0) report(model, at, 'bicep/too-deep', `Chains of more than ${MAX_CHAIN} files are not followed.`);
      else report(model, at, ...cycleProblem(path.slice(start)));
    }
    path.pop();
    heights.set(model, height);
    return height;
  };
  visit(entry);
}

function cycleProblem(files: readonly FileModel[]): readonly [code: string, message: string] {
  const [first] = files;
  if (files.length === 1 && /param$/i.test(first!.source.name))
    return ['BCP278', 'This parameters file references itself, which is not allowed.'];
  if (files.length === 1) return ['BCP094', 'This module references itself, which is not allowed.'];
  const names = [...files, first!].map(({ source }) => `"${source.name}"`).join(' -> ');
  return ['BCP095', `The file is involved in a cycle (${names}).`];
}

function report(model: FileModel, { start, end }: Span, code: string, message: string): void {
  model.diagnostics.push(bicepError(model.source, { start, end }, code, message));
}
