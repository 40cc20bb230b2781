// Written by `npm run update` from the aliases that Azure publishes; a test compares it with them.
/** Where aliases lead, in lower case. */
export const aliasPaths: ReadonlyMap<string, string> = new Map([
  ['microsoft.containerregistry/registries/sku.name', 'sku.name'],
  ['microsoft.containerservice/managedclusters/sku.tier', 'sku.tier'],
  [
    'microsoft.network/frontdoors/frontendendpoints[*].webapplicationfirewallpolicylink.id',
    'properties.frontendEndpoints[*].properties.webApplicationFirewallPolicyLink.id',
  ],
  [
    'microsoft.network/networkinterfaces/ipconfigurations[*].publicipaddress.id',
    'properties.ipConfigurations[*].properties.publicIpAddress.id',
  ],
  [
    'microsoft.network/virtualnetworks/subnets[*].networksecuritygroup.id',
    'properties.subnets[*].properties.networkSecurityGroup.id',
  ],
  ['microsoft.sql/servers/databases/sku.tier', 'sku.tier'],
  ['microsoft.storage/storageaccounts/sku.name', 'sku.name'],
  ['microsoft.web/serverfarms/sku.name', 'sku.name'],
]);
