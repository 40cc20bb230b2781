import { jsonMember, type JsonNode } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { at, evaluateNode, evaluateString, loopCount, type Place } from './evaluate-node.ts';
import { evaluate } from './evaluate.ts';
import { resourceIdentity, scopePrefix } from './identity.ts';
import { nestedDeployment } from './nested.ts';
import { callOf } from './residual.ts';
import { toExpression } from './print-expression.ts';
import { member, objectOf, stringNode, stringOf, type ResourceDeclaration } from './template.ts';
import { Refusal, Unknown, type Value } from './value.ts';

/** One resource as it will be deployed: a declaration, in one run of the loops around it. Evaluated when asked. */
export class Instance {
  readonly declaration: ResourceDeclaration;
  readonly deployment: Deployment;
  /** Where its properties are evaluated. */
  readonly place: Place;
  /** Where everything else of it is evaluated: the same loops, but nothing that only the deployment knows. */
  readonly startPlace: Place;
  /** Index in the nearest loop around it. */
  readonly index: number | undefined;
  readonly parent: Instance | undefined;
  /** The full type, `namespace/parent/child`, as written. */
  readonly type: string;
  private nameValue: Value | undefined;
  private idValue: Value | undefined;
  private conditionValue: boolean | Unknown | undefined;
  private nestedValue: Deployment | null | undefined;

  constructor(
    declaration: ResourceDeclaration,
    deployment: Deployment,
    place: Place,
    index: number | undefined,
    parent: Instance | undefined,
  ) {
    this.declaration = declaration;
    this.deployment = deployment;
    this.place = place;
    this.startPlace = at(place, 'start');
    this.index = index;
    this.parent = parent;
    this.type = fullType(stringOf(declaration.node, 'type') ?? '', parent);
  }

  /** The full name, `parent/child`: a string or Unknown. */
  name(): Value {
    if (this.nameValue === undefined) {
      const node = member(this.declaration.node, 'name');
      const own = node ? evaluateNode(node, this.startPlace) : '';
      const name = typeof own === 'number' ? String(own) : own;
      this.nameValue = this.parent && !this.writtenInFull() ? joinNames(this.parent.name(), name, this.place) : name;
    }
    return this.nameValue;
  }

  /** The resource id: a string, or Unknown with the expression that gives it. */
  id(): Value {
    return (this.idValue ??= resourceIdentity(this));
  }

  /** Id of the scope that it is deployed to, or of the resource that it extends. */
  scope(): Value {
    const node = member(this.declaration.node, 'scope');
    const own = node && !this.isDeployment() ? evaluateNode(node, this.startPlace) : undefined;
    return own ?? scopePrefix(this.deployment.kind, this.deployment.context) ?? '';
  }

  apiVersion(): Value | undefined {
    const node = member(this.declaration.node, 'apiVersion');
    return node && evaluateNode(node, this.startPlace);
  }

  /** Whether it is deployed: anything but a boolean that isn't known yet counts as known. */
  condition(): boolean | Unknown {
    if (this.conditionValue === undefined) {
      const node = member(this.declaration.node, 'condition');
      const value = node ? evaluateNode(node, this.startPlace) : true;
      const text = typeof value === 'string' ? value.toLowerCase() : undefined;
      if (value instanceof Unknown || typeof value === 'boolean') this.conditionValue = value;
      else if (text === 'true' || text === 'false') this.conditionValue = text === 'true';
      else {
        this.conditionValue = true;
        const message = 'The condition of a resource must be true or false.';
        this.deployment.session.problems.error('arm/condition-type', this.place.source, node ?? this.declaration.node, message);
      }
    }
    return this.conditionValue;
  }

  /** The deployment that this resource makes, if it is one whose template can be read. */
  nested(): Deployment | undefined {
    if (this.nestedValue === undefined) this.nestedValue = (this.isDeployment() && nestedDeployment(this)) || null;
    return this.nestedValue ?? undefined;
  }

  /** Whether it stands for one run of its own loop. */
  isLooped(): boolean {
    return objectOf(this.declaration.node, 'copy') !== undefined;
  }

