output here string = resourceGroup().location
