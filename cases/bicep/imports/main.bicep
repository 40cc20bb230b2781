import { name, join as glue } from 'library.bicep'
import * as library from 'library.bicep'
param who name
output glued string = glue(who.first, library.join('x', 'y'))
output size int = library.defaults.size
output list array = library.list
output also library.name = who
