using none
extends 'shared.bicepparam'
param own = '${base.region}-own'
param size = 3
