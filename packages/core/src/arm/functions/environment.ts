import { callOf, propertyOf } from '../residual.ts';
import type { Expression } from '../expression.ts';
import { Unknown, type Value } from '../value.ts';

/**
 * What `environment()` answers in a cloud: `AzureCloud`, `AzureChinaCloud`, `AzureUSGovernment` (in any letters). Any other
 * cloud, and members on which Microsoft's sources don't agree to the letter (some URLs of the sovereign clouds end in `/` in
 * one of them only), are Unknown.
 *
 * - https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment (global Azure)
 * - https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/cloud.py (suffixes, endpoints)
 * - https://management.azure.com/metadata/endpoints?api-version=2019-05-01 (all members)
 */
export function environmentOf(cloud: string | undefined): Value {
  const known = CLOUDS.get(cloud?.toLowerCase() ?? '');
  return known === undefined ? open(ENVIRONMENT) : objectOf(known, ENVIRONMENT);
}

/** `undefined`: the member is there, its value isn't known. */
type Member = string | readonly string[] | Members | undefined;
interface Members {
  readonly [name: string]: Member;
}

const ENVIRONMENT = callOf('environment', []);

const VM_IMAGE_ALIASES =
  'https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json';

const global: Members = {
  name: 'AzureCloud',
  gallery: 'https://gallery.azure.com/',
  graph: 'https://graph.windows.net/',
  portal: 'https://portal.azure.com',
  graphAudience: 'https://graph.windows.net/',
  activeDirectoryDataLake: 'https://datalake.azure.net/',
  batch: 'https://batch.core.windows.net/',
  media: 'https://rest.media.azure.net',
  sqlManagement: 'https://management.core.windows.net:8443/',
  vmImageAliasDoc: VM_IMAGE_ALIASES,
  resourceManager: 'https://management.azure.com/',
  authentication: {
    loginEndpoint: 'https://login.microsoftonline.com/',
    audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
    tenant: 'common',
    identityProvider: 'AAD',
  },
  suffixes: {
    acrLoginServer: '.azurecr.io',
    azureDatalakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.net',
    azureDatalakeStoreFileSystem: 'azuredatalakestore.net',
    azureFrontDoorEndpointSuffix: 'azurefd.net',
    keyvaultDns: '.vault.azure.net',
    sqlServerHostname: '.database.windows.net',
    storage: 'core.windows.net',
  },
};

/** A sovereign cloud: the members that are given, and the others of global Azure without their values. */
function sovereign(members: Members, loginEndpoint: string, suffixes: Members): Members {
  return {
    ...valueless(global),
    vmImageAliasDoc: VM_IMAGE_ALIASES,
    ...members,
    authentication: { loginEndpoint, audiences: undefined, tenant: 'common', identityProvider: 'AAD' },
    suffixes: { ...valueless(global['suffixes'] as Members), ...suffixes },
  };
}

function valueless(members: Members): Members {
  return Object.fromEntries(Object.keys(members).map((name) => [name, undefined]));
}

const china: Members = sovereign(
  {
    name: 'AzureChinaCloud',
    portal: 'https://portal.azure.cn',
    media: 'https://rest.media.chinacloudapi.cn',
    resourceManager: 'https://management.chinacloudapi.cn',
  },
  'https://login.chinacloudapi.cn',
  {
    acrLoginServer: '.azurecr.cn',
    keyvaultDns: '.vault.azure.cn',
    sqlServerHostname: '.database.chinacloudapi.cn',
    storage: 'core.chinacloudapi.cn',
  },
);

const government: Members = sovereign(
  { name: 'AzureUSGovernment', portal: 'https://portal.azure.us', media: 'https://rest.media.usgovcloudapi.net' },
  'https://login.microsoftonline.us',
  {
    acrLoginServer: '.azurecr.us',
    keyvaultDns: '.vault.usgovcloudapi.net',
    sqlServerHostname: '.database.usgovcloudapi.net',
    storage: 'core.usgovcloudapi.net',
  },
);

const CLOUDS: ReadonlyMap<string, Members> = new Map([
  ['azurecloud', global],
  ['azurechinacloud', china],
  ['azureusgovernment', government],
]);

function objectOf(members: Members, asked: Expression): Value {
  return new Map(Object.entries(members).map(([name, member]) => [name, valueOf(member, propertyOf(asked, name))]));
}

function valueOf(member: Member, asked: Expression): Value {
  if (member === undefined) return open(asked);
  return typeof member === 'string' || Array.isArray(member) ? (member as Value) : objectOf(member as Members, asked);
}

function open(asked: Expression): Unknown {
  return new Unknown(asked, [{ kind: 'context', name: 'environment()' }]);
}
