import type { BuiltIn } from './model.ts';

/**
 * Built-in definitions and initiatives as text: one line each, its name, a tab, its properties as JSON. What isn't needed
 * to judge is left out: the templates that `deployIfNotExists` would deploy, and which versions an initiative had. An
 * initiative names a built-in definition by the number of its line.
 */
export function encodeDefinitions(definitions: readonly BuiltIn[]): string {
  return definitions.map(({ name, properties }) => line(name, withoutDeployment(properties))).join('\n');
}

export function encodeInitiatives(initiatives: readonly BuiltIn[], definitions: readonly BuiltIn[]): string {
  const numbers = new Map(definitions.map(({ name }, i) => [name.toLowerCase(), i]));
  return initiatives
    .map(({ name, properties }) => line(name, withNumbers(without(properties, ['versions']), numbers)))
    .join('\n');
}

/** The names and places of the lines of an encoded text, by name in lower case. */
export class BuiltInText {
  private readonly text: string;
  private readonly names: readonly string[];
  private readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;

  constructor(text: string) {
    const names: string[] = [];
    const spans = new Map<string, readonly [number, number]>();
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const tab = text.indexOf('\t', start);
      const name = text.slice(start, tab);
      names.push(name);
      spans.set(name.toLowerCase(), [tab + 1, end]);
      start = end + 1;
    }
    this.text = text;
    this.names = names;
    this.spans = spans;
  }

  get size(): number {
    return this.names.length;
  }

  all(): readonly string[] {
    return this.names;
  }

  nameAt(number: number): string | undefined {
    return this.names[number];
  }

  /** The properties as they were encoded. */
  properties(name: string): { [key: string]: unknown } | undefined {
    const span = this.spans.get(name.toLowerCase());
    return span === undefined ? undefined : (JSON.parse(this.text.slice(...span)) as { [key: string]: unknown });
  }

  /** Finds the first whose text between its braces meets a cheap test; what parses it is up to the caller. */
  *lines(): Iterable<readonly [name: string, json: string]> {
    for (const name of this.names) {
      const span = this.spans.get(name.toLowerCase());
      if (span !== undefined) yield [name, this.text.slice(...span)];
    }
  }
}

/** Gives the references of an initiative their definition ids back. */
export function withIds(properties: { [key: string]: unknown }, definitions: BuiltInText): { [key: string]: unknown } {
  return mapReferences(properties, (id) => (typeof id === 'number' ? `${DEFINITIONS}${definitions.nameAt(id)}` : id));
}

function withNumbers(properties: BuiltIn['properties'], numbers: ReadonlyMap<string, number>): { [key: string]: unknown } {
  return mapReferences(properties, (id) => {
    const builtIn = typeof id === 'string' && id.toLowerCase().startsWith(DEFINITIONS.toLowerCase());
    return builtIn ? (numbers.get(id.slice(DEFINITIONS.length).toLowerCase()) ?? id) : id;
  });
}

function mapReferences(properties: BuiltIn['properties'], map: (id: unknown) => unknown): { [key: string]: unknown } {
  const references = properties['policyDefinitions'];
  if (!Array.isArray(references)) return { ...properties };
  const mapped = references.map((reference: unknown) =>
    isRecord(reference) ? { ...reference, policyDefinitionId: map(reference['policyDefinitionId']) } : reference,
  );
  return { ...properties, policyDefinitions: mapped };
}

function withoutDeployment(properties: { [key: string]: unknown }): { [key: string]: unknown } {
  return without(properties, ['policyRule', 'then', 'details', 'deployment']);
}

/** The object without the member at a path, names compared without case as Azure does. */
function without(object: { readonly [key: string]: unknown }, path: readonly string[]): { [key: string]: unknown } {
  const [name = '', ...rest] = path;
  const members = Object.entries(object).flatMap(([key, value]): [string, unknown][] => {
    if (key.toLowerCase() !== name.toLowerCase()) return [[key, value]];
    if (rest.length === 0) return [];
    return [[key, isRecord(value) ? without(value, rest) : value]];
  });
  return Object.fromEntries(members);
}

function line(name: string, properties: { [key: string]: unknown }): string {
  return `${name}\t${JSON.stringify(properties)}`;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const DEFINITIONS = '/providers/Microsoft.Authorization/policyDefinitions/';
export const INITIATIVES = '/providers/Microsoft.Authorization/policySetDefinitions/';
