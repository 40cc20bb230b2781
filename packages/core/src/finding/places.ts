import type { Expansion, Json, Origin } from '../resource/index.ts';

/** Where something is declared, comparable between expansions of one template under several sets of parameters. */
export interface Declared {
  /** The same for the same declaration and turn (of its loop, of its deployment) under every set of parameters. */
  readonly key: string;
  /** `undefined` for what is no resource, such as the template as a whole. */
  readonly body: Json | undefined;
}

/** The declarations of what one expansion deploys. */
export class Places {
  private readonly places = new Map<Origin, Declared>();

  constructor({ resources }: Pick<Expansion, 'resources'>) {
    const turns = new Map<string, number>();
    for (const { origin, body } of resources) {
      const place = keyOf(origin);
      const turn = turns.get(place) ?? 0;
      turns.set(place, turn + 1);
      this.places.set(origin, { key: `${place}\n${turn}`, body });
    }
  }

  of(origin: Origin): Declared {
    return this.places.get(origin) ?? { key: keyOf(origin), body: undefined };
  }

  /** The keys of all resources. */
  keys(): Iterable<string> {
    return Array.from(this.places.values(), ({ key }) => key);
  }
}

function keyOf({ location }: Origin): string {
  return `${location.source.name}\n${location.span.start}`;
}
