param twice string
param twice int
var x = missing
output first string = 'a'
output first string = 'b'
module gone 'not-there.bicep' = {
  name: 'gone'
}
module registry 'br/public:avm/res/storage/storage-account:0.9.0' = {
  name: 'registry'
}
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' existing = {
  name: 'a'
}
output nested string = account::blobs.id
