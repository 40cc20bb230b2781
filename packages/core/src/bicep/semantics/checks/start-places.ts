import {
  bodyOf,
  childrenOf,
  keyText,
  propertiesOf,
  type Expression,
  type For,
  type FunctionCall,
  type Node,
  type ObjectProperty,
} from '../../syntax/index.ts';
import { builtinName, resourceReference } from '../lookup.ts';
import { unwrapNonNull, type FileModel } from '../model.ts';

/** A place whose value must be known when the deployment starts. */
export interface StartPlace {
  readonly kind: 'property' | 'scope' | 'if' | 'for' | 'variableBody' | 'arguments';
  /** What has to be known. */
  readonly values: readonly Expression[];
  /** What the place is called in a message, behind "This expression is being used in". */
  readonly words: string;
  readonly code: string;
}

/** Properties that Azure needs before anything is deployed; what is read back may differ from what was written. */
const RESOURCE_PROPERTIES = new Set(
  'name location kind subscriptionId resourceGroup managedBy extendedLocation zones placement plan sku identity managedByExtended tags scope parent asserts'.split(
    ' ',
  ),
);
const MODULE_PROPERTIES = new Set(['name', 'scope', 'identity']);
const INLINED = new Set(['reference', 'toLogicalZone', 'toLogicalZones', 'toPhysicalZone', 'toPhysicalZones']);

/** All places of a file that need values known at the start; the bodies of existing resources need none. */
export function startPlaces(model: FileModel): StartPlace[] {
  const found: StartPlace[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'decorator') return;
    if (node.kind === 'resource' && node.existing) {
      for (const item of bodyOf(node.value)?.items ?? []) if (item.kind === 'resource') visit(item);
      return;
    }
    found.push(...placesOf(model, node));
    if (node.kind === 'call' && isRuntimeCall(model, node)) {
      if (node.target) visit(node.target);
      return;
    }
    for (const child of childrenOf(node)) visit(child);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function placesOf(model: FileModel, node: Node): StartPlace[] {
  switch (node.kind) {
    case 'resource': {
      const symbol = model.symbolOf(node);
      const info = symbol?.kind === 'resource' ? model.resource(symbol) : undefined;
      if (!info || info.extension) return [];
      const free = model.config.features.has('runtimeValuesInTagsAndSku') ? ['tags', 'sku'] : [];
      return properties(node.value, info.type, RESOURCE_PROPERTIES).filter(({ words }) =>
        free.every((name) => !words.includes(`"${name}"`)),
      );
    }
    case 'module':
      return properties(node.value, 'module', MODULE_PROPERTIES);
    case 'if':
      return [{ kind: 'if', values: [node.condition], words: 'the if-condition expression', code: 'BCP177' }];
    case 'for':
      return loopPlaces(model, node);
    case 'call': {
      if (!isRuntimeCall(model, node)) return [];
      const words = `an argument of the function "${node.name.name}"`;
      return [{ kind: 'arguments', values: node.arguments.map(({ value }) => value), words, code: 'BCP181' }];
    }
    default:
      return [];
  }
}

function properties(value: Expression, type: string, names: ReadonlySet<string>): StartPlace[] {
  const body = bodyOf(value);
  return (body ? propertiesOf(body) : []).flatMap((property: ObjectProperty): StartPlace[] => {
    const name = keyText(property.key) ?? '';
    if (!names.has(name)) return [];
    const words = `an assignment to the "${name}" property of the "${type}" type`;
    const kind = name === 'scope' || name === 'parent' ? 'scope' : 'property';
    return [{ kind, values: [property.value], words, code: 'BCP120' }];
  });
}

function loopPlaces(model: FileModel, node: For): StartPlace[] {
  const collection: StartPlace = { kind: 'for', values: [node.collection], words: 'the for-expression', code: 'BCP178' };
  const parent = model.parentOf(node);
  if (parent?.kind !== 'variableDeclaration') return [collection];
  const words = `the for-body of the variable "${parent.name.name}"`;
  return [collection, { kind: 'variableBody', values: [node.body], words, code: 'BCP182' }];
}

/** Whether a call asks Azure for something that is known only while deploying. */
export function isRuntimeCall(model: FileModel, node: FunctionCall): boolean {
  const name = builtinName(model, node);
  if (name !== undefined) return /^list[A-Z]/.test(name) || INLINED.has(name);
  const target = node.target && resourceReference(model, unwrapNonNull(node.target));
  return target !== undefined && /^list[A-Z]/.test(node.name.name);
}
