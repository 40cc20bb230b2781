var config = loadJsonContent('config.json')
var region = loadJsonContent('config.json', '$.regions[0].name')
var yaml = loadYamlContent('config.yaml')
var text = loadTextContent('notes/note.txt')
output both array = [config.regions, region, yaml.list, text, loadTextContent('notes/note.txt')]
output bytes string = loadFileAsBase64('notes/note.txt')
output files array = loadDirectoryFileInfo('./notes', '*.txt')
