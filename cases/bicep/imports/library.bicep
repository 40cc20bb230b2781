@export()
type name = {
  first: part
  last: part?
}
type part = string
@export()
@description('The default.')
var defaults = {
  size: size
}
@export()
var list = [for i in range(0, 2): i + size]
var size = 3
@export()
func join(a string, b string) string => '${a}${separator()}${b}'
func separator() string => '-'
