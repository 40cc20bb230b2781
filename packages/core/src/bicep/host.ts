import type { Source } from '../source/index.ts';
import type { BicepConfig } from './config.ts';
import type { ResourceTypes } from './resource-types.ts';

/**
 * What the compiler asks of the world. Every path is complete and written with `/`; whatever the host doesn't have is
 * `undefined`, and becomes a diagnostic at the place that asks for it.
 */
export interface BicepHost {
  /** A text file; its name is the path. `encoding` as Bicep names it (`utf-16`), UTF-8 by default. */
  read(path: string, encoding?: string): Source | undefined;
  readBytes?(path: string): Uint8Array | undefined;
  /** The names of the files in a folder, of those that match a pattern with `*` and `?`; an empty pattern matches all. */
  list?(path: string, pattern: string): readonly string[] | undefined;
  /** The compiled template of `br:registry/path:tag`, aliases resolved. */
  module?(reference: string): Source | undefined;
  /** `bicepconfig.json` as it applies to a file. */
  config?(path: string): BicepConfig | undefined;
  environment?(name: string): string | undefined;
  readonly resourceTypes?: ResourceTypes;
}
