import { decoratorCall, resourceReference } from '../semantics/lookup.ts';
import type { FileModel, Target, TargetScope } from '../semantics/model.ts';
import { experimentalFeatures, usesExperimentalLanguage } from '../semantics/settings.ts';
import type { FunctionSymbol, ModuleSymbol, OutputSymbol, ParameterSymbol } from '../semantics/symbols.ts';
import type { Expression, FunctionDeclaration, ModuleDeclaration, OutputDeclaration } from '../syntax/index.ts';
import type { FileContext } from './context.ts';
import { copyObject } from './copy.ts';
import { applyModifiers, decoratorValue, descriptionOf, mergeMetadata, modifiersOf } from './decorators.ts';
import { Lowering, USER_NAMESPACE } from './expressions.ts';
import { extensionSettings } from './extensions.ts';
import { exportableSymbols, importClosure, type ClosureItem, type ImportClosure } from './imports.ts';
import { moduleValue } from './modules.ts';
import { compareNames } from './order.ts';
import { resourceValue } from './resources.ts';
import type { NamedType, TypeExpression } from './type-expressions.ts';
import type { ResourceTypes } from '../resource-types.ts';
import { readType, TypeWriter } from './types.ts';
import {
  array,
  boolean,
  copyMember,
  member,
  merge,
  object,
  text,
  type Member,
  type ObjectValue,
  type TemplateValue,
  type Value,
} from './value.ts';

export interface TemplateOptions {
  /** Written to `metadata._generator.version`; it counts in the template hash. */
  readonly generatorVersion: string;
  readonly resourceTypes: ResourceTypes | undefined;
  contextOf(model: FileModel): FileContext;
  /** The template of a module, which is a whole one with a hash of its own, for the place that uses it. */
  template(target: Target, user: FileModel, at: ModuleDeclaration): TemplateValue;
}

const SCHEMAS: Readonly<Record<TargetScope, string>> = {
  tenant: 'https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#',
  managementGroup: 'https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#',
  subscription: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
  resourceGroup: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
};
const EXPERIMENTAL_WARNING =
  'This template uses ARM features that are experimental. Experimental features should be enabled for testing purposes only, as there are no guarantees about the quality or stability of these features. Do not enable these settings for any production usage, or your production environment may be subject to breaking.';

/** The template of a file, without its hash. */
export function templateOf(model: FileModel, options: TemplateOptions): ObjectValue {
  return new TemplateLowering(model, options).template();
}

export interface NamedValue {
  readonly name: string;
  readonly value: Value;
  readonly type?: TypeExpression;
  readonly at?: Member['at'];
}

interface FunctionValue {
  readonly namespace: string;
  readonly name: string;
  readonly value: ObjectValue;
  readonly at?: Member['at'];
}

/** One template: each section out of the declarations of one kind. */
export class TemplateLowering {
  private readonly model: FileModel;
  private readonly options: TemplateOptions;
  private readonly context: FileContext;
  private readonly lowering: Lowering;
  private readonly closure: ImportClosure;
  private readonly types: readonly NamedType[];
  private readonly writer: TypeWriter;
  private readonly origins = new Map<string, ClosureItem>();

  constructor(model: FileModel, options: TemplateOptions) {
    this.model = model;
    this.options = options;
    this.context = options.contextOf(model);
    this.closure = importClosure(model, (other) => options.contextOf(other));
    this.lowering = Lowering.of(this.context, this.closure.names);
    for (const { item, name } of this.closure.items) this.origins.set(name, item);
    this.types = [...this.ownTypes(), ...this.importedTypes()];
    this.writer = new TypeWriter(new Map(this.types.map(({ name, type }) => [name, type])), options.resourceTypes);
  }

  template(): ObjectValue {
    const variables = [...this.functionVariables(), ...this.ownVariables(), ...this.importedVariables()];
    const sections: readonly (Member | undefined)[] = [
      member('$schema', text(SCHEMAS[this.model.targetScope])),
      this.languageVersion(),
      member('contentVersion', text('1.0.0.0')),
      member('metadata', this.metadata(variables)),
      section(
        'definitions',
        this.types.map((type) => this.definition(type)),
      ),
      this.functions(),
      section(
        'parameters',
        this.model.declared('parameter').map((symbol) => this.parameter(symbol)),
      ),
      this.variables(variables),
      this.extensions(),
      member('resources', this.resources()),
      section(
        'outputs',
        this.model.declared('output').map((symbol) => this.output(symbol)),
      ),
      this.asserts(),
    ];
    return object(sections);
  }

