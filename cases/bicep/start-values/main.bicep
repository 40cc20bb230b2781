// What must be known when the deployment starts, and what is only known while deploying.
param anyText string
param condition bool
param count int

resource store 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'store'
  location: 'westeurope'
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }

  resource blobs 'blobServices' = {
    name: 'default'
  }
}
resource stores 'Microsoft.Storage/storageAccounts@2023-05-01' = [for i in range(0, count): {
  name: 'store${i}'
  location: store.location
  kind: store.name == 'x' ? 'StorageV2' : 'BlobStorage'
  sku: store.sku
}]
resource looped 'Microsoft.Storage/storageAccounts@2023-05-01' = [for key in store.listKeys().keys: {
  name: indirect
  location: known
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
}]
resource asked 'Microsoft.Storage/storageAccounts@2023-05-01' = if (reference(store.id).x == store.properties.accessTier) {
  name: '${store['id']}${store[accessor]}'
  location: stores[0].location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
}
resource readBack 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: 'there'
}

var direct = store.properties.primaryEndpoints.blob
var indirect = direct
var known = '${store.name}${store.id}'
var accessor = 'kind'
var choices = ['id', 'properties']

var bodies = [for i in range(0, 2): {
  fine: [store.id, stores[i].name, readBack.apiVersion, store::blobs.id, store[choices[0]], nameof(store.kind)]
  whole: store
  nested: store::blobs
  element: stores[i]
  property: store.tags
  byText: readBack['kind']
  byVariable: store[accessor]
  byAnyText: store[anyText]
  byChoice: store[condition ? 'name' : 'properties']
  byElement: store[last(choices)]
  notNull: store!
  byIndirection: indirect
}]
output keys object = reference(store.properties.x)
