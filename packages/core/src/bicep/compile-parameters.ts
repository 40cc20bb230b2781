import {
  deploy,
  evaluate,
  printExpression,
  Refusal,
  toExpression as expressionOf,
  Unknown,
  type Expression as ArmExpression,
  type Value as ArmValue,
} from '../arm/index.ts';
import { Float, jsonMember, Source, type Location } from '../source/index.ts';
import { COMPILER_VERSION, compilation, type Compilation, type CompileOptions } from './compile.ts';
import { writeJson } from './emit/json-text.ts';
import type { BicepHost } from './host.ts';
import { FileContext } from './lowering/context.ts';
import { parameterValue } from './lowering/modules.ts';
import { compareNames } from './lowering/order.ts';
import { TemplateLowering, type NamedValue } from './lowering/template.ts';
import {
  array,
  call,
  expressionValue,
  literal,
  member,
  object,
  text,
  toExpression,
  type Member,
  type ObjectValue,
  type Value,
} from './lowering/value.ts';
import { Program } from './program.ts';
import { builtinName } from './semantics/lookup.ts';
import type { FileModel, Target } from './semantics/model.ts';
import { bicepError, childrenOf, keyText, propertiesOf, type Expression, type Node } from './syntax/index.ts';
import { TemplateCompiler } from './template-compiler.ts';

export interface ParametersCompilation extends Compilation {
  /** The template that the parameters are for: a Bicep file or a compiled template; `undefined` where the file names none. */
  readonly template: Source | undefined;
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** Compiles a `.bicepparam` file to a parameters file. Its values are computed, as they are constants but for inputs from outside. */
export function compileBicepParameters(entry: Source, host: BicepHost, options: CompileOptions = {}): ParametersCompilation {
  const program = new Program(host);
  const model = program.load(entry);
  const compiler = new ParametersCompiler(new TemplateCompiler(host, options.generatorVersion ?? COMPILER_VERSION));
  const result = compilation(entry.name.replace(/\.bicepparam$/i, '.parameters.json'), compiler.file(model), program);
  const target = usedBy(model);
  return { ...result, template: target && target.kind !== 'templateSpec' ? target.source : undefined };
}

function usedBy(model: FileModel): Target | undefined {
  const using = model.parsing.program.statements.find((statement) => statement.kind === 'using');
  return using?.kind === 'using' ? model.references.get(using) : undefined;
}

/** A value that is assigned, ready to be written; `constant` where nothing from outside goes into it. */
interface Assigned {
  readonly written: Value;
  readonly constant: Value | undefined;
  readonly at: Location;
}

class ParametersCompiler {
  private readonly compiler: TemplateCompiler;
  private readonly inputs = new ExternalInputs();
  private readonly done = new Map<FileModel, ReadonlyMap<string, Assigned>>();

  constructor(compiler: TemplateCompiler) {
    this.compiler = compiler;
  }

  file(model: FileModel): ObjectValue {
    const declared = declaredParameters(usedBy(model));
    const evaluator = new ParametersEvaluator(model, this.compiler, this.baseValues(model), this.inputs);
    const members = [...this.withBase(model, evaluator)].flatMap(([name, { written, at }]): Member[] => {
      return declared && !declared.has(name.toLowerCase()) ? [] : [{ key: name, value: written, at }];
    });
    return object([
      member('$schema', text(SCHEMA)),
      member('contentVersion', text('1.0.0.0')),
      member('parameters', object(members)),
      this.inputs.definitions(),
      evaluator.extensionConfigs(),
      evaluator.usingConfig(),
    ]);
  }

  /** The values of a file and, behind them, those of the file that it extends. */
  private withBase(model: FileModel, evaluator: ParametersEvaluator): ReadonlyMap<string, Assigned> {
    const found = new Map<string, Assigned>();
    for (const { name, node } of model.declared('assignment')) {
      const assigned = evaluator.assigned(name, node.value);
      if (assigned) found.set(name, assigned);
    }
    for (const [name, assigned] of this.baseOf(model)) if (!found.has(name)) found.set(name, assigned);
    return found;
  }

  private baseOf(model: FileModel): ReadonlyMap<string, Assigned> {
    const base = model.declared('base')[0];
    const target = base && model.references.get(base.node);
    if (target?.kind !== 'bicep') return new Map();
    let values = this.done.get(target);
    if (values === undefined) {
      this.done.set(target, new Map());
      values = this.withBase(target, new ParametersEvaluator(target, this.compiler, this.baseValues(target), this.inputs));
      this.done.set(target, values);
    }
    return values;
  }