  /** A template with nothing in it but what the values of a parameters file are made of, and these values as variables. */
  definitions(values: readonly NamedValue[]): ObjectValue {
    const variables = [...this.functionVariables(), ...this.ownVariables(), ...this.importedVariables(), ...values];
    return object([
      member('$schema', text(SCHEMAS.resourceGroup)),
      member('contentVersion', text('1.0.0.0')),
      this.functions(),
      this.variables(variables),
      member('resources', array([])),
    ]);
  }

  /** The value of an expression of the file, under the names that the template has. */
  valueOf(node: Expression): Value | undefined {
    return this.lowering.tryValue(node);
  }

  private languageVersion(): Member | undefined {
    if (usesExperimentalLanguage(this.model)) {
      const version = this.model.config.features.has('moduleExtensionConfigs') ? '2.2-experimental' : '2.1-experimental';
      return member('languageVersion', text(version));
    }
    return this.context.symbolicNames ? member('languageVersion', text('2.0')) : undefined;
  }

  // ---- Metadata ----------------------------------------------------------------------------------------------------

  private metadata(variables: readonly NamedValue[]): Value {
    const experimental = usesExperimentalLanguage(this.model)
      ? [
          member('_EXPERIMENTAL_WARNING', text(EXPERIMENTAL_WARNING)),
          member('_EXPERIMENTAL_FEATURES_ENABLED', array(experimentalFeatures(this.model).map((name) => text(name)))),
        ]
      : [];
    const generator = object([member('name', text('bicep')), member('version', text(this.options.generatorVersion))]);
    const own = this.model.declared('metadata').flatMap(({ name, node }) => {
      const value = node.kind === 'metadata' ? this.lowering.tryValue(node.value) : undefined;
      return value ? [{ key: name, value, at: this.context.place(node) }] : [];
    });
    return object([...experimental, member('_generator', generator), this.exportedVariables(variables), ...own]);
  }

  private exportedVariables(variables: readonly NamedValue[]): Member | undefined {
    const exported = exportableSymbols(this.model)
      .filter((symbol) => symbol.kind === 'variable')
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    if (exported.length === 0) return undefined;
    const entries = exported.map(({ name, node }) => {
      const description = descriptionOf(this.lowering, node.decorators);
      const type = variables.find((variable) => variable.name === name)?.type;
      return object([
        member('name', text(name)),
        description && member('description', description),
        type && member('type', this.writer.schema(type)),
      ]);
    });
    return member('__bicep_exported_variables!', array(entries));
  }

  // ---- Types -------------------------------------------------------------------------------------------------------

  private ownTypes(): NamedType[] {
    return this.model.declared('type').map(({ name, node }) => ({
      name,
      type: readType(this.lowering, node.type, node.decorators),
      modifiers: modifiersOf(this.lowering, node.decorators),
      at: this.context.place(node),
    }));
  }

  private importedTypes(): NamedType[] {
    const types = this.closure.items.flatMap(({ item, name }): NamedType[] => {
      if (item.kind === 'arm' && item.identifier.kind === 'type') {
        const type = this.closure.readers.get(item.module)?.type(item.identifier.identifier);
        return type ? [type] : [];
      }
      if (item.kind !== 'bicep' || item.symbol.kind !== 'type') return [];
      const lowering = this.loweringOf(item.model);
      const { node } = item.symbol;
      const { exported: _, ...modifiers } = modifiersOf(lowering, node.decorators);
      return [{ name, type: readType(lowering, node.type, node.decorators), modifiers, at: lowering.context.place(node) }];
    });
    return types.toSorted((a, b) => compareNames(a.name, b.name));
  }

  /** Lowers what stands in another file, under the names it has here. */
  private loweringOf(model: FileModel): Lowering {
    return Lowering.of(this.options.contextOf(model), this.closure.names);
  }

  private definition({ name, type, modifiers, at }: NamedType): Member {
    let schema = applyModifiers(this.writer.schema(type), modifiers);
    const origin = this.origins.get(name);
    if (origin) {
      const original = name.endsWith(origin.original) ? undefined : member('originalIdentifier', text(origin.original));
      schema = mergeMetadata(
        schema,
        '__bicep_imported_from!',
        object([member('sourceTemplate', text(origin.template)), original]),
      );
    }
    return { key: name, value: { ...schema, at }, at, structural: true };
  }

  // ---- Parameters and outputs --------------------------------------------------------------------------------------

  private parameter({ name, node }: ParameterSymbol): Member {
    let schema = this.writer.schema(readType(this.lowering, node.type, node.decorators));
    const value = node.default && this.lowering.tryValue(node.default);
    if (value) schema = merge(schema, 'defaultValue', value);
    const allowed = decoratorValue(this.lowering, node.decorators, 'allowed');
    if (allowed) schema = merge(schema, 'allowedValues', allowed);
    const at = this.context.place(node);
    return {
      key: name,
      value: { ...applyModifiers(schema, modifiersOf(this.lowering, node.decorators)), at },
      at,
      structural: true,
    };
  }

