import type { Finding } from '../finding/index.ts';
import { pointerTokens } from '../resource/index.ts';
import type { Location, Source } from '../source/index.ts';
import { bicepAt, bicepNotation } from './bicep.ts';
import { addMembers, type Braces, type Edit, type Members, type Notation, type Plain } from './edit.ts';
import { jsonAt, jsonNotation } from './json.ts';

/** A finding with the text that mends it. Several findings may share an edit. */
export interface Fix {
  readonly finding: Finding;
  readonly source: Source;
  readonly edit: Edit;
}

/** A finding that nobody but a person can mend, and why; without a reason where its guardrail has no value to write. */
export interface Left {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

export interface FixPlan {
  readonly fixes: readonly Fix[];
  readonly left: readonly Left[];
}

/**
 * Plans how to mend findings by the values that their guardrails would set: a literal is replaced where it stands, a property
 * that is missing is added to its object. What comes from an expression, and places at which findings want different things,
 * are left.
 */
export function planFixes(findings: readonly Finding[]): FixPlan {
  const left: Left[] = [];
  const spots = new Map<string, Spot>();
  for (const finding of findings) {
    const wish = wishOf(finding);
    if (typeof wish !== 'object') left.push({ finding, reason: wish });
    else spotOf(wish, spots).wishes.push(wish);
  }
  const fixes: Fix[] = [];
  const taken = new Map<string, Edit[]>();
  for (const spot of spots.values()) {
    const { source } = spot.location;
    const others = taken.get(source.name) ?? [];
    const edit = spot.replaces ? replacement(spot) : insertion(spot);
    const isFree = edit !== undefined && !others.some(({ start, end }) => edit.start < end && start < edit.end);
    if (isFree) taken.set(source.name, [...others, edit]);
    for (const { finding } of spot.wishes) {
      if (isFree) fixes.push({ finding, source, edit });
      else left.push({ finding, reason: 'several findings want different values here; decide which one holds' });
    }
  }
  return { fixes, left };
}

interface Wish {
  readonly finding: Finding;
  readonly location: Location;
  readonly notation: Notation;
  readonly value: Plain;
  /** Names of the properties from the object at the place to the one that is to be set; none where the place is the value. */
  readonly path: readonly string[];
  readonly braces: Braces | undefined;
}

/** Wishes about one place. */
interface Spot {
  readonly location: Location;
  readonly notation: Notation;
  readonly braces: Braces | undefined;
  readonly replaces: boolean;
  readonly wishes: Wish[];
}

function wishOf(finding: Finding): Wish | string | undefined {
  const { guardrail, pointer } = finding;
  const set = Object.entries(guardrail.set ?? {});
  const [wanted, value] = set.find(([to]) => to === pointer) ?? set.find(([to]) => to.startsWith(`${pointer}/`)) ?? [];
  if (wanted === undefined) return undefined;
  const location = finding.locate();
  const isBicep = /\.bicep(?:param)?$/i.test(location.source.name);
  const { isLiteral, braces } = (isBicep ? bicepAt : jsonAt)(location.source, location.span);
  const path = pointerTokens(wanted.slice(pointer.length));
  const text = JSON.stringify(value);
  if (path.length === 0 && !isLiteral) return `the value comes from an expression; let it be ${text}`;
  if (path.length > 0 && braces === undefined)
    return `${path.join('.')} belongs into an object that is written elsewhere; set it to ${text}`;
  const notation = isBicep ? bicepNotation : jsonNotation;
  return { finding, location, notation, value: value as Plain, path, braces: path.length > 0 ? braces : undefined };
}

function spotOf({ location, notation, path, braces }: Wish, spots: Map<string, Spot>): Spot {
  const { source, span } = location;
  const key = `${source.name}\n${span.start}\n${span.end}`;
  const spot = spots.get(key) ?? { location, notation, braces, replaces: path.length === 0, wishes: [] };
  spots.set(key, spot);
  return spot;
}

/** `undefined` where the wishes differ. */
function replacement({ location: { span }, notation, wishes }: Spot): Edit | undefined {
  const texts = new Set(wishes.map(({ path, value }) => (path.length > 0 ? undefined : notation.value(value))));
  const [text] = texts;
  return texts.size === 1 && text !== undefined ? { ...span, text } : undefined;
}

function insertion({ location: { source }, notation, braces, wishes }: Spot): Edit | undefined {
  const members: Members = new Map();
  if (braces === undefined || !wishes.every(({ path, value }) => path.length > 0 && add(members, path, value))) return undefined;
  return addMembers(source, braces, members, notation);
}

/** Whether a value could be added, or was already there. */
function add(members: Members, [name = '', ...rest]: readonly string[], value: Plain): boolean {
  const known = members.get(name);
  if (rest.length === 0) {
    if (known === undefined) members.set(name, value);
    return known === undefined || JSON.stringify(known) === JSON.stringify(value);
  }
  if (known !== undefined && !(known instanceof Map)) return false;
  const inner: Members = known ?? new Map();
  members.set(name, inner);
  return add(inner, rest, value);
}
