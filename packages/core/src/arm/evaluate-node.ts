import {
  jsonMember,
  type JsonArray,
  type JsonNode,
  type JsonObject,
  type JsonString,
  type Source,
  type Span,
} from '../source/index.ts';
import { evaluate } from './evaluate.ts';
import { isExpression, parseExpression, unescapeLiteral } from './parse-expression.ts';
import { callOf } from './residual.ts';
import { printExpression } from './print-expression.ts';
import type { Expression } from './expression.ts';
import { measure } from './measure.ts';
import type { Session } from './session.ts';
import { spanIn } from './span-in.ts';
import type { Loop, Phase, TemplateScope } from './template-scope.ts';
import { typeName } from './types.ts';
import { OpenObject, Refusal, shownValue, Unknown, type ObjectValue, type TypeName, type Value } from './value.ts';

/** How Microsoft's engine prints what it can't even name. */
const UNKNOWN_CALL = callOf('unknown', []);

/** Where JSON is being evaluated: the text it stands in, and whose parameters and variables its expressions mean. */
export interface Place {
  readonly source: Source;
  readonly scope: TemplateScope;
  /**
   * A nested template with outer evaluation is evaluated twice: by the template around it, and then, for what was
   * escaped as `[[`, by itself (checked against Microsoft's engine).
   */
  readonly again?: TemplateScope;
}

/** The same place, for what is evaluated at another time. */
export function inPhase(place: Place, phase: Phase): Place {
  return { ...place, scope: place.scope.at(phase), ...(place.again === undefined ? {} : { again: place.again.at(phase) }) };
}

/** At most so many copies of one loop, Azure's own limit. https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources#limits */
const MAX_COPIES = 800;

/** The value of JSON with expressions in it. A refused expression is reported where it stands and gives an Unknown. */
export function evaluateNode(node: JsonNode, place: Place): Value {
  switch (node.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'number':
      return node.value;
    case 'string':
      return evaluateString(node, place);
    case 'array': {
      if (!place.scope.deployment.session.spend(node.items.length)) return exhausted(node, place);
      return node.items.map((item) => evaluateNode(item, place));
    }
    case 'object':
      return evaluateObject(node, place);
  }
}

/** The value of a string: an expression, an escaped literal, or just the text. */
export function evaluateString(node: JsonString, place: Place): Value {
  const text = node.value;
  if (text.charCodeAt(0) !== 91) return text;
  return evaluateText(text, node, place);
}

function evaluateText(text: string, node: JsonString, place: Place): Value {
  if (!isExpression(text)) {
    const literal = unescapeLiteral(text);
    if (place.again === undefined || literal === text) return literal;
    return evaluateText(literal, node, { source: place.source, scope: place.again });
  }
  const expression = parseExpression(text);
  if (expression instanceof Refusal) return refused(expression, node, place, text);
  const { session } = place.scope.deployment;
  const { assumptions } = session;
  const value = evaluated(expression, place.scope);
  if (!(value instanceof Refusal)) {
    if (isTooLarge(value, session)) return exhausted(node, place);
    return place.again ? evaluatedAgain(value, node, { source: place.source, scope: place.again }) : value;
  }
  // Refused because of something that a resource doesn't declare: Azure may fill it in.
  if (session.assumptions > assumptions && ABSENT.has(value.code))
    return new Unknown(place.scope.inPlace(expression), [{ kind: 'runtime', name: 'reference()' }]);
  return refused(value, node, place, text);
}

/** The one exception that a template can cause: a text longer than there can be, or more nesting than the stack holds. */
function evaluated(expression: Expression, scope: TemplateScope): Value | Refusal {
  try {
    return evaluate(expression, scope);
  } catch (error) {
    if (error instanceof RangeError)
      return new Refusal('arm/too-large', 'The expression gives more than can be handled; it is not evaluated.');
    throw error;
  }
}

/** Values are passed on by reference; what they are when they are written out must stay within bounds. */
function isTooLarge(value: Value, session: Session): boolean {
  if (typeof value === 'string') return value.length > MAX_TEXT || !session.spend(value.length >> 6);
  if (typeof value !== 'object' || value === null) return false;
  const { size, depth } = measure(value);
  return depth > MAX_DEPTH || !session.spend(size);
}

const MAX_TEXT = 4_000_000;
const MAX_DEPTH = 1_000;

/** Texts that come out of the outer evaluation are evaluated by the nested template, too. */
function evaluatedAgain(value: Value, node: JsonString, place: Place): Value {
  if (typeof value === 'string') return value.startsWith('[') ? evaluateText(value, node, place) : value;
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => evaluatedAgain(item, node, place));
  if (!(value instanceof Map) || value instanceof OpenObject) return value;
  return new Map([...(value as ObjectValue)].map(([key, item]) => [key, evaluatedAgain(item, node, place)]));
}

/** What an expression is refused for that looks for something that isn't there. */
const ABSENT: ReadonlySet<string> = new Set(['arm/missing-property', 'arm/index-out-of-bounds']);

/** Reports a refusal where it stands and answers the Unknown that takes its place. `text`: the expression in `node`, where it was escaped. */
export function refused(refusal: Refusal, node: JsonNode, place: Place, text?: string): Unknown {
  const span = node.kind === 'string' ? spanIn(node, text ?? node.value, refusal.span, place.source) : node;
  place.scope.deployment.session.problems.error(refusal.code, place.source, span, refusal.message);
  return new Unknown(UNKNOWN_CALL, [{ kind: 'error', name: refusal.message }]);
}

