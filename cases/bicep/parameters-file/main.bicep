param name string
param sizes array
@secure()
param secret string
param again string
param outside string
