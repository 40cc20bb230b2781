import type { Deployment } from './deployment.ts';
import type { Instance } from './instance.ts';

/** Every resource of a deployment and of those inside it, to be found by id. */
export class Everything {
  /** Deployments whose resources are still to be collected. */
  private pending: Deployment[];
  private readonly byType = new Map<string, Instance[]>();
  private readonly asked = new Set<Instance>();
  private readonly found = new Map<string, Instance>();

  constructor(main: Deployment) {
    this.pending = [main];
  }

  /** The resource of an id, if one of the deployments declares it. What is inside a deployment being evaluated isn't there yet. */
  find(id: string): Instance | undefined {
    const key = id.toLowerCase();
    const known = this.found.get(key);
    if (known !== undefined) return known;
    this.collect();
    // Only names of resources of that type are evaluated: looking for one must not evaluate all.
    const candidates = this.byType.get(typeOf(key)) ?? [];
    const instance = candidates.find((candidate) => this.hasId(candidate, key));
    if (instance) this.found.set(key, instance);
    return instance;
  }

  /** The name of a resource can lead here again: then it isn't that one. */
  private hasId(candidate: Instance, key: string): boolean {
    if (this.asked.has(candidate) || isBusy(candidate.deployment)) return false;
    this.asked.add(candidate);
    const id = candidate.id();
    this.asked.delete(candidate);
    return typeof id === 'string' && id.toLowerCase() === key;
  }

  private collect(): void {
    const busy: Deployment[] = [];
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      if (isBusy(next)) busy.push(next);
      else for (const instance of next.instances()) this.add(instance);
    }
    this.pending = busy;
  }

  private add(instance: Instance): void {
    if (instance.declaration.existing) return;
    const type = instance.type.toLowerCase();
    const list = this.byType.get(type);
    if (list) list.push(instance);
    else this.byType.set(type, [instance]);
    const nested = instance.isDeployment() && instance.condition() !== false ? instance.nested() : undefined;
    if (nested) this.pending.push(nested);
  }
}

/** Whether a deployment, or one around it, is just having a parameter evaluated: its names may depend on that. */
function isBusy(deployment: Deployment): boolean {
  for (let at: Deployment | undefined = deployment; at; at = at.by?.deployment) if (at.isEvaluating()) return true;
  return false;
}

/** `namespace/type/type` of an id. */
function typeOf(id: string): string {
  const [namespace, ...rest] = id.slice(id.lastIndexOf('/providers/') + '/providers/'.length).split('/');
  return [namespace, ...rest.filter((_, i) => i % 2 === 0)].join('/');
}