  private baseValues(model: FileModel): ReadonlyMap<string, Value> {
    return new Map([...this.baseOf(model)].flatMap(([name, { constant }]) => (constant ? [[name, constant] as const] : [])));
  }
}

/** The parameters a template has, in lower case; `undefined` where that can't be told. */
function declaredParameters(target: Target | undefined): ReadonlySet<string> | undefined {
  if (target?.kind === 'bicep') return new Set(target.declared('parameter').map(({ name }) => name.toLowerCase()));
  if (target?.kind !== 'arm') return undefined;
  const parameters = jsonMember(target.root, 'parameters')?.value;
  return new Set(parameters?.kind === 'object' ? parameters.members.map(({ key }) => key.toLowerCase()) : []);
}

/** Computes the values of one file: as variables of a template that has nothing else. */
class ParametersEvaluator {
  private readonly model: FileModel;
  private readonly inputs: ExternalInputs;
  private readonly lowering: TemplateLowering;
  private readonly deployment: ReturnType<typeof deploy>['deployment'];
  private readonly values: ReadonlyMap<Expression, NamedValue>;

  constructor(model: FileModel, compiler: TemplateCompiler, base: ReadonlyMap<string, Value>, inputs: ExternalInputs) {
    this.model = model;
    this.inputs = inputs;
    const context = new FileContext(model, compiler.reader(), base);
    this.lowering = new TemplateLowering(model, {
      ...compiler.options(),
      contextOf: (other) => (other === model ? context : compiler.contextOf(other)),
    });
    for (const { node } of [...model.declared('assignment'), ...model.declared('variable')]) this.findInputs(node.value);
    for (const node of configsOf(model)) this.findInputs(node);
    this.values = this.lowerAll();
    const constants = [...this.values.values()].filter(({ value }) => value.kind !== 'secret' && !isExternal(value));
    const source = new Source(model.source.name, writeJson(this.lowering.definitions(constants)).text);
    this.deployment = deploy(source, {}).deployment;
  }

  /** Everything the file gives a value to, under names that no two of them share. */
  private lowerAll(): Map<Expression, NamedValue> {
    const found = new Map<Expression, NamedValue>();
    const add = (name: string, node: Expression): void => {
      const value = this.lowering.valueOf(node);
      if (value) found.set(node, { name, value });
    };
    for (const { name, node } of this.model.declared('assignment')) add(name, node.value);
    for (const [i, config] of configsOf(this.model).entries()) {
      add(`#${i}`, config);
      const properties = config.kind === 'object' ? propertiesOf(config) : [];
      for (const property of properties) add(`#${i}.${keyText(property.key) ?? ''}`, property.value);
    }
    return found;
  }

  assigned(name: string, node: Expression, secret?: string): Assigned | undefined {
    const at = { source: this.model.source, span: { start: node.start, end: node.end } };
    const lowered = this.values.get(node);
    if (lowered === undefined) return undefined;
    const { value } = lowered;
    if (value.kind === 'secret') return { written: parameterValue(this.referAll(value), secret), constant: undefined, at };
    if (isExternal(value)) {
      const expression: Value = { kind: 'expression', expression: this.refer(toExpression(value)) };
      return { written: object([member('expression', expression)]), constant: undefined, at };
    }
    const computed = this.deployment?.variable(lowered.name);
    if (computed === undefined || computed instanceof Refusal || computed instanceof Unknown) {
      const why = computed instanceof Refusal ? computed.message : 'It is known only while deploying.';
      this.model.diagnostics.push(
        bicepError(this.model.source, at.span, 'BCP338', `Failed to evaluate parameter "${name}": ${why}`),
      );
      return undefined;
    }
    const constant = constantValue(computed);
    return { written: object([member('value', { kind: 'template', template: constant, written: true, at })]), constant, at };
  }

  /** What the file gives to extensions, by their names. */
  extensionConfigs(): Member | undefined {
    if (!this.model.config.features.has('moduleExtensionConfigs')) return undefined;
    const configs = this.model.parsing.program.statements.flatMap((statement) => {
      if (statement.kind !== 'extensionConfig' || statement.config?.kind !== 'object') return [];
      const entries = propertiesOf(statement.config).flatMap((property): Member[] => {
        const key = keyText(property.key) ?? '';
        const assigned = this.assigned(key, property.value, 'keyVaultReference');
        return assigned ? [member(key, assigned.written, assigned.at)] : [];
      });
      return [member(statement.name.name, object(entries.toSorted((a, b) => compareNames(a.key as string, b.key as string))))];
    });
    return member('extensionConfigs', object(configs.toSorted((a, b) => compareNames(a.key as string, b.key as string))));
  }

  usingConfig(): Member | undefined {
    const using = this.model.parsing.program.statements.find((statement) => statement.kind === 'using');
    const assigned = using?.kind === 'using' && using.config ? this.assigned('usingConfig', using.config) : undefined;
    return assigned && member('usingConfig', assigned.written, assigned.at);
  }

  /** An expression whose inputs from outside are named by their keys, and in which what is known already is computed. */
  private refer(expression: ArmExpression): ArmExpression {
    switch (expression.kind) {
      case 'literal':
        return expression;
      case 'property':
        return { ...expression, target: this.refer(expression.target) };
      case 'index':
        return { ...expression, target: this.refer(expression.target), index: this.refer(expression.index) };
      case 'call':
        return this.referCall(expression);
    }
  }

