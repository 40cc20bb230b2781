import { jsonMember, type JsonNode } from '../source/index.ts';
import { checkDeployed } from './check-deployed.ts';
import { checkResources } from './dependencies.ts';
import { bindParameter, checkArguments, type Argument } from './parameters.ts';
import { inPhase, evaluateLoop, evaluateNode, mistyped, refused, type Place } from './evaluate-node.ts';
import { resourceGroupsOf } from './resource-groups.ts';
import { callOf, propertyOf, textOf } from './residual.ts';
import { instancesOf, type Instance } from './instance.ts';
import { Lookup } from './lookup.ts';
import type { DeploymentContext, ScopeKind } from './scope.ts';
import type { Session } from './session.ts';
import { member, objectOf, type Declaration, type Template } from './template.ts';
import { TemplateScope } from './template-scope.ts';
import { checkOutput } from './types.ts';
import { callUserFunction } from './user-function.ts';
import { validateTemplate } from './validate.ts';
import { Refusal, Unknown, type ObjectValue, type Value } from './value.ts';

/** How a deployment came to be: the main one, or a `Microsoft.Resources/deployments` resource in another. */
export interface DeploymentOptions {
  readonly template: Template;
  readonly kind: ScopeKind;
  readonly context: DeploymentContext;
  readonly session: Session;
  /** By lower-cased parameter name. */
  readonly arguments: ReadonlyMap<string, Argument>;
  /** The resource that deploys this one. */
  readonly by?: Instance;
  /** Outer evaluation: the expressions of this template mean the parameters and variables of the one around it. */
  readonly outer?: Place;
  /** Whether parameters without a value are a mistake, or just not known yet. */
  readonly complete: boolean;
}

/**
 * One deployment of one template. Everything in it is evaluated when it is first asked for, and once: parameters from
 * their arguments or defaults, variables, resources, outputs.
 */
export class Deployment {
  readonly template: Template;
  readonly kind: ScopeKind;
  readonly context: DeploymentContext;
  readonly session: Session;
  readonly arguments: ReadonlyMap<string, Argument>;
  readonly by: Instance | undefined;
  readonly complete: boolean;
  /** Where the template's own expressions are evaluated. */
  readonly place: Place;
  private readonly parameters = new Map<string, Value>();
  private readonly variables = new Map<string, Value>();
  /** Parameters whose values rest on what resources declare. */
  private readonly assumed = new Set<string>();
  private readonly evaluating: string[] = [];
  private instanceList: readonly Instance[] | undefined;
  private groups: ReadonlyMap<string, Instance> | undefined;
  private lookupTables: Lookup | undefined;
  private outputsAsked = false;
  private outputsAssumed = false;
  private outputValues: ReadonlyMap<string, Output> | undefined;

  constructor(options: DeploymentOptions) {
    this.template = options.template;
    this.kind = options.kind;
    this.context = options.context;
    this.session = options.session;
    this.arguments = options.arguments;
    this.by = options.by;
    this.complete = options.complete;
    const own = new TemplateScope(this, 'runtime');
    this.place = options.outer
      ? { source: options.template.source, scope: options.outer.scope, again: own }
      : { source: options.template.source, scope: own };
  }

  /** A deployment inside this one. */
  nest(options: DeploymentOptions): Deployment {
    return new Deployment(options);
  }

  /** Evaluates what Azure evaluates whether or not anything uses it: every parameter and every variable. */
  evaluateDefinitions(): void {
    checkDeployed(this.template, this.by !== undefined, this.session.problems);
    checkArguments(this);
    for (const name of this.template.parameters.keys()) this.parameter(name);
    for (const name of this.template.variables.keys()) this.variable(name);
    for (const name of this.template.variableLoops.keys()) this.variable(name);
  }

  /** Reports what is wrong beyond the values: with the resources together, and with what was never evaluated. Comes last. */
  validate(): void {
    checkResources(this);
    if (this.session.isNewFile(this.template)) validateTemplate(this.template, this.session.problems);
  }

  /** The value of a parameter; a Refusal only when there is no such parameter. */
  parameter(name: string): Value | Refusal {
    const key = name.toLowerCase();
    const known = this.parameters.get(key);
    if (known !== undefined) return this.assumed.has(key) ? this.session.assuming(known) : known;
    const declaration = this.template.parameters.get(key);
    if (declaration === undefined) return new Refusal('arm/unknown-parameter', `The template has no parameter '${name}'.`);
    const { assumptions } = this.session;
    const value = this.once(`parameters('${declaration.name}')`, declaration, () => bindParameter(declaration, this));
    this.parameters.set(key, value);
    if (this.session.assumptions > assumptions) this.assumed.add(key);
    return value;
  }

