import { moduleProperty } from '../semantics/lookup.ts';
import { moduleScope } from '../semantics/scopes.ts';
import type { ModuleSymbol } from '../semantics/symbols.ts';
import { bodyOf, keyText, propertiesOf, type ObjectProperty } from '../syntax/index.ts';
import { copyObject } from './copy.ts';
import { decoratorValue } from './decorators.ts';
import type { Lowering } from './expressions.ts';
import { DEPLOYMENT_API_VERSION, DEPLOYMENT_TYPE } from './references.ts';
import { dependsOn, description, propertiesWithout, scopeMembers } from './resources.ts';
import {
  access,
  array,
  call,
  copyMember,
  expressionValue,
  literal,
  member,
  object,
  text,
  type Member,
  type TemplateValue,
  type Value,
} from './value.ts';

const NOT_IN_TEMPLATE = new Set(['name', 'params', 'extensionConfigs', 'scope', 'dependsOn']);

/** A module as it stands in a template: a nested deployment of the template that it is. */
export function moduleValue(lowering: Lowering, module: ModuleSymbol, template: TemplateValue): Value {
  const { node } = module;
  const { model } = lowering.context;
  const loop = node.value.kind === 'for' ? node.value : undefined;
  const conditional = loop ? loop.body : node.value;
  const body = bodyOf(node.value);
  const scope = moduleScope(model, module);
  const name = moduleProperty(module, 'name');
  const batchSize = decoratorValue(lowering, node.decorators, 'batchSize');
  const nameValue = name ? lowering.value(name) : expressionValue(lowering.moduleName(module, undefined));
  const at = lowering.context.place(node);
  return object(
    [
      loop &&
        copyMember(copyObject(lowering.value(loop.collection), { name: module.name, batchSize }), lowering.context.place(loop)),
      conditional.kind === 'if' ? member('condition', lowering.value(conditional.condition)) : undefined,
      member('type', text(DEPLOYMENT_TYPE)),
      member('apiVersion', text(DEPLOYMENT_API_VERSION)),
      ...propertiesWithout(lowering, body, NOT_IN_TEMPLATE),
      member('name', nameValue),
      ...scopeMembers(lowering, scope, body ?? node),
      scope.kind === 'resourceGroup' ? undefined : member('location', locationOf(model.targetScope)),
      member('properties', deploymentProperties(lowering, module, template)),
      dependsOn(lowering, module, body ?? node),
      description(lowering, node.decorators),
    ],
    at,
  );
}

/** A deployment to another scope needs a place where its own record is kept. */
function locationOf(targetScope: string): Value {
  return expressionValue(access(call(targetScope === 'resourceGroup' ? 'resourceGroup' : 'deployment'), literal('location')));
}

function deploymentProperties(lowering: Lowering, module: ModuleSymbol, template: TemplateValue): Value {
  const spec = lowering.context.model.module(module)?.kind === 'templateSpec';
  const extensionConfigs =
    lowering.context.model.config.features.has('moduleExtensionConfigs') && moduleProperty(module, 'extensionConfigs');
  return object([
    member('expressionEvaluationOptions', object([member('scope', text('inner'))])),
    member('mode', text('Incremental')),
    parametersMember(lowering, module),
    extensionConfigs ? member('extensionConfigs', extensionConfigValues(lowering, lowering.value(extensionConfigs))) : undefined,
    member(spec ? 'templateLink' : 'template', { ...template, at: lowering.context.place(module.node) }),
  ]);
}

function parametersMember(lowering: Lowering, module: ModuleSymbol): Member | undefined {
  const params = moduleProperty(module, 'params');
  if (params?.kind !== 'object') return undefined;
  const members = propertiesOf(params).flatMap((property) => parameterMember(lowering, module, property) ?? []);
  return member('parameters', object(members, lowering.context.place(params)));
}

function parameterMember(lowering: Lowering, module: ModuleSymbol, property: ObjectProperty): Member | undefined {
  const key = keyText(property.key);
  const id = takesResource(lowering, module, key) ? lowering.asResourceId(property.value) : undefined;
  const value = id ?? lowering.tryValue(property.value);
  if (key === undefined || value === undefined) return undefined;
  const at = lowering.context.place(property);
  if (value.kind !== 'loop') return { key, value: parameterValue(value), at };
  const copy = copyObject(value.collection, { name: 'value', input: value.body, asParameter: true });
  return { key, value: object([copyMember(array([copy]))], at), at };
}

/** Whether a parameter of a module is a resource, of which it is handed the id. */
function takesResource(lowering: Lowering, module: ModuleSymbol, name: string | undefined): boolean {
  const target = lowering.context.model.module(module);
  if (target?.kind !== 'bicep') return false;
  return target.declared('parameter').some((parameter) => parameter.name === name && parameter.node.type.kind === 'resourceType');
}

/** Parameters of a deployment are objects that hold a value, or a reference to a secret. */
export function parameterValue(value: Value, secret = 'reference'): Value {
  if (value.kind === 'conditional')
    return { ...value, whenTrue: parameterValue(value.whenTrue, secret), whenFalse: parameterValue(value.whenFalse, secret) };
  // The configuration of an extension holds such objects already.
  if (secret !== 'reference' && isExtensionConfig(value)) return value;
  if (value.kind !== 'secret') return object([member('value', value)], value.at);
  const [name, version] = value.args;
  const reference = object([
    member('keyVault', object([member('id', expressionValue(value.vault))], value.at)),
    name && member('secretName', name),
    version && member('secretVersion', version),
  ]);
  return object([member(secret, reference)], value.at);
}

function extensionConfigValues(lowering: Lowering, configs: Value): Value {
  if (configs.kind !== 'object') return configs;
  const members = configs.members.map(({ key, value, at }): Member => {
    if (value.kind !== 'object') return { key, value: expressionValue(lowering.asExpression(value)), at };
    return {
      key,
      value: object(value.members.map((config) => ({ ...config, value: parameterValue(config.value, 'keyVaultReference') }))),
      at,
    };
  });
  return object(members, configs.at);
}

/** `extension.config.name` */
function isExtensionConfig(value: Value): boolean {
  const expression = value.kind === 'expression' ? value.expression : undefined;
  const config = expression?.kind === 'index' ? expression.target : undefined;
  const named =
    config?.kind === 'index' && config.index.kind === 'literal' && config.index.value === 'config' ? config.target : undefined;
  return named?.kind === 'call' && named.name === 'extensions';
}
