/** JSON as it is written in an example: plain data, expressions as strings. */
export type Literal = null | boolean | number | string | readonly Literal[] | { readonly [key: string]: Literal };

export interface ExampleResource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly [property: string]: Literal;
}

/** Parts of a template; `$schema`, `contentVersion` and undeclared parameters are added. */
export interface ExampleTemplate {
  readonly resources: readonly Literal[];
  readonly [section: string]: Literal;
}

/** One resource, several, or parts of a template. */
export type Example = ExampleResource | readonly ExampleResource[] | ExampleTemplate;

/** Writes resources of one kind in short: `const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv')`. */
export function sample(
  typeAndVersion: string,
  name: string,
): (body: { readonly [property: string]: Literal }) => ExampleResource {
  const [type = '', apiVersion = ''] = typeAndVersion.split('@');
  return (body) => ({ type, apiVersion, name, ...body });
}

/** The whole template that an example stands for, as JSON text; parameters it uses without declaring them get no value. */
export function exampleTemplate(example: Example): string {
  const parts: { readonly [section: string]: Literal } = Array.isArray(example)
    ? { resources: example as readonly ExampleResource[] }
    : 'type' in example
      ? { resources: [example] }
      : (example as ExampleTemplate);
  const declared = (parts['parameters'] ?? {}) as { readonly [name: string]: Literal };
  const undeclared = [...JSON.stringify(parts).matchAll(/parameters\('(\w+)'\)/g)].map((match) => match[1]!);
  const parameters = { ...Object.fromEntries(undeclared.map((name) => [name, { type: 'string' }])), ...declared };
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  return JSON.stringify({ $schema, contentVersion: '1.0.0.0', ...parts, parameters }, null, 2);
}