  private output({ name, node }: OutputSymbol): Member {
    const type =
      node.type.kind === 'resourceType' ? this.resourceOutputType(node) : readType(this.lowering, node.type, node.decorators);
    const schema = applyModifiers(this.writer.schema(type), modifiersOf(this.lowering, node.decorators));
    const at = this.context.place(node);
    return { key: name, value: { ...schema, members: [...schema.members, ...this.outputValue(node)], at }, at, structural: true };
  }

  /** `output x resource = y` has the type of what it gives. */
  private resourceOutputType(node: OutputDeclaration): TypeExpression {
    const declared = readType(this.lowering, node.type);
    if (declared.kind !== 'resource' || declared.type !== '') return declared;
    const reference = resourceReference(this.model, node.value);
    if (reference?.kind === 'declared')
      return { ...declared, type: `${reference.resource.type}@${reference.resource.apiVersion ?? ''}` };
    return { ...declared, type: reference?.type ?? '' };
  }

  private outputValue(node: OutputDeclaration): Member[] {
    const value = node.type.kind === 'resourceType' ? this.lowering.asResourceId(node.value) : this.lowering.tryValue(node.value);
    if (!value) return [];
    if (value.kind !== 'loop') return [member('value', value)];
    return [copyMember(copyObject(value.collection, { input: value.body }))];
  }

  // ---- Variables and functions -------------------------------------------------------------------------------------

