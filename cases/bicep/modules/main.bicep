param vaultName string
param deploy bool = true
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}
module one 'modules/part.bicep' = if (deploy) {
  name: 'one'
  params: {
    names: [for i in range(0, 2): 'n${i}']
    password: vault.getSecret('password')
  }
}
module many 'modules/part.bicep' = [for i in range(0, 2): {
  params: {
    names: one.?outputs.ids ?? []
    password: deploy ? vault.getSecret('password', 'v1') : 'plain'
  }
}]
output first array = many[0].outputs.ids
output moduleName string = many[1].name
output isSecret bool = empty(many[0].outputs.secret)
