import type { Json, Resource, ResourceGraph } from '../resource/index.ts';

/** What is known around the resource that is judged. What is absent is Unknown to the conditions that ask for it. */
export interface Environment {
  /** `request`: as a deployment sends it, an omitted property is absent. `scan`: as it exists in Azure. */
  readonly mode?: 'request' | 'scan';
  /** Where auditIfNotExists and deployIfNotExists look for related resources. */
  readonly graph?: ResourceGraph;
  /** Whether resources of a type (in lower case) were looked for at all, so that their absence means something; default: yes. */
  readonly collected?: (type: string) => boolean;
  /** Takes the place of `graph`: the resources that an existence condition looks at; `undefined`: can't be told. */
  readonly related?: (resource: Resource, query: RelatedQuery) => readonly Resource[] | undefined;
  /** What `subscription()` and `resourceGroup()` answer; default: what the resource's id tells. */
  readonly subscription?: Json;
  readonly resourceGroup?: Json;
  /** What `requestContext()` answers; default: the resource's own version, identity unknown. */
  readonly requestContext?: Json;
  /** What `policy()` answers: assignmentId, definitionId, setDefinitionId, definitionReferenceId. */
  readonly policy?: Json;
  /** Milliseconds since 1970 for `utcNow()`. */
  readonly now?: number;
}

/** Which resources an existence condition is about. */
export interface RelatedQuery {
  readonly type: string;
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly resourceGroupName: string | undefined;
  readonly existenceScope: 'resourceGroup' | 'subscription';
}
