import { isExpression, parseExpression, Refusal, type Expression } from '../../arm/index.ts';
import { jsonMember, type JsonNode, type JsonObject } from '../../source/index.ts';
import { declarations, textOf } from '../template-subject.ts';

/** Names (in lower case) of the parameters that Azure keeps secret. */
function secureParameters(root: JsonObject): ReadonlySet<string> {
  const secure = declarations(root, 'parameters').filter(({ node }) => isSecureType(textOf(node, 'type')));
  return new Set(secure.map(({ name }) => name.toLowerCase()));
}

export function isSecureType(type: string | undefined): boolean {
  return ['securestring', 'secureobject'].includes(type?.toLowerCase() ?? '');
}

/** What a value of a template reveals: the secure parameter or list function it uses, through variables too; `undefined`: nothing. */
export function revealedSecret(value: JsonNode | undefined, root: JsonObject): string | undefined {
  return new Search(root).inNode(value);
}

class Search {
  private readonly secure: ReadonlySet<string>;
  private readonly variables: JsonNode | undefined;
  private readonly seen = new Set<JsonNode>();

  constructor(root: JsonObject) {
    this.secure = secureParameters(root);
    this.variables = jsonMember(root, 'variables')?.value;
  }

  inNode(node: JsonNode | undefined): string | undefined {
    if (node?.kind === 'string') return this.inText(node.value);
    const inside = node?.kind === 'object' ? node.members.map(({ value }) => value) : node?.kind === 'array' ? node.items : [];
    return first(inside, (value) => this.inNode(value));
  }

  private inText(text: string): string | undefined {
    const expression = isExpression(text) ? parseExpression(text) : undefined;
    return expression === undefined || expression instanceof Refusal ? undefined : this.inExpression(expression);
  }

  private inExpression(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'literal':
        return undefined;
      case 'property':
      case 'index': {
        const { root, steps } = accessOf(expression);
        const variable = variableOf(root);
        return (
          (variable === undefined ? this.inExpression(root) : this.ofVariable(variable, steps)) ??
          first(steps, (step) => (typeof step === 'object' ? this.inExpression(step) : undefined))
        );
      }
      case 'call': {
        const { name, args } = expression;
        return this.ofCall(name, args) ?? first(passedOn(name.toLowerCase(), args), (argument) => this.inExpression(argument));
      }
    }
  }

  private ofCall(name: string, [argument]: readonly Expression[]): string | undefined {
    const called = name.toLowerCase();
    if (called.startsWith('list')) return `${name}()`;
    const named = argument?.kind === 'literal' && typeof argument.value === 'string' ? argument.value : undefined;
    if (named === undefined) return undefined;
    if (called === 'parameters' && this.secure.has(named.toLowerCase())) return `the secure parameter ${named}`;
    return called === 'variables' ? this.ofVariable(named, []) : undefined;
  }

  /** Of a variable only what is taken out of it: an object may hold a password beside the name that is shown. */
  private ofVariable(name: string, steps: readonly Step[]): string | undefined {
    if (this.variables?.kind !== 'object') return undefined;
    const node = memberAt(jsonMember(this.variables, name)?.value, steps);
    if (node === undefined || this.seen.has(node)) return undefined;
    this.seen.add(node);
    return this.inNode(node);
  }
}

/** A step into a value: a name, a place in a list, or an expression that says which. */
type Step = string | number | Expression;

/** `variables('sql').hosts[0].name`: the call, and the steps that lead into what it answers. */
function accessOf(expression: Expression): { readonly root: Expression; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === 'property' || root.kind === 'index') {
    steps.unshift(root.kind === 'property' ? root.name : stepOf(root.index));
    root = root.target;
  }
  return { root, steps };
}

function stepOf(index: Expression): Step {
  if (index.kind !== 'literal') return index;
  return typeof index.value === 'string' ? index.value : Number(index.value);
}

function variableOf(expression: Expression): string | undefined {
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'variables') return undefined;
  const [name] = expression.args;
  return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
}

/** The value that steps lead to, or the last one before a step that can't be taken here: an expression, a copy loop. */
function memberAt(from: JsonNode | undefined, steps: readonly Step[]): JsonNode | undefined {
  let node = from;
  for (const step of steps) {
    const next =
      node?.kind === 'object' && typeof step === 'string'
        ? jsonMember(node, step)?.value
        : node?.kind === 'array' && typeof step === 'number'
          ? node.items[step]
          : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node;
}

/** Functions whose answer tells nothing of what they are given, or no more than a yes. */
const CLOSED: ReadonlySet<string> = new Set(
  'and or not bool empty equals contains startswith endswith greater greaterorequals less lessorequals length guid uniquestring'.split(
    ' ',
  ),
);

/** The arguments that are part of what a function answers. */
function passedOn(name: string, args: readonly Expression[]): readonly Expression[] {
  if (CLOSED.has(name)) return [];
  return name === 'if' ? args.slice(1) : args;
}

function first<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
