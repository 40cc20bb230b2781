import { Float, type Span } from '../source/index.ts';
import type { Expression } from './expression.ts';
import { printExpression } from './print-expression.ts';

/**
 * What an ARM expression can be. Objects are `Map`s in source order, because property order is visible in Azure
 * (`string(...)`, `templateHash`) and JavaScript objects reorder keys that look like numbers.
 */
export type Value = null | boolean | number | bigint | Float | string | readonly Value[] | ObjectValue | Unknown;

export type ObjectValue = ReadonlyMap<string, Value>;

/** Why a value isn't known: what a person would have to supply, or what Azure decides only while deploying. */
export interface Cause {
  /** `runtime`: reference(), list*(); `parameter`: no value given; `context`: e.g. resourceGroup() without configuration;
   * `clock`: utcNow()/newGuid(); `secret`: a secure parameter or Key Vault reference, never looked into;
   * `error`: an expression that Azure would refuse; `linked`: outputs of a linked template that was not found. */
  readonly kind: 'runtime' | 'parameter' | 'context' | 'clock' | 'secret' | 'error' | 'linked';
  /** The name a person would recognise: the parameter, the function, the resource. */
  readonly name: string;
}

/**
 * A value that only the deployment will know. `residual` is what is left of the expression after everything known was
 * folded in; printing it gives the text that Microsoft's own offline engine shows.
 */
export class Unknown {
  readonly residual: Expression;
  readonly causes: readonly Cause[];
  /** Members that are known although the object as a whole isn't: the outputs of a nested deployment. */
  readonly members: ObjectValue | undefined;

  constructor(residual: Expression, causes: readonly Cause[], members?: ObjectValue) {
    this.residual = residual;
    this.causes = causes;
    this.members = members;
  }
}

/**
 * An object some of whose names aren't known: such a name stands among the others as its expression in brackets, as Microsoft's
 * engine shows it, and what it stands for is kept in `expressions`.
 */
export class OpenObject extends Map<string, Value> {
  readonly expressions: Map<string, Unknown> = new Map();

  /** The text under which a name that isn't known stands. */
  keyOf(name: Unknown): string {
    const key = `[${printExpression(name.residual)}]`;
    this.expressions.set(key, name);
    return key;
  }

  /** The members whose names are known. */
  known(): ObjectValue {
    return new Map([...this].filter(([key]) => !this.expressions.has(key)));
  }

  /** An object with the same unknown names, to be filled. */
  emptied(): OpenObject {
    const made = new OpenObject();
    for (const [key, name] of this.expressions) made.expressions.set(key, name);
    return made;
  }
}

/** An expression that Azure refuses to evaluate, with the reason. A value like any other until somebody needs it. */
export class Refusal {
  readonly code: string;
  readonly message: string;
  /** The failing part, counted from the start of the expression's text. */
  readonly span: Span | undefined;

  constructor(code: string, message: string, span?: Span) {
    this.code = code;
    this.message = message;
    this.span = span;
  }
}

/** The type names that Azure uses in its own messages. */
export type TypeName = 'Null' | 'Boolean' | 'Integer' | 'Float' | 'String' | 'Array' | 'Object';

/** The type of a value that is known, by the name that Azure has for it. */
export function typeNameOf(value: Exclude<Value, Unknown>): TypeName {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  if (value instanceof Float) return 'Float';
  return Array.isArray(value) ? 'Array' : 'Object';
}

/** A value in a message: scalars as they are, of others only the type. */
export function shownValue(value: Value): string {
  if (value instanceof Unknown) return '…';
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
    return String(value);
  return value instanceof Float ? String(value.value) : typeNameOf(value);
}

/** Property lookup as ARM does it: names are compared without case, an exact match first. */
export function property(object: ObjectValue, name: string): Value | undefined {
  const exact = object.get(name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  for (const [key, value] of object) if (key.length === lower.length && key.toLowerCase() === lower) return value;
  return undefined;
}
