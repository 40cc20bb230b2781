import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { nameSegments, parseResourceId } from '../resource/index.ts';
import { ELSEWHERE, typeOfAlias, type Aliases } from './aliases.ts';
import type { Frame, Subject } from './frame.ts';
import { EVERY, everyAt, locate, parsePath, valueAt, type Located, type Step } from './path.ts';
import type { Shape } from './shape.ts';
import type { Truth } from './truth.ts';
import { failure, notGiven } from './values.ts';

/** A count around a condition: what it counts, and where the frame keeps the member that it is at. */
export interface CountScope {
  readonly slot: number;
  /** The field counted, in lower case; `undefined` for a count of values. */
  readonly field: string | undefined;
  /** What `current('name')` calls its member. */
  readonly name: string | undefined;
}

/** Where a field leads in resources of one shape. */
type Plan =
  | {
      readonly kind: 'path';
      readonly steps: readonly Step[];
      readonly many: boolean;
      readonly from: number;
      readonly slot: number;
    }
  | { readonly kind: 'given'; readonly get: (subject: Subject) => Json | undefined; readonly steps: readonly Step[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unresolved' };

/**
 * A field of a condition: a property that every resource has, a tag, or an alias. Inside a count, a field that begins with
 * the one counted means the member that the count is at.
 * https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#fields
 */
export class Field {
  readonly text: string;
  private readonly aliases: Aliases;
  private readonly scope: CountScope | undefined;
  private readonly plans = new Map<Shape, Plan>();
  private lastShape: Shape | undefined;
  private lastPlan: Plan = { kind: 'absent' };

  constructor(text: string, aliases: Aliases, scopes: readonly CountScope[] = []) {
    this.text = text;
    this.aliases = aliases;
    this.scope = scopes.findLast((scope) => isWithin(text, scope.field));
  }

  /** The one value of the field; of an array field (`[*]`) the list of its values. */
  value(frame: Frame, subject: Subject): Json | undefined {
    const plan = this.plan(subject.shape);
    if (plan.kind === 'path' && !plan.many) return valueAt(start(plan, frame, subject), plan.steps, plan.from);
    return this.odd(plan, frame, subject);
  }

  private odd(plan: Plan, frame: Frame, subject: Subject): Json | undefined {
    switch (plan.kind) {
      case 'given':
        return plan.get(subject);
      case 'absent':
        return undefined;
      case 'unresolved':
        return failure(`the alias ${this.text} is in no catalog`);
      case 'path': {
        const found = this.locate(frame, subject);
        const open = found.find((item) => item.open);
        return open ? open.value : found.flatMap(({ value }) => (value === undefined ? [] : [value]));
      }
    }
  }

  /** Whether a test holds for the value, or for each of the values. */
  every(frame: Frame, subject: Subject, test: (value: Json | undefined) => Truth): Truth {
    const plan = this.plan(subject.shape);
    if (plan.kind === 'path') return everyAt(start(plan, frame, subject), plan.steps, plan.from, test);
    if (plan.kind === 'absent') return this.isArray ? true : test(undefined);
    return test(this.odd(plan, frame, subject));
  }

  /** The value, or each of the values, with its place. */
  locate(frame: Frame, subject: Subject): readonly Located[] {
    const plan = this.plan(subject.shape);
    if (plan.kind === 'path') {
      const pointer = plan.slot < 0 ? '' : (frame.member(plan.slot)?.pointer ?? '');
      return locate({ value: start(plan, frame, subject), pointer }, plan.steps, plan.from);
    }
    if (plan.kind === 'given') {
      const pointer = locate({ value: subject.resource.body, pointer: '' }, plan.steps, 0)[0]?.pointer ?? '';
      return [{ value: plan.get(subject), pointer }];
    }
    if (plan.kind === 'absent' && this.isArray) return [];
    return [{ value: this.odd(plan, frame, subject), pointer: '' }];
  }

  /** Where the (first) list of an array field stands, or would. */
  listPointer(frame: Frame, subject: Subject): string {
    const plan = this.plan(subject.shape);
    if (plan.kind !== 'path') return '';
    const pointer = plan.slot < 0 ? '' : (frame.member(plan.slot)?.pointer ?? '');
    const before = plan.steps.slice(0, plan.steps.indexOf(EVERY, plan.from));
    return locate({ value: start(plan, frame, subject), pointer }, before, plan.from)[0]!.pointer;
  }

  /** Whether the field has many values in resources of a shape, as seen from the count that it stands in. */
  isManyIn(shape: Shape): boolean {
    const plan = this.plan(shape);
    return plan.kind === 'path' && plan.many;
  }

  /** The path in resources of a shape; `undefined` where there is none, or the field isn't a property of the body. */
  path(shape: Shape): readonly Step[] | undefined {
    const plan = this.plan(shape);
    return plan.kind === 'path' || plan.kind === 'given' ? plan.steps : undefined;
  }

  /** Whether nobody knows this alias. */
  isUnresolved(shape: Shape): boolean {
    return this.plan(shape).kind === 'unresolved';
  }

  private get isArray(): boolean {
    return this.text.includes('[*]');
  }

  private plan(shape: Shape): Plan {
    if (shape === this.lastShape) return this.lastPlan;
    let plan = this.plans.get(shape);
    if (plan === undefined) {
      if (this.plans.size >= MAX_KNOWN) this.plans.clear();
      plan = this.makePlan(shape);
      this.plans.set(shape, plan);
    }
    this.lastShape = shape;
    this.lastPlan = plan;
    return plan;
  }

  private makePlan(shape: Shape): Plan {
    const given = GIVEN.get(this.text.toLowerCase());
    if (given !== undefined) return given;
    const steps = ownSteps(this.text) ?? this.aliasSteps(shape);
    if (steps === undefined) return { kind: 'unresolved' };
    if (steps === null) return { kind: 'absent' };
    const many = steps.includes(EVERY);
    if (this.scope?.field === undefined) return { kind: 'path', steps, many, from: 0, slot: -1 };
    const from = afterScope(steps, this.scope.field);
    return { kind: 'path', steps, many: steps.includes(EVERY, from), from, slot: this.scope.slot };
  }

  private aliasSteps(shape: Shape): readonly Step[] | null | undefined {
    const path = this.aliases.resolve(this.text, shape.type, shape.apiVersion);
    if (path === ELSEWHERE || (path === undefined && namesOtherType(this.text, shape.type))) return null;
    return path === undefined ? undefined : parsePath(path);
  }
}

/** Whether an alias names its type in full, and it is another one: then no resource of this type has it, known or not. */
function namesOtherType(alias: string, type: string): boolean {
  const named = typeOfAlias(alias);
  return named.includes('/') && named !== type;
}

/** The fields that an expression names for one resource after another. */
export class NamedFields {
  private readonly aliases: Aliases;
  private readonly scopes: readonly CountScope[];
  private readonly known = new Map<string, Field>();

  constructor(aliases: Aliases, scopes: readonly CountScope[]) {
    this.aliases = aliases;
    this.scopes = [...scopes];
  }

  /** The field of a name; Unknown where the name isn't known, or is none. */
  of(name: Json | undefined): Field | Unknown {
    if (typeof name !== 'string') return name instanceof Unknown ? name : NO_NAME;
    let field = this.known.get(name);
    if (field === undefined) {
      if (this.known.size >= MAX_KNOWN) this.known.clear();
      field = new Field(name, this.aliases, this.scopes);
      this.known.set(name, field);
    }
    return field;
  }
}

const NO_NAME = failure('the name of a field has to be a text');
/** Names and shapes beyond this many are looked up anew. */
const MAX_KNOWN = 10_000;

function start(plan: Plan & { kind: 'path' }, frame: Frame, subject: Subject): Json | undefined {
  return plan.slot < 0 ? subject.resource.body : frame.member(plan.slot)?.value;
}

function isWithin(text: string, counted: string | undefined): boolean {
  if (counted === undefined || !text.toLowerCase().startsWith(counted)) return false;
  const next = text[counted.length];
  return next === undefined || next === '.' || next === '[';
}

/** How many steps lead to the member that a count is at: as many `[*]` as the counted field has, and what follows its last one. */
function afterScope(steps: readonly Step[], counted: string): number {
  const arrays = counted.split('[*]').length - 1;
  let at = 0;
  for (let seen = 0; at < steps.length && seen < arrays; at++) if (steps[at] === EVERY) seen += 1;
  return at + parsePath(counted.slice(counted.lastIndexOf('[*]') + 3)).length;
}

/** The steps of a field that isn't an alias: a tag, or something below one of the properties that any resource can have. */
function ownSteps(text: string): readonly Step[] | undefined {
  const tag = /^tags(?:\.(.+)|\[(?:'(.*)'|"(.*)"|([^'"].*))\])$/is.exec(text);
  if (tag !== null && text.toLowerCase() !== 'tags[*]') return ['tags', tag[1] ?? tag[2] ?? tag[3] ?? tag[4] ?? ''];
  if (text.includes('/')) return undefined;
  const steps = parsePath(text);
  return typeof steps[0] === 'string' && ENVELOPE.has(steps[0].toLowerCase()) ? steps : undefined;
}

/** What stands beside `properties` in the body of a resource. */
const ENVELOPE: ReadonlySet<string> = new Set([
  'tags',
  'identity',
  'sku',
  'plan',
  'zones',
  'managedby',
  'extendedlocation',
  'location',
  'kind',
  'etag',
  'scope',
]);

/** Fields that Azure works out itself. */
const GIVEN: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  ['type', { kind: 'given', get: ({ type }) => type, steps: ['type'] }],
  ['fullname', { kind: 'given', get: ({ resource }) => nameOf(resource.body['name'], resource.name), steps: ['name'] }],
  ['name', { kind: 'given', get: lastName, steps: ['name'] }],
  ['id', { kind: 'given', get: idOf, steps: ['id'] }],
  ['apiversion', { kind: 'given', get: ({ resource }) => resource.apiVersion, steps: ['apiVersion'] }],
]);

function nameOf(written: Json | undefined, name: string): Json {
  return typeof written === 'object' && written !== null ? written : name;
}

/** `database` for the resource `server/database`, whichever of them its body calls it, also where the server isn't known. */
function lastName({ resource }: Subject): Json {
  const name = resource.body['name'] ?? resource.name;
  if (typeof name !== 'string') return name;
  return name.startsWith('[') ? (nameSegments(name).at(-1) ?? name) : name.slice(name.lastIndexOf('/') + 1);
}

/** Ids with parts that aren't known show them as `[expression]`. */
function idOf({ resource }: Subject): Json {
  const { id } = resource;
  return id.includes('[') || (id !== '' && !id.startsWith('/')) ? notGiven('context', `id of ${resource.name}`) : id;
}

/** The names of the subscription and the resource group that a resource is in, as far as its id tells. */
export function placeOf(id: string): { readonly subscriptionId: string | undefined; readonly resourceGroup: string | undefined } {
  const scope = parseResourceId(id)?.scope ?? id;
  const found = /^\/subscriptions\/([^/[]+)(?:\/resourceGroups\/([^/[]+))?/i.exec(scope.startsWith('/') ? scope : id);
  return { subscriptionId: found?.[1], resourceGroup: found?.[2] };
}
