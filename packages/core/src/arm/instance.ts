import { jsonMember, type JsonNode, type JsonObject } from '../source/index.ts';
import type { Deployment } from './deployment.ts';
import { inPhase, evaluateNode, evaluateString, loopCount, type Place } from './evaluate-node.ts';
import { resourceIdentity } from './identity.ts';
import { fullType, resourceName } from './instance-name.ts';
import { nestedDeployment } from './nested.ts';
import { callOf, causesOf, toExpression } from './residual.ts';
import { scopePrefix } from './scope-prefix.ts';
import { arrayOf, member, objectOf, stringNode, stringOf, type ResourceDeclaration } from './template.ts';
import { Unknown, type Value } from './value.ts';

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
  private nameValue: string | Unknown | undefined;
  private idValue: Value | undefined;
  private conditionValue: boolean | Unknown | undefined;
  private propertiesAsked = false;
  private propertiesValue: Value | undefined;
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
    this.startPlace = inPhase(place, 'start');
    this.index = index;
    this.parent = parent;
    this.type = fullType(stringOf(declaration.node, 'type') ?? '', parent?.type);
  }

  /** The full name, `parent/child`: a string or Unknown. */
  name(): string | Unknown {
    return (this.nameValue ??= this.quietly(() => resourceName(this)));
  }

  /** The resource id: a string, or Unknown with the expression that gives it. */
  id(): Value {
    return (this.idValue ??= this.quietly(() => resourceIdentity(this)));
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

  /** Whether it is deployed. What isn't a boolean counts as true, as it does for Microsoft's engine. */
  condition(): boolean | Unknown {
    if (this.conditionValue === undefined) {
      const node = member(this.declaration.node, 'condition');
      const value = node && node.kind !== 'null' ? evaluateNode(node, this.startPlace) : true;
      this.conditionValue = value instanceof Unknown || typeof value === 'boolean' ? value : true;
      if (node && value !== this.conditionValue) {
        const message = 'The condition of a resource must be true or false; anything else counts as true.';
        this.deployment.session.problems.warn('arm/condition-type', this.place.source, node, message);
      }
    }
    return this.conditionValue;
  }

  /** Whether it is deployed, the conditions of the deployments around it included. */
  wholeCondition(): boolean | Unknown {
    return this.conditions() ?? true;
  }

  /** The evaluated `properties`; `undefined` where there are none, and while they are being evaluated. */
  properties(): Value | undefined {
    if (!this.propertiesAsked) {
      this.propertiesAsked = true;
      const node = member(this.declaration.node, 'properties');
      this.propertiesValue = node && evaluateNode(node, this.place);
    }
    return this.propertiesValue;
  }

  /** The deployment that this resource makes, if it is one whose template can be read. */
  nested(): Deployment | undefined {
    if (this.nestedValue === undefined) {
      this.nestedValue = null;
      const options = this.isDeployment() ? nestedDeployment(this) : undefined;
      if (options) this.nestedValue = this.deployment.nest(options);
    }
    return this.nestedValue ?? undefined;
  }

  /** Whether it stands for one run of its own loop. */
  isLooped(): boolean {
    return this.parent === undefined && objectOf(this.declaration.node, 'copy') !== undefined;
  }

  /** Whether it stands for a loop of which nobody knows how often it runs. */
  isUncounted(): boolean {
    return (this.place.again ?? this.place.scope).loop?.index instanceof Unknown;
  }

  hasChildren(): boolean {
    return arrayOf(this.declaration.node, 'resources').length > 0;
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

  /** Its own condition and those around it, joined as Microsoft's engine joins them; `undefined` where there are none. */
  private conditions(): boolean | Unknown | undefined {
    const outer = this.deployment.by?.conditions();
    const own = member(this.declaration.node, 'condition') ? this.condition() : undefined;
    if (outer === undefined || own === undefined) return outer ?? own;
    if (typeof outer === 'boolean' && typeof own === 'boolean') return outer && own;
    return new Unknown(callOf('and', [toExpression(outer), toExpression(own)]), causesOf([outer, own]));
  }

  /** Nobody minds what is wrong with a resource that isn't deployed. */
  private quietly<T>(run: () => T): T {
    return this.condition() === false ? this.deployment.session.problems.quietly(run) : run();
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
  if (loop && parent) {
    const message = 'Azure ignores the copy loop of a resource that is written inside another one.';
    const hint = 'Write the resource beside its parent, with the full type and name.';
    deployment.session.problems.warn('arm/copy-in-child', place.source, loop, message, hint);
  }
  if (loop === undefined || parent) return [new Instance(declaration, deployment, place, parent?.index, parent)];
  const nameNode = stringNode(loop, 'name');
  const countNode: JsonNode | undefined = jsonMember(loop, 'count')?.value;
  const name = nameNode && evaluateString(nameNode, inPhase(place, 'start'));
  const loopName = typeof name === 'string' ? name : declaration.symbol;
  if (countNode === undefined) {
    const message = 'The copy loop of this resource has no "count".';
    deployment.session.problems.error('arm/copy-incomplete', place.source, loop, message);
    return [];
  }
  const count = loopCount(countNode, inPhase(place, 'start'));
  if (count !== 0) checkMode(loop, place);
  if (count === undefined) return [];
  if (count instanceof Unknown) {
    // Nobody knows how many: one stands for all, and it may be that there is none.
    const index = new Unknown(callOf('copyIndex', []), count.causes);
    const one = new Instance(declaration, deployment, inLoop(place, loopName, index), undefined, parent);
    return [one];
  }
  const instances: Instance[] = [];
  for (let i = 0; i < count && deployment.session.spend(10); i++) {
    instances.push(new Instance(declaration, deployment, inLoop(place, loopName, i), i, parent));
  }
  return instances;
}

/** The template around an outer-evaluated one knows nothing of the loops in it. */
function inLoop(place: Place, name: string | undefined, index: number | Unknown): Place {
  if (place.again) return { ...place, again: place.again.inLoop(name, index, 'resource') };
  return { ...place, scope: place.scope.inLoop(name, index, 'resource') };
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources#serial-or-parallel */
function checkMode(loop: JsonObject, place: Place): void {
  const mode = stringNode(loop, 'mode');
  const batch = member(loop, 'batchSize');
  const kind = mode?.value.toLowerCase() ?? 'parallel';
  const { problems } = place.scope.deployment.session;
  if (mode && kind !== 'serial' && kind !== 'parallel') {
    problems.error(
      'arm/copy-mode',
      place.source,
      mode,
      `The copy mode '${mode.value}' is not valid; it must be 'Parallel' or 'Serial'.`,
    );
  } else if (batch && kind !== 'serial') {
    const hint = 'Set "mode": "serial", or leave batchSize out.';
    problems.error('arm/copy-mode', place.source, batch, 'A copy batch size is only supported with the copy mode Serial.', hint);
  }
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
