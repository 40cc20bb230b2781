var a = b
var b = [a]
var self = self
var outside = a
func loop(x int) int => loop(x)
resource one 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: two.name
}
resource two 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: one.name
}
