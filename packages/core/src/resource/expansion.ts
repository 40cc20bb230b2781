import type { DeploymentContext } from '../arm/index.ts';
import type { Diagnostic, JsonObject, Source } from '../source/index.ts';
import type { Json, Resource } from './resource.ts';

export interface ExpandOptions {
  /** A parameter file; absent: only the defaults are known. */
  readonly parameters?: Source;
  readonly context?: DeploymentContext;
  /** Reads a linked template, by a path relative to the template that links to it; `undefined` when there is none. */
  readonly load?: (path: string, from: Source) => Source | undefined;
}

/** A template that took part in an expansion: the main one first, then nested and linked ones, each once per deployment of it. */
export interface ExpandedTemplate {
  readonly source: Source;
  readonly root: JsonObject;
  readonly deploymentPath: readonly string[];
}

/** What a template deploys. Problems never stop it: what they touch is Unknown, the rest is there. */
export interface Expansion {
  readonly resources: readonly Resource[];
  readonly outputs: { readonly [name: string]: Json };
  readonly templates: readonly ExpandedTemplate[];
  readonly diagnostics: readonly Diagnostic[];
}
