import type { Json } from '../../resource/index.ts';
import type { JsonObject, Location, Source } from '../../source/index.ts';

/** Everything an organisation decided about policy, as its files say it. */
export interface Organisation {
  readonly definitions: readonly DefinitionFile[];
  readonly initiatives: readonly DefinitionFile[];
  readonly assignments: readonly Assignment[];
  readonly exemptions: readonly Exemption[];
  readonly hierarchy: Hierarchy;
}

/** A definition or an initiative in a file, not read yet. */
export interface DefinitionFile {
  /** Empty where the file doesn't say; its name is then all that leads to it. */
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  /** The object with `properties`, or the properties themselves. */
  readonly node: JsonObject;
}

/** https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure */
export interface Assignment {
  readonly id: string;
  readonly name: string;
  readonly displayName: string | undefined;
  /** Id of the management group, subscription, resource group or resource that it is assigned to. */
  readonly scope: string;
  /** Id of the definition or initiative; where files name it without an id, its name. */
  readonly definition: string;
  /** `1.*.*`; absent: any. */
  readonly definitionVersion: string | undefined;
  readonly parameters: { readonly [name: string]: Json };
  /** The values are written for several definitions at once, so that some may be none of this one's. */
  readonly sharesParameters: boolean;
  readonly notScopes: readonly string[];
  /** `false`: what it finds is reported, and nothing is refused. */
  readonly enforced: boolean;
  readonly selectors: readonly ResourceSelector[];
  readonly overrides: readonly Override[];
  readonly messages: readonly Message[];
  /** Why its policies can't be judged: it depends on what isn't in the file. */
  readonly incomplete: string | undefined;
  readonly location: Location;
}

/** A resource has to meet all selectors of one of them. */
export interface ResourceSelector {
  readonly name: string | undefined;
  readonly selectors: readonly Selector[];
}

export interface Selector {
  /** `resourceLocation`, `resourceType`, `resourceWithoutLocation`, `policyDefinitionReferenceId`, ...; of parameter files, `policyDefinitionName`. */
  readonly kind: string;
  readonly in: readonly string[] | undefined;
  readonly notIn: readonly string[] | undefined;
}

export interface Override {
  readonly kind: 'policyEffect' | 'definitionVersion';
  readonly value: string;
  readonly selectors: readonly Selector[];
}

export interface Message {
  readonly text: string;
  /** The one policy of an initiative that it is for; absent: all that have none of their own. */
  readonly referenceId: string | undefined;
}

/** https://learn.microsoft.com/azure/governance/policy/concepts/exemption-structure */
export interface Exemption {
  readonly id: string;
  readonly name: string;
  readonly displayName: string | undefined;
  /** What it exempts: a management group, subscription, resource group or resource, with all inside. */
  readonly scope: string;
  /** The id of the assignment, or of the definition whose assignments it is about; in lower case. */
  readonly from: { readonly assignment: string } | { readonly definition: string };
  /** The policies of an initiative that it is about; empty: all. */
  readonly referenceIds: readonly string[];
  /** Accepted for a time, or met by other means. */
  readonly category: 'Waiver' | 'Mitigated' | undefined;
  /** Milliseconds since 1970; `undefined`: never. */
  readonly expiresOn: number | undefined;
  readonly selectors: readonly ResourceSelector[];
  readonly location: Location;
}

/** Which management group each subscription and management group is in: ids in lower case. */
export interface Hierarchy {
  readonly parents: ReadonlyMap<string, string>;
}
