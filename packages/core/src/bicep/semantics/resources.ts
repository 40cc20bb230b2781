import { bodyOf, literalText, propertyOf, type Expression, type For, type ObjectLiteral } from '../syntax/index.ts';
import type { FileModel } from './model.ts';
import type { ExtensionSymbol, ResourceSymbol } from './symbols.ts';

/** A resource declaration with what its surroundings add to it. */
export interface ResourceInfo {
  readonly symbol: ResourceSymbol;
  /** The whole type, with those of the resources around it: `Microsoft.Storage/storageAccounts/blobServices`. */
  readonly type: string;
  readonly apiVersion: string | undefined;
  /** The extension whose type it is; `undefined` for a resource of Azure Resource Manager. */
  readonly extension: ExtensionSymbol | undefined;
  readonly existing: boolean;
  /** From the oldest to the parent. */
  readonly ancestors: readonly Ancestor[];
  readonly body: ObjectLiteral | undefined;
  readonly name: Expression | undefined;
  /** Its own loop, or that of a resource it is nested in. */
  readonly loop: For | undefined;
}

export interface Ancestor {
  readonly resource: ResourceInfo;
  /** Nested in its body, or named as `parent`. */
  readonly nested: boolean;
  /** `parent: others[index]` */
  readonly index: Expression | undefined;
}

/** All resources of a file; what is nested comes before what it is nested in, as in the templates that the compiler writes. */
export function resourcesOf(model: FileModel): ResourceInfo[] {
  const found = new Map<ResourceSymbol, ResourceInfo>();
  const open = new Set<ResourceSymbol>();
  const order: ResourceSymbol[] = [];
  const collect = (symbols: readonly ResourceSymbol[]): void => {
    for (const symbol of symbols) collect(symbol.nested);
    order.push(...symbols);
  };
  collect(model.declared('resource'));

  const resolve = (symbol: ResourceSymbol): ResourceInfo => {
    const known = found.get(symbol);
    if (known) return known;
    open.add(symbol);
    const parent = parentOf(symbol);
    const ancestors = parent ? [...parent.resource.ancestors, parent] : [];
    const info = describe(model, symbol, ancestors);
    open.delete(symbol);
    found.set(symbol, info);
    return info;
  };
  const parentOf = (symbol: ResourceSymbol): Ancestor | undefined => {
    if (symbol.within) return { resource: resolve(symbol.within), nested: true, index: undefined };
    let reference = propertyOf(bodyOf(symbol.node.value), 'parent')?.value;
    let index: Expression | undefined;
    if (reference?.kind === 'index') {
      ({ index } = reference);
      reference = reference.target;
    }
    const target = reference && model.symbolOf(reference);
    if (target?.kind !== 'resource' || open.has(target)) return undefined;
    return { resource: resolve(target), nested: false, index };
  };
  return order.map(resolve);
}

function describe(model: FileModel, symbol: ResourceSymbol, ancestors: readonly Ancestor[]): ResourceInfo {
  const { node } = symbol;
  const [written = '', version] = (literalText(node.type) ?? '').split('@', 2);
  const [, namespace, ownType = ''] = /^(?:(\w+):)?(.*)$/s.exec(written)!;
  const parent = symbol.within ? ancestors.at(-1)!.resource : undefined;
  const body = bodyOf(node.value);
  const ownLoop = node.value.kind === 'for' ? node.value : undefined;
  const type = parent ? `${parent.type}/${ownType}` : ownType;
  const apiVersion = version ?? parent?.apiVersion;
  const extension = parent ? parent.extension : extensionOf(model, ownType, namespace, version);
  const known = extension ? undefined : model.resourceTypes?.canonicalName(`${type}@${apiVersion ?? ''}`);
  const [knownType, knownVersion] = known?.split('@', 2) ?? [];
  return {
    symbol,
    type: knownType ?? type,
    apiVersion: knownVersion ?? apiVersion,
    extension,
    existing: node.existing,
    ancestors,
    body,
    name: propertyOf(body, 'name')?.value,
    loop: ownLoop ?? parent?.loop,
  };
}

/** Types of Azure Resource Manager are named `Provider.Name/type`; the others belong to an extension the file declares. */
function extensionOf(
  model: FileModel,
  type: string,
  namespace: string | undefined,
  version: string | undefined,
): ExtensionSymbol | undefined {
  if (namespace === 'az') return undefined;
  const extensions = model.declared('extension').filter((extension) => !isBuiltIn(extension));
  if (namespace !== undefined) return extensions.find(({ name }) => name === namespace);
  const [provider = ''] = type.split('/', 1);
  if (/^Microsoft\.Graph$/i.test(provider)) return graphExtension(model, extensions, version);
  return provider.includes('.') && type.includes('/') ? undefined : extensions[0];
}

/** There are two of them, for the two versions that Microsoft Graph has. */
function graphExtension(
  model: FileModel,
  extensions: readonly ExtensionSymbol[],
  version: string | undefined,
): ExtensionSymbol | undefined {
  const graph = extensions.filter((extension) => /graph/i.test(extension.name + specificationOf(model, extension)));
  const beta = (extension: ExtensionSymbol): boolean => /beta/i.test(specificationOf(model, extension));
  return graph.find((extension) => beta(extension) === (version === 'beta')) ?? graph[0];
}

/** Whether an extension is Azure Resource Manager itself, or the language. */
export function isBuiltIn({ node }: ExtensionSymbol): boolean {
  const { specification } = node;
  return specification.kind === 'identifier' && (specification.name === 'az' || specification.name === 'sys');
}

function specificationOf(model: FileModel, { node }: ExtensionSymbol): string {
  const { specification } = node;
  const written = specification.kind === 'identifier' ? specification.name : (literalText(specification) ?? '');
  return Object.hasOwn(model.config.extensions, written) ? model.config.extensions[written]! : written;
}
