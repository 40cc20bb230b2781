import { PLACE, type Exported, type ExportedPolicy, type PolicyExport } from './export.ts';

/** Definitions and their initiative as one Bicep file that is deployed to a management group. */
export function bicepOf({ definitions, initiative, leftOut }: PolicyExport): string {
  const symbols = new Map(
    definitions.map(({ name }) => [`${PLACE}/providers/Microsoft.Authorization/policyDefinitions/${name}`, symbolOf(name)]),
  );
  const parts = [
    "targetScope = 'managementGroup'\n",
    ...leftOut.map(({ id, reason }) => `// Left out: ${id}, because ${reason}.`),
    ...definitions.map((definition) => resource(definition, 'policyDefinitions', symbols)),
    resource(initiative, 'policySetDefinitions', symbols),
    `output initiativeId string = ${symbolOf(initiative.name)}.id\n`,
  ];
  return parts.join('\n');
}

function resource({ name, properties }: ExportedPolicy, type: string, symbols: ReadonlyMap<string, string>): string {
  const body = bicepValue({ name, properties }, '', symbols);
  return `resource ${symbolOf(name)} 'Microsoft.Authorization/${type}@2023-04-01' = ${body}\n`;
}

/** A value in Bicep's own writing; the id of a definition becomes a reference to it. */
function bicepValue(value: Exported, indent: string, symbols: ReadonlyMap<string, string>): string {
  if (typeof value === 'string') {
    const symbol = symbols.get(value);
    return symbol === undefined ? bicepString(value) : `${symbol}.id`;
  }
  if (value === null || typeof value !== 'object') return bicepScalar(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly Exported[]).map((item) => `${inner}${bicepValue(item, inner, symbols)}\n`);
    return items.length === 0 ? '[]' : `[\n${items.join('')}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${bicepKey(key)}: ${bicepValue(member, inner, symbols)}\n`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
}

/** Bicep has no literals with a fraction; `json()` reads them. */
function bicepScalar(value: null | boolean | number): string {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? `json('${value}')` : String(value);
}

function bicepKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : bicepString(key);
}

/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings */
function bicepString(text: string): string {
  const escaped = text.replaceAll(/[\\'\n\r\t]|\$\{/g, (c) => ESCAPES[c] ?? c);
  return `'${escaped}'`;
}

const ESCAPES: { readonly [character: string]: string } = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '${': '\\${',
};

function symbolOf(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase());
}
