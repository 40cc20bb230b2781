param who string = 'world'
var script = '''
#!/bin/sh
echo 'it''s' ${who}
'''
var template = $$'''
Hello $${who}, ${not a hole}'''
output both array = [script, template]
