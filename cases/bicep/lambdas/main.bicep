param people array
output names array = map(filter(people, p => p.age > 17), (p, i) => '${i}: ${p.name}')
output total int = reduce(people, 0, (sum, p) => sum + p.age)
output byName object = toObject(people, p => p.name, p => { age: p.age })
