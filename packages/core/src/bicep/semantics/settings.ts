import { bodyOf, childrenOf, propertyOf, type Node, type Program } from '../syntax/index.ts';
import { decoratorCall, moduleProperty } from './lookup.ts';
import type { FileModel } from './model.ts';
import { hasSecureOutputs } from './secure.ts';
import { isCollection } from './symbols.ts';

/** Features whose templates need an experimental version of the template language, in the order the compiler names them. */
const EXPERIMENTAL: readonly (readonly [feature: string, name: string])[] = [
  ['resourceInfoCodegen', 'Resource info code generation'],
  ['assertions', 'Asserts'],
  ['waitUntil', 'waitUntil'],
  ['localDeploy', 'Enable local deploy'],
  ['moduleExtensionConfigs', 'Enable defining extension configs for modules'],
  ['userDefinedConstraints', 'Enable @validate() decorator'],
  ['deployCommands', 'Enable deploy commands'],
  ['runtimeValuesInTagsAndSku', 'Enable runtime values in tags and SKU'],
  ['azExtensionConfig', "Enable configuration for the built-in 'az' extension"],
];

/** What the compiler calls the experimental features that a file's configuration turns on. */
export function experimentalFeatures(model: FileModel): string[] {
  return EXPERIMENTAL.flatMap(([feature, name]) => (model.config.features.has(feature) ? [name] : []));
}

export function usesExperimentalLanguage(model: FileModel): boolean {
  return (
    experimentalFeatures(model).length > 0 ||
    model.declared('resource').some(({ node }) => decoratorCall(node.decorators, 'nullIfNotFound'))
  );
}

/** Whether a template's resources have symbolic names (language version 2.0): everything that older templates can't say asks for them. */
export function usesSymbolicNames(model: FileModel): boolean {
  if (usesExperimentalLanguage(model) || model.config.features.has('symbolicNameCodegen')) return true;
  const asking = ['extension', 'type', 'function', 'imported', 'wildcard'] as const;
  return (
    asking.some((kind) => model.declared(kind).length > 0) ||
    model.resources.some((resource) => resource.extension !== undefined) ||
    model.declared('variable').some(({ node }) => node.type !== undefined) ||
    hasSecureOutputs(model) ||
    model
      .declared('module')
      .some((module) => hasSecureOutputs(model.module(module)) || moduleProperty(module, 'name') === undefined) ||
    usesReferences(model) ||
    asksForNewTypes(model.parsing.program)
  );
}

/** A loop of resources or modules used as a whole, elsewhere than in a `dependsOn`. */
function usesReferences(model: FileModel): boolean {
  const explicit = new Set<Node>();
  for (const symbol of [...model.resources.map((resource) => resource.symbol), ...model.declared('module')]) {
    const property = propertyOf(bodyOf(symbol.node.value), 'dependsOn');
    if (property) explicit.add(property);
  }
  const uses = (node: Node): boolean => {
    if (explicit.has(node)) return false;
    const symbol = node.kind === 'variable' ? model.symbolOf(node) : undefined;
    if ((symbol?.kind === 'resource' || symbol?.kind === 'module') && isCollection(symbol)) {
      let parent = model.parentOf(node);
      while (parent?.kind === 'parenthesized') parent = model.parentOf(parent);
      return parent?.kind !== 'property' && parent?.kind !== 'index';
    }
    return childrenOf(node).some(uses);
  };
  return model.parsing.program.statements.some(uses);
}

const NEW_TYPES = new Set<string>(['objectType', 'arrayType', 'tupleType', 'unionType', 'nullableType']);

function asksForNewTypes(node: Node | Program): boolean {
  if (NEW_TYPES.has(node.kind)) return true;
  if (node.kind === 'resource') {
    const existing = node.existing && propertyOf(bodyOf(node.value), 'dependsOn') !== undefined;
    if (existing || decoratorCall(node.decorators, 'onlyIfNotExists') || decoratorCall(node.decorators, 'retryOn')) return true;
  }
  return childrenOf(node).some(asksForNewTypes);
}
