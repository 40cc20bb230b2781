module compiled 'compiled.json' = {
  name: 'compiled'
  params: { text: '[x]' }
}
output text string = compiled.outputs.text
