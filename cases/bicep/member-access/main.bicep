param o object
param list array
output plain array = [o.a.b, o['a'], o['a-b'], list[0], list[length(list) - 1]]
output safe array = [o.?a.b.c, o[?'a'], list[?0].name, o.?a!.b]
output fromEnd array = [list[^1], list[?^2], list[?^2].name]
