using none
param region = 'westeurope'
param size = 1
