@description('How it is called.')
@minLength(3)
type name = string
type level = 'low' | 'high' | null
@sealed()
type settings = {
  name: name
  @secure()
  password: string
  level: level?
  'with-dash': int[]
  tags: {
    *: string
  }
  pair: [
    string
    @description('The second.')
    int
  ]
}
param given settings
param nested settings.tags.*
param choices ('a' | 'b')[] = ['a']
param any object?
output password string = given.password
