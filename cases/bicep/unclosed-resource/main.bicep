resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'abc'
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_0'
}
