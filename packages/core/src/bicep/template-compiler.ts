import { templateHash } from '../arm/index.ts';
import { readJson, Source, type Span } from '../source/index.ts';
import { writeJson } from './emit/json-text.ts';
import type { BicepHost } from './host.ts';
import { FileContext } from './lowering/context.ts';
import type { FileReader } from './lowering/files.ts';
import { jsonValue } from './lowering/load.ts';
import { resolvePath } from './lowering/paths.ts';
import { templateOf, type TemplateOptions } from './lowering/template.ts';
import { member, object, text, type ObjectValue, type TemplateValue, type Value } from './lowering/value.ts';
import type { FileModel, Target } from './semantics/model.ts';
import { bicepError } from './syntax/index.ts';

/** How many characters the templates of modules may have together, each counted as often as it is used. Azure takes 4 MB. */
const MAX_MODULE_TEXT = 40_000_000;

/** Writes the templates of files, each of them once. */
export class TemplateCompiler {
  private readonly host: BicepHost;
  private readonly generatorVersion: string;
  private readonly contexts = new Map<FileModel, FileContext>();
  private readonly templates = new Map<Target, TemplateValue>();
  private readonly sizes = new Map<Target, number>();
  private readonly open = new Set<FileModel>();
  private moduleText = 0;

  constructor(host: BicepHost, generatorVersion: string) {
    this.host = host;
    this.generatorVersion = generatorVersion;
  }

  /** The template of a file with its hash, which covers the templates of all its modules. */
  hashed(model: FileModel): ObjectValue {
    const template = templateOf(model, this.options());
    const written = writeJson(template);
    this.sizes.set(model, written.text.length);
    const { root } = readJson(new Source(model.source.name, written.text));
    return root?.kind === 'object' ? withHash(template, templateHash(root)) : template;
  }

  options(): TemplateOptions {
    return {
      generatorVersion: this.generatorVersion,
      resourceTypes: this.host.resourceTypes,
      contextOf: (model) => this.contextOf(model),
      template: (target, model, at) => this.moduleTemplate(target, model, at),
    };
  }

  contextOf(model: FileModel): FileContext {
    const known = this.contexts.get(model);
    if (known) return known;
    const context = new FileContext(model, this.reader());
    this.contexts.set(model, context);
    return context;
  }

  /** The template of a module for one of the places where it is used. Modules that use others twice double with each level. */
  private moduleTemplate(target: Target, model: FileModel, { start, end }: Span): TemplateValue {
    const template = this.template(target);
    const before = this.moduleText;
    this.moduleText += target.kind === 'arm' ? target.source.text.length : (this.sizes.get(target) ?? 0);
    if (this.moduleText <= MAX_MODULE_TEXT) return template;
    if (before <= MAX_MODULE_TEXT) {
      const message = `The modules together have more than ${MAX_MODULE_TEXT} characters; from here on they are left out.`;
      model.diagnostics.push(bicepError(model.source, { start, end }, 'bicep/too-large', message));
    }
    this.moduleText = Math.max(before, MAX_MODULE_TEXT + 1);
    return { kind: 'template', template: object([]), written: false };
  }

  private template(target: Target): TemplateValue {
    const known = this.templates.get(target);
    if (known) return known;
    const template = this.newTemplate(target);
    this.templates.set(target, template);
    return template;
  }

  private newTemplate(target: Target): TemplateValue {
    if (target.kind === 'templateSpec')
      return { kind: 'template', template: object([member('id', text(target.id))]), written: true };
    if (target.kind === 'arm')
      return { kind: 'template', template: jsonValue(target.root, target.source, 'plain'), written: true };
    if (this.open.has(target)) return { kind: 'template', template: object([]), written: false };
    this.open.add(target);
    const template = this.hashed(target);
    this.open.delete(target);
    return { kind: 'template', template, written: false };
  }

  reader(): FileReader {
    const { host } = this;
    const path = (model: FileModel, relative: string): string => resolvePath(relative, model.source.name);
    return {
      text: (model, relative, encoding) => host.read(path(model, relative), encoding),
      bytes: (model, relative) => host.readBytes?.(path(model, relative)),
      list: (model, relative, pattern) => host.list?.(path(model, relative), pattern),
      environment: (name) => host.environment?.(name),
    };
  }
}

function withHash(template: ObjectValue, hash: string): ObjectValue {
  const change = (value: Value, path: readonly string[]): Value => {
    if (value.kind !== 'object') return value;
    const [name] = path;
    if (name === undefined) return { ...value, members: [...value.members, member('templateHash', text(hash))] };
    return {
      ...value,
      members: value.members.map((entry) =>
        entry.key === name ? { ...entry, value: change(entry.value, path.slice(1)) } : entry,
      ),
    };
  };
  return change(template, ['metadata', '_generator']) as ObjectValue;
}
