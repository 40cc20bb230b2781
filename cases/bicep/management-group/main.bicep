targetScope = 'managementGroup'
resource policy 'Microsoft.Authorization/policyAssignments@2023-04-01' = {
  name: 'tags'
  properties: { displayName: 'Tags' }
}
module tenantWide 'tenant.bicep' = {
  name: 'wide'
  scope: tenant()
}
output id string = policy.id
