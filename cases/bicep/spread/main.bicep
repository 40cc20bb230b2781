param extra object
param more array
output merged object = {
  a: 1
  ...extra
  b: 2
}
output copied object = { ...extra }
output joined array = [1, ...more, ...[2, 3]]
