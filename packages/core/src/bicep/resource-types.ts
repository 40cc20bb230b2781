/** What a place in the type of an Azure resource is in JSON. */
export type JsonTypeName = 'string' | 'int' | 'bool' | 'object' | 'array';

/** The types of Azure's resources, as far as templates repeat them: of `resourceInput<'A.B/c@v'>.x`, the JSON type at `x`. */
export interface ResourceTypes {
  /** `A.B/c@v` with the capitals that Azure writes it with; `undefined` where it isn't known. */
  canonicalName(resource: string): string | undefined;
  /** `pointer` is like `['properties', 'x', 'items']`; `undefined` where the place may hold several types, or isn't known. */
  jsonType(resource: string, pointer: readonly string[]): JsonTypeName | undefined;
  /** The values of the property that tells the variants of an object apart; `undefined` where it has none. */
  variants?(resource: string, pointer: readonly string[]): readonly string[] | undefined;
}

/** `index.json` of Microsoft's published types (https://github.com/Azure/bicep-types-az): from type and version to a place in another file. */
export interface TypeIndex {
  readonly resources: Readonly<Record<string, { readonly $ref: string }>>;
}

/** A node of the published types, as far as it is read here (https://github.com/Azure/bicep-types). */
interface TypeNode {
  readonly $type: string;
  readonly body?: TypeReference;
  readonly properties?: Readonly<Record<string, { readonly type: TypeReference }>>;
  readonly baseProperties?: Readonly<Record<string, { readonly type: TypeReference }>>;
  readonly additionalProperties?: TypeReference;
  readonly itemType?: TypeReference;
  readonly elements?: readonly TypeReference[] | Readonly<Record<string, TypeReference>>;
}
interface TypeReference {
  readonly $ref: string;
}

const JSON_TYPES: Readonly<Record<string, JsonTypeName>> = {
  StringType: 'string',
  StringLiteralType: 'string',
  IntegerType: 'int',
  BooleanType: 'bool',
  ObjectType: 'object',
  DiscriminatedObjectType: 'object',
  ArrayType: 'array',
};

/**
 * The types of Azure's resources out of Microsoft's published files. `file` gives a file of the same folder, parsed, and is asked
 * only for what a template mentions.
 */
export function resourceTypesFrom(index: TypeIndex, file: (path: string) => unknown): ResourceTypes {
  return new PublishedTypes(index, file);
}

class PublishedTypes implements ResourceTypes {
  private readonly index: TypeIndex;
  private readonly file: (path: string) => unknown;
  private readonly files = new Map<string, readonly TypeNode[]>();
  private keys: Map<string, string> | undefined;

  constructor(index: TypeIndex, file: (path: string) => unknown) {
    this.index = index;
    this.file = file;
  }

  canonicalName(resource: string): string | undefined {
    this.keys ??= new Map(Object.keys(this.index.resources).map((key) => [key.toLowerCase(), key]));
    return this.keys.get(resource.toLowerCase());
  }

  jsonType(resource: string, pointer: readonly string[]): JsonTypeName | undefined {
    const { nodes, found } = this.find(resource, pointer);
    const names = new Set(found.map((node) => this.nameOf(nodes, node, 0)));
    return names.size === 1 ? [...names][0] : undefined;
  }

  variants(resource: string, pointer: readonly string[]): readonly string[] | undefined {
    const [node] = this.find(resource, pointer).found;
    return node?.$type === 'DiscriminatedObjectType' && node.elements ? Object.keys(node.elements) : undefined;
  }

  /** The type at a place; several where it depends on the variant. */
  private find(
    resource: string,
    pointer: readonly string[],
  ): { readonly nodes: readonly TypeNode[]; readonly found: readonly TypeNode[] } {
    const key = this.canonicalName(resource);
    const [path = '', position] = key === undefined ? [] : this.index.resources[key]!.$ref.split('#/');
    const nodes = this.nodesOf(path);
    const followAll = (references: readonly (TypeReference | undefined)[]): TypeNode[] =>
      references.flatMap((reference) => follow(nodes, reference) ?? []);
    let found = followAll([nodes[Number(position)]?.body]);
    for (let i = 0; i < pointer.length && found.length > 0; i++) {
      const step = pointer[i]!;
      if (step === 'additionalProperties') found = followAll(found.map((node) => node.additionalProperties));
      else if (step === 'items') found = followAll(found.map((node) => node.itemType));
      else if (step === 'discriminator')
        found = followAll(found.map((node) => (node.elements as Readonly<Record<string, TypeReference>>)?.[pointer[i + 2]!]));
      else found = found.flatMap((node) => followAll(propertiesOf(nodes, node, pointer[i + 1] ?? '')));
      i += step === 'discriminator' ? 2 : step === 'additionalProperties' || step === 'items' ? 0 : 1;
    }
    return { nodes, found };
  }

  private nodesOf(path: string): readonly TypeNode[] {
    const known = this.files.get(path);
    if (known) return known;
    const read = path === '' ? undefined : this.file(path);
    const nodes = Array.isArray(read) ? (read as TypeNode[]) : [];
    this.files.set(path, nodes);
    return nodes;
  }

  /** A union has a name only if all its members have the same. */
  private nameOf(nodes: readonly TypeNode[], node: TypeNode, depth: number): JsonTypeName | undefined {
    if (node.$type !== 'UnionType' || depth > 20)
      return Object.hasOwn(JSON_TYPES, node.$type) ? JSON_TYPES[node.$type] : undefined;
    const elements = Array.isArray(node.elements) ? (node.elements as TypeReference[]) : [];
    const names = new Set(
      elements.map((element) => follow(nodes, element)).map((inner) => inner && this.nameOf(nodes, inner, depth + 1)),
    );
    return names.size === 1 ? [...names][0] : undefined;
  }
}

function follow(nodes: readonly TypeNode[], reference: TypeReference | undefined): TypeNode | undefined {
  return reference && nodes[Number(reference.$ref.slice(2))];
}

/** The types of a property: one, or in an object with variants those that the variants have. */
function propertiesOf(nodes: readonly TypeNode[], node: TypeNode, name: string): TypeReference[] {
  const lower = name.toLowerCase();
  for (const properties of [node.properties, node.baseProperties]) {
    const key = properties && Object.keys(properties).find((candidate) => candidate.toLowerCase() === lower);
    if (key !== undefined) return [properties![key]!.type];
  }
  if (node.$type !== 'DiscriminatedObjectType' || !node.elements) return [];
  return Object.values(node.elements as Readonly<Record<string, TypeReference>>).flatMap((element) => {
    const variant = follow(nodes, element);
    return variant ? propertiesOf(nodes, variant, name) : [];
  });
}
