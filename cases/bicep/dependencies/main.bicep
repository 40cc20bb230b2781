param zones array
resource plan 'Microsoft.Web/serverfarms@2022-09-01' = {
  name: 'plan'
  location: 'westeurope'
}
var settings = {
  plan: plan.properties.numberOfSites
  fixed: 1
}
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for z in zones: {
  name: z
  location: 'global'
}]
resource site 'Microsoft.Web/sites@2022-09-01' = {
  name: 'site'
  location: 'westeurope'
  properties: {
    serverFarmId: plan.id
    siteConfig: { numberOfWorkers: settings.plan }
  }
  dependsOn: [zone[0]]
}
resource records 'Microsoft.Network/privateDnsZones/A@2020-06-01' = [for (z, i) in zones: {
  parent: zone[i]
  name: 'site'
  properties: { ttl: 60, aRecords: [{ ipv4Address: site.properties.outboundIpAddresses }] }
}]