  private functionVariables(): NamedValue[] {
    const assigned = [...this.context.functionVariables.values()].filter((variable) => variable.assigned);
    return assigned.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, value }) => ({ name, value }));
  }

  private ownVariables(): NamedValue[] {
    return this.model.declared('variable').flatMap((symbol): NamedValue[] => {
      const { name, node } = symbol;
      if (this.context.inlined.variables.has(symbol)) return [];
      const value = this.lowering.tryValue(node.value);
      if (!value) return [];
      return [
        {
          name,
          value,
          at: this.context.place(node),
          ...(node.type ? { type: readType(this.lowering, node.type, node.decorators) } : {}),
        },
      ];
    });
  }

  private importedVariables(): NamedValue[] {
    const found = this.closure.items.flatMap(({ item, name }): NamedValue[] => {
      if (item.kind === 'synthesized') return [{ name, value: item.value }];
      if (item.kind === 'arm') {
        const value =
          item.identifier.kind === 'variable'
            ? this.closure.readers.get(item.module)?.variable(item.identifier.identifier)
            : undefined;
        return value ? [{ name, value }] : [];
      }
      if (item.symbol.kind !== 'variable') return [];
      const lowering = this.loweringOf(item.model);
      const value = lowering.tryValue(item.symbol.node.value);
      return value ? [{ name, value, at: lowering.context.place(item.symbol.node) }] : [];
    });
    return found.toSorted((a, b) => compareNames(a.name, b.name));
  }

  private variables(variables: readonly NamedValue[]): Member | undefined {
    if (variables.length === 0) return undefined;
    const loops = variables.flatMap(({ name, value }) => {
      return value.kind === 'loop' ? [copyObject(value.collection, { name, input: value.body })] : [];
    });
    const plain = variables.flatMap(({ name, value, at }): Member[] => {
      if (value.kind === 'loop') return [];
      return [{ key: name, value, at }];
    });
    return member('variables', object([loops.length > 0 ? copyMember(array(loops)) : undefined, ...plain]));
  }

  private functions(): Member | undefined {
    const functions = [
      ...this.model.declared('function').flatMap((symbol) => this.ownFunction(symbol)),
      ...this.importedFunctions(),
    ];
    if (functions.length === 0) return undefined;
    const namespaces = [...new Set(functions.map(({ namespace }) => namespace))];
    const groups = namespaces.map((namespace) => {
      const members = functions
        .filter((one) => one.namespace === namespace)
        .map(({ name, value, at }): Member => ({ key: name, value, at }));
      return object([member('namespace', text(namespace)), member('members', object(members))]);
    });
    return member('functions', array(groups));
  }

  private ownFunction({ name, node }: FunctionSymbol): FunctionValue[] {
    return this.functionValue(
      node,
      this.lowering,
      USER_NAMESPACE,
      name,
      decoratorCall(node.decorators, 'export') !== undefined,
      undefined,
    );
  }

  private functionValue(
    { lambda, decorators, ...node }: FunctionDeclaration,
    lowering: Lowering,
    namespace: string,
    name: string,
    exported: boolean,
    origin: ClosureItem | undefined,
  ): FunctionValue[] {
    if (lambda.kind === 'missing') return [];
    const body = lowering.tryValue(lambda.body);
    if (!body) return [];
    const parameters = lambda.parameters.map((parameter) => ({
      name: parameter.name.name,
      type: readType(lowering, parameter.type),
    }));
    const value = this.functionObject(parameters, readType(lowering, lambda.returnType), body, {
      description: descriptionOf(lowering, decorators),
      exported,
      origin,
      name,
    });
    return [{ namespace, name, value, at: lowering.context.place({ lambda, decorators, ...node }) }];
  }

  private functionObject(
    parameters: readonly { readonly name: string; readonly type: TypeExpression }[],
    output: TypeExpression,
    body: Value,
    about: {
      readonly description: Value | undefined;
      readonly exported: boolean;
      readonly origin: ClosureItem | undefined;
      readonly name: string;
    },
  ): ObjectValue {
    const { description, exported, origin, name } = about;
    const original = origin && origin.original !== name ? member('originalIdentifier', text(origin.original)) : undefined;
    const metadata = object([
      description && member('description', description),
      exported ? member('__bicep_export!', boolean(true)) : undefined,
      origin && member('__bicep_imported_from!', object([member('sourceTemplate', text(origin.template)), original])),
    ]);
    return object([
      member(
        'parameters',
        array(parameters.map((parameter) => merge(this.writer.schema(parameter.type), 'name', text(parameter.name)))),
      ),
      member('output', merge(this.writer.schema(output), 'value', body)),
      metadata.members.length > 0 ? member('metadata', metadata) : undefined,
    ]);
  }

  private importedFunctions(): FunctionValue[] {
    const found = this.closure.items.flatMap(({ item, name: full }): FunctionValue[] => {
      const dot = full.indexOf('.');
      const namespace = dot < 0 ? USER_NAMESPACE : full.slice(0, dot);
      const name = full.slice(dot + 1);
      if (item.kind === 'bicep' && item.symbol.kind === 'function') {
        return this.functionValue(item.symbol.node, this.loweringOf(item.model), namespace, name, false, item);
      }
      if (item.kind !== 'arm' || item.identifier.kind !== 'function') return [];
      const read = this.closure.readers.get(item.module)?.function(item.identifier.identifier);
      if (!read) return [];
      const about = { description: read.description, exported: false, origin: item, name };
      return [{ namespace, name, value: this.functionObject(read.parameters, read.output, read.body, about) }];
    });
    return found.toSorted((a, b) => compareNames(a.name, b.name));
  }

  // ---- Resources ---------------------------------------------------------------------------------------------------

  private extensions(): Member | undefined {
    const configs = this.model.config.features.has('moduleExtensionConfigs');
    const entries = this.model.declared('extension').map(({ name, node }): Member => {
      const at = this.context.place(node);
      const { name: provider, version } = extensionSettings(node, this.model.config.extensions);
      const config = node.config && this.lowering.tryValue(node.config);
      const value = object([
        member(configs ? 'name' : 'provider', text(provider)),
        member('version', text(version)),
        config && member('config', configs ? withDefaults(config) : config),
      ]);
      return { key: name, value, at };
    });
    return entries.length === 0 ? undefined : member(configs ? 'extensions' : 'imports', object(entries));
  }

  private resources(): Value {
    const { symbolicNames, inlined } = this.context;
    // Of a body that can't be read nobody knows what would be in it.
    const resources = this.model.resources.filter(
      ({ symbol, existing, body }) => body !== undefined && !inlined.resources.has(symbol) && (symbolicNames || !existing),
    );
    const entries = [
      ...resources.map((resource) => ({
        name: this.lowering.symbolicName(resource),
        value: resourceValue(this.lowering, resource),
      })),
      ...this.model.declared('module').flatMap((module) => this.module(module)),
    ];
    if (!symbolicNames) return array(entries.map(({ value }) => value));
    return object(entries.map(({ name, value }): Member => ({ key: name, value, at: value.at, structural: true })));
  }

  private module(module: ModuleSymbol): { readonly name: string; readonly value: Value }[] {
    const target = this.model.module(module);
    if (target === undefined) return [];
    return [
      { name: module.name, value: moduleValue(this.lowering, module, this.options.template(target, this.model, module.node)) },
    ];
  }

  private asserts(): Member | undefined {
    const members = this.model.declared('assert').flatMap(({ name, node }) => {
      const value = node.kind === 'assert' ? this.lowering.tryValue(node.value) : undefined;
      return value ? [{ key: name, value, at: this.context.place(node) }] : [];
    });
    return section('asserts', members);
  }
}

function section(name: string, members: readonly Member[]): Member | undefined {
  return members.length === 0 ? undefined : member(name, object(members));
}

function withDefaults(config: Value): Value {
  if (config.kind !== 'object') return config;
  return object(config.members.map((entry) => ({ ...entry, value: object([member('defaultValue', entry.value)]) })));
}
