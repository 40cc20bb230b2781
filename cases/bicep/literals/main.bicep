var text = 'it\'s \u{1F600} \${kept} {0}'
var brackets = ['[looks like one]', '[not closed']
var numbers = [1, -5, 9999999999, -(3)]
var others = [true, false, null, [], {}]
var keys = {
  plain: 1
  'with-dash': 2
  '${text}': 3
  copy: 4
}
