@description('Says hello.')
func greet(name string, times int?) string => 'Hello ${name}${times == null ? '' : ' x${times}'}'
func twice(text string) string[] => [greet(text, 2), text]
output greetings array = twice('you')
