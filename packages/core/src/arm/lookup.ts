import { composeId } from './identity.ts';
import type { Instance } from './instance.ts';

/** How the expressions of a template name its resources. Names and ids are evaluated only when no symbolic name fits. */
export class Lookup {
  private readonly instances: readonly Instance[];
  private readonly symbolic: boolean;
  private readonly symbols = new Map<string, Instance>();
  private readonly loops = new Map<string, Instance[]>();
  /** Loops by the name of their `copy`. */
  private readonly copies = new Map<string, Instance[]>();
  private ids: ReadonlyMap<string, Instance | undefined> | undefined;

  constructor(instances: readonly Instance[], symbolic: boolean) {
    this.instances = instances;
    this.symbolic = symbolic;
    for (const instance of instances) this.addSymbol(instance);
  }

  /** By symbolic name (`name[0]` in a loop), by id, or in templates without symbolic names by a name that is the only one. */
  find(asked: string): Instance | undefined {
    const key = asked.toLowerCase();
    return this.symbols.get(key) ?? (this.ids ??= this.byId()).get(key);
  }

  /** What `reference()` means by a name or id: by a symbolic name anything, else only what is deployed. */
  named(asked: string): Instance | undefined {
    const found = this.find(asked);
    if (found?.condition() !== false) return found;
    return this.symbols.get(asked.toLowerCase()) === found && isWhole(found.id()) ? found : undefined;
  }

  /** The resources of a loop, by its symbolic name. */
  loop(symbol: string): readonly Instance[] | undefined {
    return this.loops.get(symbol.toLowerCase());
  }

  /** What an entry of `dependsOn` means, which can also be a whole loop; `undefined` when there is nothing of that name. */
  dependencies(asked: string): readonly Instance[] | undefined {
    const one = this.find(asked);
    if (one) return [one];
    const key = asked.toLowerCase();
    const loop = this.loops.get(key) ?? this.copies.get(key);
    if (loop) return loop;
    // A name that several have is ambiguous, but not unknown; children go by their own name, too.
    const children = this.instances.filter((instance) => isLastSegment(key, instance.name()));
    return children.length > 0 || this.ids?.has(key) ? children : undefined;
  }

  private addSymbol(instance: Instance): void {
    const { loop } = instance.place.again ?? instance.place.scope;
    if (instance.isLooped() && loop?.name !== undefined) append(this.copies, loop.name.toLowerCase(), instance);
    const symbol = instance.declaration.symbol?.toLowerCase();
    if (symbol === undefined) return;
    if (!instance.isLooped()) this.symbols.set(symbol, instance);
    else {
      this.symbols.set(`${symbol}[${instance.index}]`, instance);
      append(this.loops, symbol, instance);
    }
  }

  private byId(): Map<string, Instance | undefined> {
    const found = new Map<string, Instance | undefined>();
    // What a name asks for while it is evaluated itself finds nothing.
    this.ids = found;
    for (const instance of this.instances) {
      const [id, name] = [instance.id(), instance.name()];
      if (typeof id === 'string' && !found.has(id.toLowerCase())) found.set(id.toLowerCase(), instance);
      if (this.symbolic || typeof name !== 'string') continue;
      const relative = composeId('/', instance.type, name).slice('/providers/'.length);
      // A name that two resources have names neither.
      for (const key of [name.toLowerCase(), relative.toLowerCase()]) found.set(key, found.has(key) ? undefined : instance);
    }
    return found;
  }
}

/** Whether an id is known, with a name for every type: what isn't deployed may be called anything. */
function isWhole(id: unknown): boolean {
  return typeof id === 'string' && !id.endsWith('/');
}

function isLastSegment(key: string, name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase().endsWith(`/${key}`);
}

function append(map: Map<string, Instance[]>, key: string, instance: Instance): void {
  const list = map.get(key);
  if (list) list.push(instance);
  else map.set(key, [instance]);
}
