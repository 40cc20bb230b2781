// Written by `npm run update` from the aliases that Azure publishes; a test compares it with them.
/** Where aliases lead, in lower case. */
export const aliasPaths: ReadonlyMap<string, string> = new Map([
  ['microsoft.apimanagement/service/sku.name', 'sku.name'],
  ['microsoft.appconfiguration/configurationstores/sku.name', 'sku.name'],
  ['microsoft.cdn/profiles/sku.name', 'sku.name'],
  [
    'microsoft.compute/virtualmachinescalesets/virtualmachineprofile.extensionprofile.extensions[*].enableautomaticupgrade',
    'properties.virtualMachineProfile.extensionProfile.extensions[*].properties.enableAutomaticUpgrade',
  ],
  [
    'microsoft.compute/virtualmachinescalesets/virtualmachineprofile.networkprofile.networkinterfaceconfigurations[*].ipconfigurations[*]',
    'properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].properties.ipConfigurations[*]',
  ],
  [
    'microsoft.compute/virtualmachinescalesets/virtualmachineprofile.networkprofile.networkinterfaceconfigurations[*].ipconfigurations[*].publicipaddressconfiguration.name',
    'properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].properties.ipConfigurations[*].properties.publicIPAddressConfiguration.name',
  ],
  ['microsoft.containerregistry/registries/sku.name', 'sku.name'],
  ['microsoft.containerservice/managedclusters/sku.tier', 'sku.tier'],
  ['microsoft.databricks/workspaces/sku.name', 'sku.name'],
  ['microsoft.eventhub/namespaces/sku.name', 'sku.name'],
  ['microsoft.kusto/clusters/sku.name', 'sku.name'],
  [
    'microsoft.machinelearningservices/workspaces/computes/idletimebeforeshutdown',
    'properties.properties.idleTimeBeforeShutdown',
  ],
  [
    'microsoft.machinelearningservices/workspaces/computes/scalesettings.minnodecount',
    'properties.properties.scaleSettings.minNodeCount',
  ],
  [
    'microsoft.network/frontdoors/frontendendpoints[*].webapplicationfirewallpolicylink.id',
    'properties.frontendEndpoints[*].properties.webApplicationFirewallPolicyLink.id',
  ],
  [
    'microsoft.network/networkinterfaces/ipconfigurations[*].publicipaddress.id',
    'properties.ipConfigurations[*].properties.publicIpAddress.id',
  ],
  [
    'microsoft.network/virtualnetworks/subnets[*].defaultoutboundaccess',
    'properties.subnets[*].properties.defaultOutboundAccess',
  ],
  ['microsoft.network/virtualnetworks/subnets[*].delegations[*]', 'properties.subnets[*].properties.delegations[*]'],
  [
    'microsoft.network/virtualnetworks/subnets[*].networksecuritygroup.id',
    'properties.subnets[*].properties.networkSecurityGroup.id',
  ],
  ['microsoft.search/searchservices/sku.name', 'sku.name'],
  ['microsoft.servicebus/namespaces/sku.name', 'sku.name'],
  ['microsoft.servicebus/namespaces/sku.tier', 'sku.tier'],
  ['microsoft.signalrservice/signalr/sku.name', 'sku.name'],
  ['microsoft.signalrservice/webpubsub/sku.name', 'sku.name'],
  ['microsoft.sql/servers/databases/sku.name', 'sku.name'],
  ['microsoft.sql/servers/databases/sku.tier', 'sku.tier'],
  ['microsoft.storage/storageaccounts/sku.name', 'sku.name'],
  ['microsoft.web/serverfarms/sku.name', 'sku.name'],
]);
