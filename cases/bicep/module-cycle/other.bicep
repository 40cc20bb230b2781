module back 'main.bicep' = {
  name: 'back'
}
