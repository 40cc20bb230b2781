import type { DeployOptions } from '../arm/index.ts';
import type { Diagnostic, JsonObject, Location, Source } from '../source/index.ts';
import type { JsonRecord } from './json.ts';
import type { Resource } from './resource.ts';

export type ExpandOptions = DeployOptions;

/** A template that took part in an expansion: the main one first, then nested and linked ones, each once per deployment of it. */
export interface ExpandedTemplate {
  readonly source: Source;
  readonly root: JsonObject;
  readonly deploymentPath: readonly string[];
}

/** A declaration that deploys no resource of its own. */
export interface LeftOut {
  readonly reason: 'existing' | 'deployment' | 'condition' | 'noCopies';
  readonly location: Location;
  readonly deploymentPath: readonly string[];
}

/** What a template deploys. Problems never stop it: what they touch is Unknown, the rest is there. */
export interface Expansion {
  readonly resources: readonly Resource[];
  readonly left: readonly LeftOut[];
  readonly outputs: JsonRecord;
  readonly templates: readonly ExpandedTemplate[];
  readonly diagnostics: readonly Diagnostic[];
}
