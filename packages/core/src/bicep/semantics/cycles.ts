import type { Span } from '../../source/index.ts';
import { childrenOf, type Node, type Program } from '../syntax/index.ts';
import type { BicepSymbol, DeclaredSymbol } from './symbols.ts';

/** A use of a name that is wrong, and why. */
export interface BadReference {
  /** Whether the name must not be followed, so that following names ends. */
  readonly cut: boolean;
  readonly node: Node;
  readonly at: Span;
  readonly code: string;
  readonly message: string;
}

interface Use {
  readonly node: Node;
  readonly target: DeclaredSymbol;
}

/** Longer than any chain of declarations that a person writes; keeps every recursion along one within any stack. */
const MAX_CHAIN = 200;
const TOO_DEEP = 'bicep/too-deep';

/** The uses of names that lead back to where they stand, or too far: without them, following names always ends. */
export function badReferences(program: Program, symbols: ReadonlyMap<Node, BicepSymbol>): BadReference[] {
  const uses = collectUses(program, symbols);
  const { componentOf, order } = components(uses);
  const bad: BadReference[] = [];
  const depth = new Map<DeclaredSymbol, number>();
  const cyclic = new Set<DeclaredSymbol>();
  for (const symbol of order) {
    let deepest = 0;
    for (const use of uses.get(symbol) ?? []) {
      const problem = problemOf(use, symbol, uses, componentOf, depth);
      if (problem) bad.push(problem);
      else if (cyclic.has(use.target)) bad.push(notValid(use));
      if (problem && problem.code !== TOO_DEEP) cyclic.add(symbol);
      if (!problem) deepest = Math.max(deepest, depth.get(use.target) ?? 0);
    }
    depth.set(symbol, deepest + 1);
  }
  return bad;
}

type Uses = Map<DeclaredSymbol, Use[]>;

function problemOf(
  { node, target }: Use,
  symbol: DeclaredSymbol,
  uses: Uses,
  componentOf: ReadonlyMap<DeclaredSymbol, number>,
  depth: ReadonlyMap<DeclaredSymbol, number>,
): BadReference | undefined {
  const at = node.kind === 'call' ? node.name : node;
  const cut = true;
  if (symbol.kind === 'type' && componentOf.get(target) === componentOf.get(symbol)) {
    return { node, cut, at: symbol.node.name, ...typeCycle(cycleFrom(target, uses, componentOf)) };
  }
  if (target === symbol) {
    const message = 'This expression is referencing its own declaration, which is not allowed.';
    return { node, cut, at, code: 'BCP079', message };
  }
  if (componentOf.get(target) === componentOf.get(symbol)) {
    const names = cycleFrom(target, uses, componentOf).map(({ name }) => `"${name}"`);
    return { node, cut, at, code: 'BCP080', message: `The expression is involved in a cycle (${names.join(' -> ')}).` };
  }
  if ((depth.get(target) ?? 0) < MAX_CHAIN) return undefined;
  const message = `Declarations that need one another in chains of more than ${MAX_CHAIN} are not followed.`;
  return { node, cut, at, code: TOO_DEEP, message };
}

function notValid({ node, target }: Use): BadReference {
  const message = `The referenced declaration with name "${target.name}" is not valid.`;
  return { node, cut: false, at: node.kind === 'call' ? node.name : node, code: 'BCP062', message };
}

function typeCycle(cycle: readonly DeclaredSymbol[]): { readonly code: string; readonly message: string } {
  const names = cycle.map(({ name }) => `"${name}"`).join(' -> ');
  if (cycle.length > 1)
    return { code: 'BCP299', message: `This type definition includes itself as a required component via a cycle (${names}).` };
  const message =
    'This type definition includes itself as required component, which creates a constraint that cannot be fulfilled.';
  return { code: 'BCP298', message };
}

/** Which declarations every declaration names. Types may name themselves inside of what they are made of. */
function collectUses(program: Program, symbols: ReadonlyMap<Node, BicepSymbol>): Uses {
  const uses: Uses = new Map();
  const visit = (node: Node, owner: DeclaredSymbol | undefined): void => {
    const symbol = symbols.get(node);
    let current = owner;
    if (symbol && isDeclaration(symbol) && symbol.node === node) {
      current = symbol;
      uses.set(symbol, []);
    } else if (current && symbol && isDeclaration(symbol)) {
      uses.get(current)!.push({ node, target: symbol });
    }
    const structural = node.kind === 'objectType' || node.kind === 'tupleType' || node.kind === 'arrayType';
    for (const child of childrenOf(node)) visit(child, structural ? undefined : current);
  };
  for (const statement of program.statements) visit(statement, undefined);
  return uses;
}

function isDeclaration(symbol: BicepSymbol): symbol is DeclaredSymbol {
  return symbol.kind !== 'local' && symbol.kind !== 'namespace';
}

/** Declarations that need one another have the same component; `order` has what is needed before what needs it (Tarjan). */
function components(uses: Uses): {
  readonly componentOf: ReadonlyMap<DeclaredSymbol, number>;
  readonly order: readonly DeclaredSymbol[];
} {
  const componentOf = new Map<DeclaredSymbol, number>();
  const order: DeclaredSymbol[] = [];
  const index = new Map<DeclaredSymbol, number>();
  const low = new Map<DeclaredSymbol, number>();
  const stack: DeclaredSymbol[] = [];
  for (const root of uses.keys()) {
    if (index.has(root)) continue;
    // The recursion of the textbook, with its frames in a list: chains of declarations can be long.
    const frames: { readonly symbol: DeclaredSymbol; next: number }[] = [{ symbol: root, next: 0 }];
    while (frames.length > 0) {
      const frame = frames.at(-1)!;
      const { symbol } = frame;
      if (frame.next === 0) {
        index.set(symbol, index.size);
        low.set(symbol, index.get(symbol)!);
        stack.push(symbol);
      }
      const target = uses.get(symbol)?.[frame.next]?.target;
      frame.next += 1;
      if (target && uses.has(target)) {
        if (!index.has(target)) frames.push({ symbol: target, next: 0 });
        else if (!componentOf.has(target)) low.set(symbol, Math.min(low.get(symbol)!, index.get(target)!));
        continue;
      }
      if (target) continue;
      frames.pop();
      const parent = frames.at(-1)?.symbol;
      if (parent) low.set(parent, Math.min(low.get(parent)!, low.get(symbol)!));
      if (low.get(symbol) !== index.get(symbol)) continue;
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        componentOf.set(member, index.get(symbol)!);
        order.push(member);
        if (member === symbol) break;
      }
    }
  }
  return { componentOf, order };
}

/** The shortest way from a declaration back to itself. */
function cycleFrom(start: DeclaredSymbol, uses: Uses, componentOf: ReadonlyMap<DeclaredSymbol, number>): DeclaredSymbol[] {
  const from = new Map<DeclaredSymbol, DeclaredSymbol>();
  const queue = [start];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const { target } of uses.get(next) ?? []) {
      if (target === start) {
        const path = [next];
        while (path[0] !== start) path.unshift(from.get(path[0]!)!);
        return path;
      }
      if (componentOf.get(target) !== componentOf.get(start) || from.has(target)) continue;
      from.set(target, next);
      queue.push(target);
    }
  }
  return [start];
}
