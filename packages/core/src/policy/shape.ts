/** What decides where an alias points to: one object for each pair of type and version, so that they compare by identity. */
export interface Shape {
  /** In lower case. */
  readonly type: string;
  readonly apiVersion: string | undefined;
  /** Whether the type is that of an extension written below what it extends: `Microsoft.KeyVault/vaults/providers/locks`. */
  readonly withProvider: boolean;
  /** Whether Azure Policy never looks at the type, unless a definition names it. */
  readonly exempt: boolean;
}

/** https://github.com/Azure/azure-policy#resource-types-that-are-exempt-from-policy-evaluation */
const EXEMPT =
  /^microsoft\.(?:resources\/(?!resourcegroups$|subscriptions(?:$|\/resourcegroups$))|billing\/|capacity\/reservationorders\/|help\/|diagnostics\/)/;

const shapes = new Map<string, Map<string | undefined, Shape>>();

export function shapeOf(type: string, apiVersion: string | undefined): Shape {
  let versions = shapes.get(type);
  if (versions === undefined) {
    if (shapes.size >= MAX_TYPES) shapes.clear();
    versions = new Map();
    shapes.set(type, versions);
  }
  let shape = versions.get(apiVersion);
  if (shape === undefined) {
    if (versions.size >= MAX_VERSIONS) versions.clear();
    const lower = type.toLowerCase();
    shape = { type: lower, apiVersion, withProvider: lower.includes('/providers/'), exempt: EXEMPT.test(lower) };
    versions.set(apiVersion, shape);
  }
  return shape;
}

/** Azure has some thousands of types and some dozens of versions of each; whoever makes up more starts over. */
const MAX_TYPES = 20_000;
const MAX_VERSIONS = 1_000;
