import { Unknown } from '../arm/index.ts';
import type { RelatedQuery } from '../policy/index.ts';
import { isJsonObject, pointerTokens, type Json, type Resource, type ResourceGraph } from '../resource/index.ts';
import { look, lookFrom } from './look.ts';

/** Where a value of a configuration was written. */
export interface Written {
  readonly resource: Resource;
  readonly pointer: string;
}

/**
 * The configuration of web apps. Azure keeps one, `config/web`, with defaults for everything; a template writes it inside the
 * app (`siteConfig`) or beside it as a child, or parts of it in both, of which the child is applied last. Rules look for
 * `config/web` in the way that Microsoft's built-ins do; this is what they find.
 * https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-web
 */
export class SiteConfigs {
  private readonly graph: ResourceGraph;
  private readonly found = new Map<Resource, Resource>();
  private readonly written = new Map<Resource, (pointer: string) => Written>();

  constructor(graph: ResourceGraph) {
    this.graph = graph;
  }

  /** What a rule about an app finds as its `config/web`; `undefined` for any other question. */
  related(site: Resource, query: RelatedQuery): readonly Resource[] | undefined {
    const type = `${site.type}/config`;
    if (query.name?.toLowerCase() !== 'web' || query.type.toLowerCase() !== type.toLowerCase()) return undefined;
    let config = this.found.get(site);
    if (config === undefined) {
      config = this.merge(site, type);
      this.found.set(site, config);
    }
    return [config];
  }

  /** Where a place in such a configuration was written. */
  place(resource: Resource, pointer: string): Written {
    return this.written.get(resource)?.(pointer) ?? { resource, pointer };
  }

  private merge(site: Resource, type: string): Resource {
    const inside = look(site.body, 'properties', 'siteConfig');
    const child = this.graph.childrenOf(site, type).find(({ name }) => /(?:^|\/)web$/i.test(name));
    const beside = child && look(child.body, 'properties');
    const name = `${site.name}/web`;
    const body = { type, name, properties: together(inside.value, beside?.value) };
    const config: Resource = { ...site, id: `${site.id}/config/web`, type, name, body };
    this.written.set(config, (pointer) => {
      const path = pointerTokens(pointer).slice(1);
      const isBeside = beside && (inside.value === undefined || lookFrom(beside, ...path.slice(0, 1)).pointer !== beside.pointer);
      return isBeside ? { resource: child, pointer } : { resource: site, pointer: lookFrom(inside, ...path).pointer };
    });
    return config;
  }
}

/** The child's values before those inside. Where either isn't known as a whole, neither is what comes out. */
function together(inside: Json | undefined, beside: Json | undefined): Json {
  if (inside instanceof Unknown || beside instanceof Unknown) return beside instanceof Unknown ? beside : (inside as Unknown);
  const own = isJsonObject(beside) ? beside : {};
  const set = new Set(Object.keys(own).map((key) => key.toLowerCase()));
  const left = Object.entries(isJsonObject(inside) ? inside : {}).filter(([key]) => !set.has(key.toLowerCase()));
  return { ...Object.fromEntries(left), ...own };
}
