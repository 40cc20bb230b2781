metadata owner = 'platform'
@description('''
  Where it runs.
    Indented.
  ''')
@allowed(['westeurope', 'northeurope'])
@metadata({ order: 1 })
param location string = 'westeurope'
@minValue(1)
@maxValue(10)
param count int = 2
@secure()
param password string
@sys.description('The account.')
@onlyIfNotExists()
resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'account${count}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
}
@description('Its id.')
output id string = account.id
output hidden bool = empty(password)
