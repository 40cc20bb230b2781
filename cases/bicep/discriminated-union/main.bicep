type cat = { kind: 'cat', lives: int }
type dog = { kind: 'dog', good: true }
@discriminator('kind')
type pet = cat | dog | { kind: 'fish' }
param mine pet
@discriminator('kind')
param other pet | { kind: 'bird', wings: 2 }
