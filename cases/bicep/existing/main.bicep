param vaultName string
resource group 'Microsoft.Resources/resourceGroups@2022-09-01' existing = {
  scope: subscription()
  name: 'shared'
}
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  scope: group
  name: vaultName
}
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' existing = {
  name: 'existing'
}
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep'
  properties: { level: 'CanNotDelete' }
}
var uri = vault.properties.vaultUri
output vaultUri string = uri
#disable-next-line outputs-should-not-contain-secrets
output key string = account.listKeys().keys[0].value
