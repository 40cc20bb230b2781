module other 'other.bicep' = {
  name: 'other'
}
