param names array
@secure()
param password string
output ids array = names
@secure()
output secret string = password
