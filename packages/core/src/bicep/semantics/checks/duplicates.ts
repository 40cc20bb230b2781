import type { Diagnostic } from '../../../source/index.ts';
import {
  bicepError,
  bodyOf,
  childrenOf,
  keyText,
  literalText,
  propertiesOf,
  propertyOf,
  type Expression,
  type Node,
  type ObjectLiteral,
  type ObjectProperty,
} from '../../syntax/index.ts';
import type { FileModel } from '../model.ts';
import { unwrap } from '../model.ts';
import type { ResourceInfo } from '../resources.ts';
import { moduleScope, resourceScope, type ScopeInfo } from '../scopes.ts';
import type { ModuleSymbol, ResourceSymbol } from '../symbols.ts';

/** Properties, resources and modules that are there twice. */
export function checkDuplicates(model: FileModel): Diagnostic[] {
  return [...duplicateProperties(model), ...duplicateResources(model), ...duplicateModules(model)];
}

function duplicateProperties(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'object') found.push(...duplicatesIn(model, node));
    for (const child of childrenOf(node)) visit(child);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function duplicatesIn(model: FileModel, node: ObjectLiteral): Diagnostic[] {
  const groups = grouped<ObjectProperty>(propertiesOf(node), ({ key }) => keyText(key));
  return groups.flatMap(([name, properties]) =>
    properties.map(({ key: { start, end } }) => {
      const message = `The property "${name}" is declared multiple times in this object. Remove or rename the duplicate properties.`;
      return bicepError(model.source, { start, end }, 'BCP025', message);
    }),
  );
}

/** Resources with the same id. */
function duplicateResources(model: FileModel): Diagnostic[] {
  const resources = model.resources.filter((resource) => !resource.extension && !isConditional(resource.symbol));
  return grouped(resources, (resource) => resourceKey(model, resource)).flatMap(([, group]) => {
    const names = group.map(({ symbol }) => `"${symbol.name}"`).join(', ');
    const message = `Resources: ${names} are defined with this same name in a file. Rename them or split into different modules.`;
    return group.map(({ name }) => bicepError(model.source, { start: name!.start, end: name!.end }, 'BCP121', message));
  });
}

function resourceKey(model: FileModel, resource: ResourceInfo): string | undefined {
  const names: string[] = [];
  for (const { name, index } of [
    ...resource.ancestors.map((ancestor) => ({ ...ancestor.resource, index: ancestor.index })),
    resource,
  ].map((each) => ({ name: each.name, index: 'index' in each ? each.index : undefined }))) {
    const text = name && constantText(model, name);
    if (text === undefined || index !== undefined) return undefined;
    names.push(text);
  }
  const scope = scopeKey(model, resourceScope(model, resource));
  return scope && JSON.stringify([resource.type.toLowerCase(), scope, ...names]);
}

function duplicateModules(model: FileModel): Diagnostic[] {
  const modules = model.declared('module').filter((module) => model.references.has(module.node) && !isConditional(module));
  return grouped(modules, (module) => moduleKey(model, module)).flatMap(([, group]) => {
    const names = group.map(({ name }) => `"${name}"`).join(', ');
    const message = `Modules: ${names} are defined with this same name and this same scope in a file. Rename them or split into different modules.`;
    return group.map((module) => {
      const { start, end } = propertyOf(bodyOf(module.node.value), 'name')!.value;
      return bicepError(model.source, { start, end }, 'BCP122', message);
    });
  });
}

function moduleKey(model: FileModel, module: ModuleSymbol): string | undefined {
  const name = propertyOf(bodyOf(module.node.value), 'name')?.value;
  const text = name && constantText(model, name);
  const scope = scopeKey(model, moduleScope(model, module));
  return text === undefined || scope === undefined ? undefined : JSON.stringify([scope, text]);
}

/** `undefined` where two scopes can't be told to be the same. */
function scopeKey(model: FileModel, { kind, resource, ...scope }: ScopeInfo): string | undefined {
  const parts: string[] = [kind, resource?.symbol.name ?? ''];
  for (const value of [scope.managementGroup, scope.subscription, scope.resourceGroup, scope.index]) {
    const text = value ? constantText(model, value) : '';
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return parts.join('\n');
}

/** Azure asks for different names only of what is always deployed. */
function isConditional({ node: { value } }: ResourceSymbol | ModuleSymbol): boolean {
  const own = value.kind === 'for' ? value.body : value;
  return own.kind === 'if' && !(unwrap(own.condition).kind === 'boolean' && (unwrap(own.condition) as { value?: boolean }).value);
}

/** The text that an expression always is, also by way of variables. */
function constantText(model: FileModel, value: Expression): string | undefined {
  let node = unwrap(value);
  for (let symbol = model.symbolOf(node); symbol?.kind === 'variable'; symbol = model.symbolOf(node))
    node = unwrap(symbol.node.value);
  return literalText(node);
}

/** Of things with the same key those that are not alone. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): [key: string, things: T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
