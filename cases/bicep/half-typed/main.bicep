param location string
param
var broken = {
  kept: 1
  lost: location.
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'unharmed'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    minimumTlsVersion: unknownName
    allowBlobPublicAccess: true
  }
}
output id string = account.id
