param sku resourceInput<'Microsoft.Storage/storageAccounts@2023-01-01'>.sku
param account resourceOutput<'Microsoft.Storage/storageAccounts@2023-01-01'>.properties
type keyName = resourceInput<'Microsoft.Storage/storageAccounts@2023-01-01'>.name
