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
  private readonly seen = new Set<string>();

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
        return this.inExpression(expression.target);
      case 'index':
        return this.inExpression(expression.target) ?? this.inExpression(expression.index);
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
    return called === 'variables' ? this.ofVariable(named.toLowerCase()) : undefined;
  }

  private ofVariable(name: string): string | undefined {
    if (this.seen.has(name) || this.variables?.kind !== 'object') return undefined;
    this.seen.add(name);
    return this.inNode(this.variables.members.find(({ key }) => key.toLowerCase() === name)?.value);
  }
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
