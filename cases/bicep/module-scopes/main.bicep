targetScope = 'subscription'
param location string = deployment().location
resource group 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: 'workload'
  location: location
}
module inGroup 'inner.bicep' = {
  scope: group
}
module inOther 'inner.bicep' = {
  name: 'other'
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'other')
}
