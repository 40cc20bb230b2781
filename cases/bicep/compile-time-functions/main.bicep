param zoneName string
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' existing = {
  name: 'account'
}
output names array = [nameof(zoneName), nameof(account.properties), any(zoneName)]
output scope object = resourceGroup('other')
output qualified string = sys.toLower(az.resourceGroup().name)
