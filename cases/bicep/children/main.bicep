param name string
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = if (name != '') {
  name: name
  location: resourceGroup().location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  resource blobs 'blobServices' = {
    name: 'default'
    resource logs 'containers' = {
      name: 'logs'
    }
  }
}
resource files 'Microsoft.Storage/storageAccounts/fileServices@2023-01-01' = {
  parent: account
  name: 'default'
}
resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-01-01' = {
  name: '${name}/default/jobs'
  dependsOn: [account]
}
output container string = account::blobs::logs.id
output queueName string = queue.name
