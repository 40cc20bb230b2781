param name string
param count int = 2
var greeting = 'Hello ${name}, {${count}} times${count == 1 ? '' : 's'}!'
var nested = '${'${name}-${count}'}'
output all string = '${greeting} ${nested}'
