using 'main.bicep'
var prefix = 'app'
param name = '${prefix}-${toUpper('x')}'
param sizes = [for i in range(1, 3): i * 10]
param secret = az.getSecret('00000000-0000-0000-0000-000000000000', 'group', 'vault', 'password')
param again = name
param outside = externalInput('sys.cli', 'region')
