// Secrets that would be seen, and `any()` where a resource has to be named.
param condition bool

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'vault'
}
module handedOn 'module.bicep' = {
  name: 'a'
  params: {
    password: condition ? vault.getSecret('one') : vault.getSecret('two')
  }
}
module interpolated 'module.bicep' = {
  name: 'b'
  params: {
    password: '${vault.getSecret('one')}'
  }
  dependsOn: [any('x'), handedOn]
}
var kept = vault.getSecret('one')
output shown string = vault.getSecret('one')

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'lock'
  scope: any(vault)
  properties: { level: any('CanNotDelete') }
}
resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  name: 'secret'
  parent: any(vault)
  properties: {}
}
