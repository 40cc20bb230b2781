param name string
param size int = 1
param note string?
