import { idKey, nameIdKey } from './id-key.ts';
import { inlineChildren, type InlineChild } from './inline.ts';
import { nameSegments } from './name-segments.ts';
import { referencesIn } from './references.ts';
import { parentId, parseResourceId } from './resource-id.ts';
import type { Resource } from './resource.ts';
import { actualType, writtenExtension } from './type.ts';

/** A resource id that stands in the body of another resource. */
export interface Reference {
  readonly from: Resource;
  /** Where in the body of `from`. */
  readonly pointer: string;
  /** The id as it stands there. */
  readonly id: string;
  /** The resource of that id, or the nearest one around it: an id of an inline subnet leads to its network. */
  readonly to: Resource;
}

/**
 * How resources belong together: parents and children whichever way they were written, extensions, and who names whom.
 * Ids are compared without case; what isn't known is compared by the text of what is left of it. Types are given in any case.
 */
export class ResourceGraph {
  readonly resources: readonly Resource[];
  private readonly ids = new Map<string, Resource>();
  private readonly byTypes = new Map<string, Resource[]>();
  /** By type, name and scope: how children without a known id find their parents. */
  private readonly names = new Map<string, Resource>();
  private children: ReadonlyMap<Resource, readonly Resource[]> | undefined;
  private extensions: ReadonlyMap<Resource, readonly Resource[]> | undefined;
  private readonly outgoing = new Map<Resource, readonly Reference[]>();
  private incoming: ReadonlyMap<Resource, readonly Reference[]> | undefined;

  constructor(resources: readonly Resource[]) {
    this.resources = resources;
    for (const resource of resources) {
      const type = actualType(resource).toLowerCase();
      const segments = nameSegments(resource.name);
      const named = resource.scope === '' ? [nameIdKey(type, segments)] : [];
      for (const id of [idKey(resource.id), idKey(resource.id, resource.scope), ...named])
        if (!this.ids.has(id)) this.ids.set(id, resource);
      append(this.byTypes, type, resource);
      const name = nameKey(resource.scope, type, segments);
      if (!this.names.has(name)) this.names.set(name, resource);
    }
  }

  byId(id: string): Resource | undefined {
    return this.ids.get(idKey(id));
  }

  /** The types of the resources, in lower case. */
  types(): Iterable<string> {
    return this.byTypes.keys();
  }

  ofType(type: string): readonly Resource[] {
    return this.byTypes.get(type.toLowerCase()) ?? NONE;
  }

  /** The resource that contains this one: `storageAccounts/a` for `storageAccounts/a/blobServices/default`. */
  parentOf(resource: Resource): Resource | undefined {
    const parent = parentId(resource.id);
    if (parent !== undefined) return this.byId(parent);
    if (resource.id.startsWith('/')) return undefined;
    const type = resource.type.toLowerCase().split('/');
    const segments = nameSegments(resource.name);
    if (type.length < 3 || segments.length !== type.length - 1) return undefined;
    return this.names.get(nameKey(resource.scope, type.slice(0, -1).join('/'), segments.slice(0, -1)));
  }

  /** The resources directly inside this one, of one type (in full, `namespace/parent/child`) or of all. */
  childrenOf(resource: Resource, type?: string): readonly Resource[] {
    this.children ??= grouped(this.resources, (r) => this.parentOf(r));
    return ofType(this.children.get(this.first(resource)), type);
  }

  /** The resources that extend this one: diagnostic settings, locks, role assignments. */
  extensionsOf(resource: Resource, type?: string): readonly Resource[] {
    this.extensions ??= grouped(this.resources, (r) => this.extendedBy(r));
    return ofType(this.extensions.get(this.first(resource)), type);
  }

  /** The resource that this one extends; `undefined` for what isn't an extension, or extends what isn't here. */
  extendedBy(resource: Resource): Resource | undefined {
    const written = writtenExtension(resource);
    const named = written && this.names.get(nameKey(resource.scope, written.of.type.toLowerCase(), written.of.names));
    const extended = named ?? this.byId(parseResourceId(resource.id)?.scope ?? resource.scope);
    return extended === this.first(resource) ? undefined : extended;
  }

  /** Children written as properties of their parent (`properties.subnets`, `properties.securityRules`, ...), as they stand there. */
  inlineChildrenOf(resource: Resource, type?: string): readonly InlineChild[] {
    const all = inlineChildren(resource);
    const lower = type?.toLowerCase();
    return lower === undefined ? all : all.filter((child) => child.type.toLowerCase() === lower);
  }

  /** The resources of this graph that are named in the body of this one. */
  referencesFrom(resource: Resource): readonly Reference[] {
    let found = this.outgoing.get(resource);
    if (found === undefined) {
      found = referencesIn(resource.body).flatMap(({ pointer, id }) => {
        const to = this.nearest(id);
        return to === undefined || to === this.first(resource) ? [] : [{ from: resource, pointer, id, to }];
      });
      this.outgoing.set(resource, found);
    }
    return found;
  }

  /** Where the bodies of other resources name this one, or something inside it. */
  referencesTo(resource: Resource): readonly Reference[] {
    if (this.incoming === undefined) {
      const incoming = new Map<Resource, Reference[]>();
      for (const from of this.resources)
        for (const reference of this.referencesFrom(from)) append(incoming, reference.to, reference);
      this.incoming = incoming;
    }
    return this.incoming.get(this.first(resource)) ?? NO_REFERENCES;
  }

  /** The one that stands for a resource that is deployed several times: its children and what names it are found there. */
  private first(resource: Resource): Resource {
    return this.byId(resource.id) ?? resource;
  }

  private nearest(id: string): Resource | undefined {
    for (let at: string | undefined = id; at !== undefined; at = parentId(at)) {
      const found = this.byId(at);
      if (found) return found;
    }
    return undefined;
  }
}

function ofType(resources: readonly Resource[] | undefined, type: string | undefined): readonly Resource[] {
  if (resources === undefined) return NONE;
  const lower = type?.toLowerCase();
  return lower === undefined ? resources : resources.filter((r) => actualType(r).toLowerCase() === lower);
}

function grouped(
  resources: readonly Resource[],
  by: (resource: Resource) => Resource | undefined,
): ReadonlyMap<Resource, readonly Resource[]> {
  const groups = new Map<Resource, Resource[]>();
  for (const resource of resources) {
    const key = by(resource);
    if (key) append(groups, key, resource);
  }
  return groups;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function nameKey(scope: string, type: string, segments: readonly string[]): string {
  return [scope, type, ...segments].join('\n').toLowerCase();
}

const NONE: readonly Resource[] = [];
const NO_REFERENCES: readonly Reference[] = [];
