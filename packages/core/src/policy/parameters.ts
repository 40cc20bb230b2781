import { isExpression } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import type { JsonNode, Span } from '../source/index.ts';
import { literal } from './literal.ts';
import { failure, notGiven } from './values.ts';

/** A parameter as a definition declares it. */
export interface ParameterDeclaration {
  readonly name: string;
  /** `String`, `Array`, `Object`, `Boolean`, `Integer`, `Float`, `DateTime`; `undefined` where it isn't said. */
  readonly type: string | undefined;
  readonly defaultValue: JsonNode | undefined;
  readonly allowedValues: readonly Json[] | undefined;
  readonly span: Span;
}

/** The values that a rule's parameters have: what an assignment gives, else the default, else unknown. Names in any case. */
export class Parameters {
  private readonly declared: ReadonlyMap<string, ParameterDeclaration> | undefined;
  private readonly given: ReadonlyMap<string, Json>;
  private readonly running = new Set<string>();

  /** `declared` is undefined for a bare rule, whose parameters nobody declares. */
  constructor(declared: readonly ParameterDeclaration[] | undefined, given: { readonly [name: string]: Json }) {
    this.declared = declared && new Map(declared.map((parameter) => [parameter.name.toLowerCase(), parameter]));
    this.given = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  }

  isDeclared(name: string): boolean {
    return this.declared?.has(name.toLowerCase()) ?? true;
  }

  /** Whether a default value is being worked out, which the one who asked first will hear about. */
  get isResolving(): boolean {
    return this.running.size > 0;
  }

  /** The value; Unknown where nobody gives one. `evaluate` is for defaults that are expressions. */
  value(name: string, evaluate: (node: JsonNode) => Json): Json {
    const lower = name.toLowerCase();
    const given = this.given.get(lower);
    if (given !== undefined) return given;
    const fallback = this.declared?.get(lower)?.defaultValue;
    if (fallback === undefined) return notGiven('parameter', name);
    if (!hasExpression(fallback)) return literal(fallback);
    if (this.running.has(lower)) return failure(`the default value of parameter '${name}' depends on itself`);
    this.running.add(lower);
    const value = evaluate(fallback);
    this.running.delete(lower);
    return value;
  }
}

function hasExpression(node: JsonNode): boolean {
  if (node.kind === 'string') return isExpression(node.value);
  if (node.kind === 'array') return node.items.some(hasExpression);
  return node.kind === 'object' && node.members.some((member) => hasExpression(member.value));
}
