/**
 * JSON as templates write it (comments, trailing commas, strings over several lines, a byte order mark), by turning it into
 * plain JSON for `JSON.parse`. It shares nothing with the reader of `core/source`, so that each can be judged by the other.
 */
export function parseLenient(text: string): unknown {
  const tokens = /"(?:[^"\\]|\\[^])*"|\/\/[^\r\n]*|\/\*[^]*?\*\/|,(?=(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*[\]}])/g;
  const plain = text.replace(/^\uFEFF/, '').replace(tokens, (token) => (token.startsWith('"') ? oneLine(token) : ''));
  return JSON.parse(plain) as unknown;
}

function oneLine(token: string): string {
  // oxlint-disable-next-line no-control-regex
  return token.replace(/\\[^]|[\u0000-\u001f]/g, (c) => (c === "\\'" ? "'" : c.length > 1 ? c : JSON.stringify(c).slice(1, -1)));
}

/** Every resource that a template declares, nested templates included, counted without any of our own code. */
export function countDeclarations(template: unknown): number {
  const variables = member(template, 'variables');
  return resourcesOf(template).reduce<number>((sum, resource) => {
    const inline = isDeployment(resource) ? member(member(resource, 'properties'), 'template') : undefined;
    return (
      sum +
      1 +
      countDeclarations(variableOf(inline, variables) ?? inline) +
      countDeclarations({ resources: member(resource, 'resources') })
    );
  }, 0);
}

/** A template that is a variable: `"template": "[variables('x')]"`. */
function variableOf(template: unknown, variables: unknown): unknown {
  const name = typeof template === 'string' ? /^\[variables\('([^']*)'\)\]$/.exec(template)?.[1] : undefined;
  return name === undefined ? undefined : member(variables, name);
}

function resourcesOf(template: unknown): unknown[] {
  const resources = member(template, 'resources');
  const list = typeof resources === 'object' && resources !== null ? Object.values(resources) : [];
  return list.filter((resource) => typeof resource === 'object' && resource !== null);
}

function isDeployment(resource: unknown): boolean {
  const type = member(resource, 'type');
  return typeof type === 'string' && type.toLowerCase() === 'microsoft.resources/deployments';
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = Object.keys(value).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (value as Record<string, unknown>)[key];
}