  /** The value of a variable; a Refusal only when there is no such variable. */
  variable(name: string): Value | Refusal {
    const key = name.toLowerCase();
    const known = this.variables.get(key);
    if (known !== undefined) return known;
    const plain = this.template.variables.get(key);
    const loop = this.template.variableLoops.get(key);
    const declaration = plain ?? loop;
    if (declaration === undefined) return new Refusal('arm/unknown-variable', `The template has no variable '${name}'.`);
    const place = inPhase(this.place, 'start');
    const value = this.once(`variables('${declaration.name}')`, declaration, () => {
      if (plain) return evaluateNode(plain.node, place);
      return declaration.node.kind === 'object' ? evaluateLoop(declaration.node, declaration.name, place, 'property') : null;
    });
    this.variables.set(key, value);
    return value;
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value | Refusal | undefined {
    const declaration = this.template.functions.get(`${namespace}.${name}`.toLowerCase());
    return declaration && callUserFunction(declaration, `${namespace}.${name}`, args, this);
  }

  /** The resources by declaration and loop index, conditions and names not yet looked at. */
  instances(): readonly Instance[] {
    if (this.instanceList === undefined) {
      this.instanceList = [];
      this.instanceList = instancesOf(this);
    }
    return this.instanceList;
  }

  /** The resource groups that this deployment makes, itself or through others for the same subscription, by lower-cased id. */
  resourceGroups(): ReadonlyMap<string, Instance> {
    if (this.groups === undefined) {
      this.groups = new Map();
      this.groups = resourceGroupsOf(this);
    }
    return this.groups;
  }

  /** Whether one of its parameters or variables is being evaluated right now. */
  isEvaluating(): boolean {
    return this.evaluating.length > 0;
  }

  /** How the expressions of this template name its resources. */
  lookup(): Lookup {
    return (this.lookupTables ??= new Lookup(this.instances(), this.template.symbolic));
  }

  /** Every output by its name as written; `undefined` while they are being evaluated. */
  outputs(): ReadonlyMap<string, Output> | undefined {
    if (!this.outputsAsked) {
      this.outputsAsked = true;
      const { assumptions } = this.session;
      const outputs = new Map<string, Output>();
      for (const declaration of this.template.outputs.values()) {
        const output = this.output(declaration);
        if (output) outputs.set(declaration.name, output);
      }
      this.outputValues = outputs;
      this.outputsAssumed = this.session.assumptions > assumptions;
    }
    return this.outputsAssumed ? this.session.assuming(this.outputValues) : this.outputValues;
  }

  /** What `deployment()` answers. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#deployment */
  describe(): Value {
    const { deploymentName, location } = this.context;
    const open = (name: string, members?: ObjectValue): Unknown =>
      new Unknown(propertyOf(callOf('deployment', []), name), CONTEXT, members);
    const template = new Map([['contentVersion', this.template.contentVersion]]);
    const described = new Map<string, Value>([['name', deploymentName ?? open('name')]]);
    if (this.kind !== 'resourceGroup') described.set('location', location ?? open('location'));
    // Whether there is a templateLink depends on who deploys it.
    return described.set('properties', open('properties', new Map([['template', template]])));
  }

  /** The names of the deployments that lead here, outermost first, the main one left out. */
  path(): readonly string[] {
    return this.by === undefined ? [] : [...this.by.deployment.path(), this.by.displayName()];
  }

  private output({ name, node }: Declaration): Output | undefined {
    if (node.kind !== 'object') return undefined;
    const conditionNode = member(node, 'condition');
    const condition = conditionNode ? evaluateNode(conditionNode, inPhase(this.place, 'start')) : true;
    if (condition === false) return undefined;
    if (conditionNode && condition !== true && !(condition instanceof Unknown))
      refused(mistyped(condition, 'Boolean'), conditionNode, this.place);
    const type = jsonMember(node, 'type')?.value;
    const typeName = type?.kind === 'string' ? type.value : '';
    const secure = /^secure/i.test(typeName);
    const loop = objectOf(node, 'copy');
    const { assumptions } = this.session;
    const valueNode: JsonNode | undefined = member(node, 'value');
    const value = loop
      ? evaluateLoop(loop, undefined, this.place, 'resource')
      : valueNode
        ? evaluateNode(valueNode, this.place)
        : null;
    if (this.session.assumptions === assumptions) checkOutput(name, node, value, this);
    return { name, type: typeName, secure, value, shown: shownOutput(name, secure, value), node: loop ?? valueNode ?? node };
  }

  /** Evaluates something that may, by mistake, need itself. */
  private once(what: string, declaration: Declaration, evaluateIt: () => Value): Value {
    const start = this.evaluating.indexOf(what);
    if (start >= 0) {
      const cycle = [...this.evaluating.slice(start), what].join(' → ');
      const refusal = new Refusal('arm/circular-reference', `The definition of ${what} needs itself: ${cycle}.`);
      return refused(refusal, declaration.node, { source: this.template.source, scope: new TemplateScope(this, 'start') });
    }
    if (this.evaluating.length > MAX_CHAIN) {
      const refusal = new Refusal('arm/too-deep', `The definition of ${what} leads through more than ${MAX_CHAIN} others.`);
      return refused(refusal, declaration.node, { source: this.template.source, scope: new TemplateScope(this, 'start') });
    }
    this.evaluating.push(what);
    const value = evaluateIt();
    this.evaluating.pop();
    return value;
  }
}

export interface Output {
  readonly name: string;
  /** As declared; `''` when it is not a plain type. */
  readonly type: string;
  readonly secure: boolean;
  readonly value: Value;
  /** What may be shown of it: nothing of a secret. */
  readonly shown: Value;
  /** The JSON that the value comes from. */
  readonly node: JsonNode;
}

function shownOutput(name: string, secure: boolean, value: Value): Value {
  return secure && !(value instanceof Unknown)
    ? new Unknown(callOf('outputs', [textOf(name)]), [{ kind: 'secret', name }])
    : value;
}

const CONTEXT = [{ kind: 'context', name: 'deployment()' }] as const;
const MAX_CHAIN = 200;
