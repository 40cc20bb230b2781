param names array = ['a', 'b']
var doubled = [for (name, i) in names: '${name}${i}']
var built = [for i in range(0, 3): { index: i }]
@batchSize(2)
resource accounts 'Microsoft.Storage/storageAccounts@2023-01-01' = [for (name, i) in names: if (i > 0) {
  name: name
  location: 'westeurope'
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    networkAcls: {
      defaultAction: 'Deny'
      ipRules: [for ip in built: { value: '10.0.0.${ip.index}' }]
    }
  }
}]
output ids array = [for i in range(0, length(names)): accounts[i].id]
output first string = accounts[0].properties.primaryEndpoints.blob
