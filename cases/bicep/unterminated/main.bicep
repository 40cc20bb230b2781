var one = 'never closed
var two = '${one'
var three = "double"
var four = '\q \u{110000}'
var five = [1, 2
var six = '''
to the end
