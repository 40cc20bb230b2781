import { locateValue, type Instance } from '../arm/index.ts';
import { writtenPlace, type Location } from '../source/index.ts';
import { tokens } from './pointer.ts';
import type { Origin } from './resource.ts';

/** Where a resource's declaration stands. */
export function locationOf({ declaration, place }: Instance): Location {
  return writtenPlace({ source: place.source, span: { start: declaration.node.start, end: declaration.node.end } });
}

/** The way back from a resource to the files that it was written in. */
export class InstanceOrigin implements Origin {
  private readonly instance: Instance;

  constructor(instance: Instance) {
    this.instance = instance;
  }

  get location(): Location {
    return locationOf(this.instance);
  }

  get deploymentPath(): readonly string[] {
    return this.instance.deployment.path();
  }

  locate(pointer: string): Location {
    const { declaration, place } = this.instance;
    return writtenPlace(locateValue(declaration.node, tokens(pointer), place));
  }
}
