// Written by `node scripts/aliases.mjs`.

/** Where the aliases of the built-in guardrails lead that do not simply lead below `properties`. */
export const exceptionalAliases: Readonly<Record<string, string>> = {
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].ipConfigurations[*]':
    'properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].properties.ipConfigurations[*]',
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].ipConfigurations[*].publicIPAddressConfiguration.name':
    'properties.virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].properties.ipConfigurations[*].properties.publicIPAddressConfiguration.name',
  'Microsoft.ContainerRegistry/registries/sku.name': 'sku.name',
  'Microsoft.ContainerService/managedClusters/sku.tier': 'sku.tier',
  'Microsoft.Network/frontdoors/frontendEndpoints[*].webApplicationFirewallPolicyLink.id':
    'properties.frontendEndpoints[*].properties.webApplicationFirewallPolicyLink.id',
  'Microsoft.Network/networkInterfaces/ipconfigurations[*].publicIpAddress.id':
    'properties.ipConfigurations[*].properties.publicIpAddress.id',
  'Microsoft.Network/virtualNetworks/subnets[*].networkSecurityGroup.id':
    'properties.subnets[*].properties.networkSecurityGroup.id',
  'Microsoft.Sql/servers/databases/sku.tier': 'sku.tier',
  'Microsoft.Storage/storageAccounts/sku.name': 'sku.name',
  'Microsoft.Web/serverfarms/sku.name': 'sku.name',
};
