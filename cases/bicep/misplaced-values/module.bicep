@secure()
param password string = ''