  isDeployment(): boolean {
    return this.type.toLowerCase() === 'microsoft.resources/deployments';
  }

  /** A name for people: of a nested deployment in a path. */
  displayName(): string {
    const name = this.name();
    return typeof name === 'string'
      ? name
      : (this.declaration.symbol ?? stringNode(this.declaration.node, 'name')?.value ?? this.type);
  }

  /** A child inside its parent's `resources` usually has the last segment of type and name only; some give both in full. */
  private writtenInFull(): boolean {
    const written = stringOf(this.declaration.node, 'type') ?? '';
    return this.parent !== undefined && written === this.type && written.includes('/');
  }
}

/** Every resource of a deployment, loops unrolled, in the order of the template. */
export function instancesOf(deployment: Deployment): readonly Instance[] {
  const instances: Instance[] = [];
  const byDeclaration = new Map<ResourceDeclaration, readonly Instance[]>();
  for (const declaration of deployment.template.resources) {
    const parents = declaration.parent ? (byDeclaration.get(declaration.parent) ?? []) : [undefined];
    const own: Instance[] = [];
    for (const parent of parents) own.push(...unrolled(declaration, deployment, parent));
    byDeclaration.set(declaration, own);
    instances.push(...own);
  }
  // Children follow their parent, one iteration after the other, as Azure lists them.
  return deployment.template.resources.some((d) => d.parent) ? grouped(instances) : instances;
}

function unrolled(declaration: ResourceDeclaration, deployment: Deployment, parent: Instance | undefined): Instance[] {
  const place = parent?.place ?? deployment.place;
  const loop = objectOf(declaration.node, 'copy');
  if (loop === undefined) return [new Instance(declaration, deployment, place, parent?.index, parent)];
  const nameNode = stringNode(loop, 'name');
  const countNode: JsonNode | undefined = jsonMember(loop, 'count')?.value;
  const name = nameNode && evaluateString(nameNode, at(place, 'start'));
  const loopName = typeof name === 'string' ? name : declaration.symbol;
  if (countNode === undefined) {
    const message = 'The copy loop of this resource has no "count".';
    deployment.session.problems.error('arm/copy-incomplete', place.source, loop, message);
    return [];
  }
  const count = loopCount(countNode, at(place, 'start'));
  if (count === undefined) return [];
  if (count instanceof Unknown) {
    // Nobody knows how many: one stands for all, and it may be that there is none.
    const index = new Unknown(callOf('copyIndex', []), count.causes);
    const one = new Instance(
      declaration,
      deployment,
      { ...place, scope: place.scope.inLoop(loopName, index, 'resource') },
      undefined,
      parent,
    );
    return [one];
  }
  const instances: Instance[] = [];
  for (let i = 0; i < count && deployment.session.spend(10); i++) {
    instances.push(
      new Instance(declaration, deployment, { ...place, scope: place.scope.inLoop(loopName, i, 'resource') }, i, parent),
    );
  }
  return instances;
}

function grouped(instances: readonly Instance[]): readonly Instance[] {
  const children = new Map<Instance | undefined, Instance[]>();
  for (const instance of instances) {
    const list = children.get(instance.parent);
    if (list) list.push(instance);
    else children.set(instance.parent, [instance]);
  }
  const result: Instance[] = [];
  const add = (instance: Instance): void => {
    result.push(instance);
    children.get(instance)?.forEach(add);
  };
  children.get(undefined)?.forEach(add);
  return result;
}

function fullType(written: string, parent: Instance | undefined): string {
  if (parent === undefined || written.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`)) return written;
  return `${parent.type}/${written}`;
}

function joinNames(parent: Value, child: Value, place: Place): Value {
  if (typeof parent === 'string' && typeof child === 'string') return `${parent}/${child}`;
  const joined = evaluate(callOf('format', [toExpression('{0}/{1}'), toExpression(parent), toExpression(child)]), place.scope);
  return joined instanceof Refusal ? null : joined;
}
