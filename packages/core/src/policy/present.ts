import type { Unknown } from '../arm/index.ts';

/**
 * Whether a value that isn't known is there for certain: what is left of its expression is a function that answers a text
 * whatever its arguments are, such as the id of a resource in a group that nobody named.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string
 */
export function isPresent({ residual }: Unknown): boolean {
  return residual.kind === 'call' && residual.namespace === undefined && TEXTS.has(residual.name.toLowerCase());
}

const TEXTS: ReadonlySet<string> = new Set([
  'resourceid',
  'subscriptionresourceid',
  'managementgroupresourceid',
  'tenantresourceid',
  'extensionresourceid',
  'format',
  'guid',
  'uniquestring',
  'newguid',
  'utcnow',
  'string',
  'tolower',
  'toupper',
  'trim',
  'replace',
  'substring',
  'padleft',
  'base64',
  'uri',
  'uricomponent',
  'join',
]);
