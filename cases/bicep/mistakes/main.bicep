// What needs no types to be found: names, counts, duplicates, loops out of place, modules' parameters.
param wrong sting
type itself = itself
type one = two
type two = one

func twice(value string) string => '${value}${value}'

var unknown = nothing('x')
var counts = [
  concat()
  padLeft('x')
  take('x', 1, 2)
  twice('a', 'b')
  sys.toLower()
]
var noValue = base64
var operators = add(1, 2)
var shadowed = 'x'
var called = shadowed()
var replaced = variables('x')

var properties = {
  same: 1
  other: [for i in range(0, 2): i]
  'same': 2
}

resource noType 'Microsoft.Storage' = {
  name: 'x'
}
resource noName 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  location: 'x'
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
}
resource first 'Microsoft.Resources/deployments@2024-03-01' existing = {
  name: 'same'
}
resource second 'Microsoft.Resources/deployments@2024-03-01' existing = {
  name: shadowedName
}
var shadowedName = 'same'

module noParams 'module.bicep' = {
  name: 'm'
}
module wrongParams 'module.bicep' = {
  name: 'm'
  params: {
    size: 1
    color: 'red'
  }
}
module enough 'module.bicep' = {
  params: {
    name: 'x'
  }
}
module absolute '/module.bicep' = {}
module backslash 'a\\module.bicep' = {}
module character 'ab:c.bicep' = {}
module dot 'module.' = {}
module itselfAgain 'main.bicep' = {}

output text string = loadTextContent('')
