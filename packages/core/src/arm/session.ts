import { readJson, type JsonNode, type Source } from '../source/index.ts';
import type { Everything } from './everything.ts';
import { Problems } from './problems.ts';
import { readTemplate, type Template } from './template.ts';
import { Refusal, type Value } from './value.ts';

/** What all deployments of one expansion share: the problems found, the files to link to, and a budget of work. */
export class Session {
  readonly problems: Problems = new Problems();
  readonly load: (path: string, from: Source) => Source | undefined;
  /** Every resource of every deployment, once there is a main one. */
  everything: Everything | undefined;
  private readonly roots = new Map<string, JsonNode | undefined>();
  private readonly templates = new Map<string, Template | undefined>();
  private readonly checked = new Set<Template>();
  /** How often an answer was taken from what a resource declares, which Azure may change or complete. */
  assumptions = 0;
  private budget = 20_000_000;
  private depth = 0;

  constructor(load: (path: string, from: Source) => Source | undefined) {
    this.load = load;
  }

  /** A value that rests on such an answer. */
  assuming<T>(value: T): T {
    this.assumptions += 1;
    return value;
  }

  /** The JSON of a file, read once; what is wrong with it is reported. */
  json(source: Source): JsonNode | undefined {
    if (!this.roots.has(source.name)) {
      const { root, diagnostics } = readJson(source);
      this.roots.set(source.name, root);
      for (const diagnostic of diagnostics) this.problems.add(diagnostic);
    }
    return this.roots.get(source.name);
  }

  /** The template in a file, read once; `undefined` when there is none in it. */
  read(source: Source): Template | undefined {
    if (!this.templates.has(source.name)) {
      const root = this.json(source);
      if (root !== undefined && root.kind !== 'object') {
        this.problems.error('arm/not-a-template', source, root, 'A template is a JSON object with "$schema" and "resources".');
      }
      this.templates.set(source.name, root?.kind === 'object' ? readTemplate(source, root) : undefined);
    }
    return this.templates.get(source.name);
  }

  /** Whether this is the whole template of a file, asked for the first time: what can be said of it is said once. */
  isNewFile(template: Template): boolean {
    if (this.roots.get(template.source.name) !== template.root || this.checked.has(template)) return false;
    this.checked.add(template);
    return true;
  }

  /** Takes `steps` off the budget; `false` when a (hostile) template has used it up. */
  spend(steps: number): boolean {
    this.budget -= steps + 1;
    return this.budget > 0;
  }

  /** Runs something that may call itself through user-defined functions, to a bounded depth. */
  nest(run: () => Value | Refusal): Value | Refusal {
    if (this.depth >= MAX_CALL_DEPTH)
      return new Refusal('arm/too-deep', `User-defined functions call each other more than ${MAX_CALL_DEPTH} deep.`);
    this.depth += 1;
    const result = run();
    this.depth -= 1;
    return result;
  }
}

const MAX_CALL_DEPTH = 60;
