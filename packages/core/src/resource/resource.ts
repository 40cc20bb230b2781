import type { Unknown } from '../arm/index.ts';
import type { Location } from '../source/index.ts';
import type { JsonRecord } from './json.ts';

/**
 * One Azure resource, whichever way it was written or collected. `body` holds `type`, `name`, `apiVersion`, `location`,
 * `tags`, `sku`, `kind`, `identity`, `zones`, `plan`, `properties`, ... as Azure Resource Manager shows them.
 */
export interface Resource {
  /** Full resource id; parts that aren't known appear as `[expression]`. */
  readonly id: string;
  readonly type: string;
  /** The full name, `parent/child` for children. */
  readonly name: string;
  readonly apiVersion: string | undefined;
  /** Id of the scope that it is deployed to (resource group, subscription, ..., or the resource that an extension extends). */
  readonly scope: string;
  /** `true` when it is deployed for certain, else the Unknown that decides. A resource whose condition is false isn't there. */
  readonly condition: true | Unknown;
  readonly body: JsonRecord;
  readonly origin: Origin;
}

/** Where a resource comes from, with positions found only when somebody asks. */
export interface Origin {
  /** Where the resource's declaration stands. */
  readonly location: Location;
  /** Names of the nested deployments that lead to it, outermost first. */
  readonly deploymentPath: readonly string[];
  /**
   * The place of the value at a JSON pointer into the body, in the file the person wrote: through expressions, variables,
   * parameters, copy loops and nested templates. A pointer to something absent gives its nearest ancestor.
   */
  locate(pointer: string): Location;
}
