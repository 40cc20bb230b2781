// Values that are written out where an operator, a parameter or an output can't take them.
param anyValue object
param text string = 42
param number int = 'one'
param truth bool = []
param fine array = [-1, !true]
param nothing string? = null
param either string = number > 1 ? 'many' : 'one'

var unary = [!4, !'s', !null, -true, -{}, -(2 + 3), !(1 < 2)]
var both = [
  'a' + 'b'
  true * 2
  2 && true
  'a' < 'b'
  1 <= 'b'
  'a' =~ 1
  1 == 'a'
  (1 == 2) + 1
]
var onlyTheInnermost = (1 + !2) + 's'
var notTold = [anyValue.x + 'a', text + number, !anyValue.x, number ?? 'x']

output sum string = 2 + 3
output list array = 'a'
output map object = { wrong: !4 }
output same object = { right: !true }
output interpolated string = '${1 + 2}'
