param a int
param b int
param s string
output arithmetic array = [a + b * 2, (a - b) / 3 % 4, -a]
output logic bool = !(a < b && a >= 1 || s =~ 'X') && s !~ 'y' && a != b
output choice string = s == '' ? 'none' : s ?? 'null'
