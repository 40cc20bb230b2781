import type { Deployment } from './deployment.ts';
import type { Instance } from './instance.ts';

/** Every resource of a deployment and of those inside it, to be found by id. Whoever asks while it is being collected sees a part. */
export class Everything {
  private readonly main: Deployment;
  private byType: Map<string, Instance[]> | undefined;
  private readonly asked = new Set<Instance>();
  private readonly found = new Map<string, Instance | undefined>();

  constructor(main: Deployment) {
    this.main = main;
  }

  /** The resource of an id, if one of the deployments declares it. */
  find(id: string): Instance | undefined {
    const key = id.toLowerCase();
    const known = this.found.get(key);
    if (known !== undefined) return known;
    if (this.byType === undefined) {
      this.byType = new Map();
      this.collect(this.main);
    }
    // Only names of resources of that type are evaluated: looking for one must not evaluate all.
    const candidates = this.byType.get(typeOf(key)) ?? [];
    const instance = candidates.find((candidate) => this.hasId(candidate, key));
    if (instance) this.found.set(key, instance);
    return instance;
  }

  /** The name of a resource can lead here again: then it isn't that one. */
  private hasId(candidate: Instance, key: string): boolean {
    if (this.asked.has(candidate)) return false;
    this.asked.add(candidate);
    const id = candidate.id();
    this.asked.delete(candidate);
    return typeof id === 'string' && id.toLowerCase() === key;
  }

  private collect(deployment: Deployment): void {
    for (const instance of deployment.instances()) {
      if (instance.declaration.existing) continue;
      const type = instance.type.toLowerCase();
      const list = this.byType?.get(type);
      if (list) list.push(instance);
      else this.byType?.set(type, [instance]);
      const nested = instance.isDeployment() && instance.condition() !== false ? instance.nested() : undefined;
      if (nested) this.collect(nested);
    }
  }
}

/** `namespace/type/type` of an id. */
function typeOf(id: string): string {
  const [namespace, ...rest] = id.slice(id.lastIndexOf('/providers/') + '/providers/'.length).split('/');
  return [namespace, ...rest.filter((_, i) => i % 2 === 0)].join('/');
}