/** How often a `copy` loop runs: `undefined` when the count isn't known (then `count` says why) or not valid (reported). */
export function loopCount(node: JsonNode, place: Place): number | Unknown | undefined {
  const count = evaluateNode(node, place);
  if (count instanceof Unknown) return count;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MAX_COPIES) return count;
  const message = `The copy count must be a whole number from 0 to ${MAX_COPIES}, not ${describe(count)}.`;
  place.scope.deployment.session.problems.error('arm/copy-count', place.source, node, message);
  return undefined;
}

/** The elements of a loop over `input`, in order. */
export function evaluateLoop(loop: JsonObject, name: string | undefined, place: Place, of: Loop['of']): Value {
  const input = jsonMember(loop, 'input')?.value;
  const countNode = jsonMember(loop, 'count')?.value;
  if (input === undefined || countNode === undefined) {
    const missing = input === undefined ? 'input' : 'count';
    return refused(new Refusal('arm/copy-incomplete', `The copy loop has no "${missing}".`), loop, place);
  }
  const count = loopCount(countNode, inPhase(place, 'start'));
  if (count === undefined) return refused(new Refusal('arm/copy-count', 'The copy count is not valid.'), countNode, place);
  if (count instanceof Unknown) return new Unknown(UNKNOWN_CALL, count.causes);
  const values: Value[] = [];
  for (let index = 0; index < count; index++) {
    if (!place.scope.deployment.session.spend(1)) return exhausted(loop, place);
    values.push(evaluateNode(input, { ...place, scope: place.scope.inLoop(name, index, of) }));
  }
  return values;
}

/** Whether an object's member is a list of property loops (`"copy": [{name, count, input}]`), not a property that happens to be called so. */
export function isPropertyLoop(key: string, value: JsonNode): value is JsonArray {
  if (key.length !== 4 || key.toLowerCase() !== 'copy' || value.kind !== 'array') return false;
  return value.items.every(
    (item) => item.kind === 'object' && jsonMember(item, 'name') && jsonMember(item, 'count') && jsonMember(item, 'input'),
  );
}

function evaluateObject(node: JsonObject, place: Place): Value {
  if (!place.scope.deployment.session.spend(node.members.length)) return exhausted(node, place);
  const result = new Map<string, Value>();
  const computed = node.members.some(({ key }) => key.charCodeAt(0) === 91 || key.length === 4);
  const names = new Set<string>();
  const add = (name: string, value: Value, at: Span): void => {
    if (computed && names.has(name.toLowerCase())) duplicate(name, at, place);
    if (computed) names.add(name.toLowerCase());
    result.set(name, value);
  };
  for (const { key, keyStart, keyEnd, value } of node.members) {
    if (isPropertyLoop(key, value)) {
      for (const loop of value.items) if (loop.kind === 'object') evaluatePropertyLoop(loop, place, add);
    } else if (key.charCodeAt(0) === 91) {
      add(evaluateKey({ kind: 'string', value: key, start: keyStart, end: keyEnd }, place), evaluateNode(value, place), value);
    } else add(key, evaluateNode(value, place), value);
  }
  return result;
}

function evaluatePropertyLoop(loop: JsonObject, place: Place, add: (name: string, value: Value, at: Span) => void): void {
  const nameNode = jsonMember(loop, 'name')?.value;
  if (nameNode === undefined) return;
  const name = evaluateNode(nameNode, inPhase(place, 'start'));
  if (typeof name === 'string') add(name, evaluateLoop(loop, name, place, 'property'), nameNode);
  else if (!(name instanceof Unknown)) refused(mistyped(name, 'String'), nameNode, place);
}

/** What Azure says of an expression that gives a value of the wrong type. */
export function mistyped(value: Exclude<Value, Unknown>, expected: TypeName): Refusal {
  const message = `Evaluation result of language expression ${describe(value)} is type '${typeName(value)}', expected type is '${expected}'.`;
  return new Refusal('arm/expression-type', message);
}

function duplicate(name: string, at: Span, place: Place): void {
  const message = `The property '${name}' is defined twice in this object: once as it stands, once by an expression or a copy loop.`;
  place.scope.deployment.session.problems.error(
    'arm/duplicate-property',
    place.source,
    at,
    message,
    'Give one of them another name.',
  );
}

/** An expression as property name; one that isn't known stands as its text, in brackets. */
function evaluateKey(node: JsonString, place: Place): string {
  const value = evaluateString(node, place);
  if (typeof value === 'string') return value;
  if (value instanceof Unknown) return `[${printExpression(value.residual)}]`;
  const message = `The expression gives ${describe(value)} of type '${typeName(value)}', which could not be used as property name.`;
  refused(new Refusal('arm/key-type', message), node, place);
  return node.value;
}

function exhausted(node: JsonNode, place: Place): Unknown {
  return refused(
    new Refusal('arm/too-large', 'The template grows too large when it is expanded; the rest of it is not evaluated.'),
    node,
    place,
  );
}

function describe(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `the string '${value.length > 60 ? `${value.slice(0, 60)}…` : value}'`;
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Map) return 'an object';
  return shownValue(value);
}