  private referCall(expression: ArmExpression & { readonly kind: 'call' }): ArmExpression {
    const key = this.inputs.keyOf(expression);
    if (key !== undefined) return call('externalInputs', literal(key));
    if (this.deployment && (expression.name === 'variables' || expression.namespace !== undefined)) {
      const known = evaluate(expression, this.deployment.place.scope);
      if (!(known instanceof Refusal) && !(known instanceof Unknown)) return expressionOf(known);
    }
    return { ...expression, args: expression.args.map((argument) => this.refer(argument)) };
  }

  private referAll(value: Value & { readonly kind: 'secret' }): Value {
    const args = value.args.map((argument) =>
      isExternal(argument) ? expressionValue(this.refer(toExpression(argument))) : argument,
    );
    return { ...value, vault: this.refer(value.vault), args };
  }

  private findInputs(node: Node): void {
    const name = node.kind === 'call' ? builtinName(this.model, node) : undefined;
    if (node.kind === 'call' && (name === 'externalInput' || name === 'readEnvVar' || name === 'readCliArg')) {
      const value = this.lowering.valueOf(node);
      if (value) this.inputs.add(toExpression(value));
    }
    for (const child of childrenOf(node)) this.findInputs(child);
  }
}

/** The configurations of `using` and of extensions. */
function configsOf(model: FileModel): Expression[] {
  return model.parsing.program.statements.flatMap((statement) => {
    return (statement.kind === 'using' || statement.kind === 'extensionConfig') && statement.config ? [statement.config] : [];
  });
}

/** Whether anything from outside goes into a value. */
function isExternal(value: Value): boolean {
  const uses = (expression: ArmExpression): boolean => {
    switch (expression.kind) {
      case 'literal':
        return false;
      case 'property':
        return uses(expression.target);
      case 'index':
        return uses(expression.target) || uses(expression.index);
      case 'call':
        return expression.name === 'externalInput' || expression.args.some(uses);
    }
  };
  return value.kind === 'secret' ? uses(value.vault) || value.args.some(isExternal) : uses(toExpression(value));
}

/** What a parameters file asks the deployment for; each kind and configuration once. */
class ExternalInputs {
  private readonly keys = new Map<string, { readonly key: string; readonly call: ArmExpression & { readonly kind: 'call' } }>();

  add(expression: ArmExpression): void {
    if (expression.kind !== 'call' || expression.name !== 'externalInput') return;
    const printed = printExpression(expression);
    const [kind] = expression.args;
    if (this.keys.has(printed) || kind?.kind !== 'literal') return;
    this.keys.set(printed, { key: `${String(kind.value).replace(/\W/g, '_')}_${this.keys.size}`, call: expression });
  }

  keyOf(expression: ArmExpression): string | undefined {
    return expression.kind === 'call' && expression.name === 'externalInput'
      ? this.keys.get(printExpression(expression))?.key
      : undefined;
  }

  definitions(): Member | undefined {
    if (this.keys.size === 0) return undefined;
    const sorted = [...this.keys.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const members = sorted.map(({ key, call: input }) => {
      const [kind, config] = input.args;
      return member(key, object([member('kind', valueOfLiteral(kind!)), config && member('config', valueOfLiteral(config))]));
    });
    return member('externalInputDefinitions', object(members));
  }
}

/** An expression made of nothing but literals, as the JSON that it is. */
function valueOfLiteral(expression: ArmExpression): Value {
  if (expression.kind === 'literal')
    return typeof expression.value === 'string' ? text(expression.value) : integer(expression.value);
  if (expression.kind !== 'call') return { kind: 'null' };
  const { name, args } = expression;
  if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
  if (name === 'createArray') return array(args.map(valueOfLiteral));
  if (name !== 'createObject') return { kind: 'expression', expression };
  const members = args.flatMap((key, i): Member[] => {
    return i % 2 === 0 && key.kind === 'literal' && args[i + 1] ? [member(String(key.value), valueOfLiteral(args[i + 1]!))] : [];
  });
  return object(members);
}

function integer(value: number | bigint): Value {
  return { kind: 'integer', value: BigInt(value) };
}

/** A computed value as JSON. */
function constantValue(value: ArmValue): Value {
  if (value === null || value instanceof Unknown) return { kind: 'null' };
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Float)
    return { kind: 'number', text: Number.isInteger(value.value) ? `${value.value}.0` : String(value.value) };
  if (typeof value === 'bigint' || typeof value === 'number')
    return Number.isInteger(Number(value)) ? integer(value) : { kind: 'number', text: String(value) };
  if (value instanceof Map) return object([...value].map(([key, item]) => member(key, constantValue(item))));
  return array((value as readonly ArmValue[]).map(constantValue));
}
