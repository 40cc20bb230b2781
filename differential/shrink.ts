import { parseExpression, printExpression, Refusal, type Expression } from '@azguard/core/arm';

type Path = readonly (string | number)[];

/** A node of a JSON tree, with what could stand there instead. */
interface Place {
  readonly path: Path;
  readonly size: number;
}

/**
 * The smallest JSON found, by leaving things out and putting simpler ones in their place, that still fails in the same way.
 * Asks `fails` at most `budget` times.
 */
export async function shrinkJson(
  start: unknown,
  fails: (candidate: unknown) => Promise<boolean>,
  budget: number,
): Promise<unknown> {
  let best = start;
  let left = budget;
  const attempt = async (candidate: unknown): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    if (!(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  let progress = true;
  while (progress) {
    progress = false;
    for (const { path } of places(best).toSorted((a, b) => b.size - a.size)) {
      if (path.length === 0 || get(best, path) === undefined) continue;
      for (const candidate of simpler(best, path)) {
        if (JSON.stringify(candidate).length < JSON.stringify(best).length && (await attempt(candidate))) {
          progress = true;
          break;
        }
      }
    }
  }
  return best;
}

/** The smallest expression (without brackets) that still fails in the same way. */
export async function shrinkExpression(
  start: string,
  fails: (candidate: string) => Promise<boolean>,
  budget: number,
): Promise<string> {
  const shrunk = await shrinkJson(
    { e: `[${start}]` },
    async (candidate) => {
      const text = (candidate as { e?: unknown }).e;
      return typeof text === 'string' && text.startsWith('[') && fails(text.slice(1, -1));
    },
    budget,
  );
  return (shrunk as { e: string }).e.slice(1, -1);
}

function* simpler(root: unknown, path: Path): Iterable<unknown> {
  yield without(root, path);
  const value = get(root, path);
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield replaced(root, path, inner);
  } else if (typeof value === 'string' && /^\[(?!\[).*\]$/s.test(value)) {
    for (const text of simplerExpressions(value)) yield replaced(root, path, text);
    yield replaced(root, path, 'x');
    yield replaced(root, path, 1);
  }
}

function simplerExpressions(text: string): string[] {
  const parsed = parseExpression(text);
  return parsed instanceof Refusal ? [] : variants(parsed).map((expression) => `[${printExpression(expression)}]`);
}

/** The expression with one part left out or replaced by a part of it, biggest cuts first. */
function variants(expression: Expression): Expression[] {
  const parts = partsOf(expression);
  const smaller: Expression[] = [...parts, ...SIMPLEST];
  if (expression.kind === 'call') {
    expression.args.forEach((_, i) => smaller.push({ ...expression, args: expression.args.toSpliced(i, 1) }));
    if (expression.args.length > 2)
      expression.args.slice(0, -1).forEach((_, i) => smaller.push({ ...expression, args: expression.args.toSpliced(i, 2) }));
  }
  parts.forEach((part, i) => {
    for (const variant of variants(part)) smaller.push(withPart(expression, i, variant));
  });
  return smaller;
}

const literal = (value: string | number): Expression => ({ kind: 'literal', value, start: 0, end: 0 });
const SIMPLEST: readonly Expression[] = [literal(1), literal('a'), { kind: 'call', name: 'null', args: [], start: 0, end: 0 }];

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'call':
      return expression.args;
    case 'property':
      return [expression.target];
    case 'index':
      return [expression.target, expression.index];
  }
}

function withPart(expression: Expression, at: number, part: Expression): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'call':
      return { ...expression, args: expression.args.with(at, part) };
    case 'property':
      return { ...expression, target: part };
    case 'index':
      return at === 0 ? { ...expression, target: part } : { ...expression, index: part };
  }
}

function places(value: unknown, path: Path = []): Place[] {
  const own = { path, size: JSON.stringify(value)?.length ?? 0 };
  if (typeof value !== 'object' || value === null) return [own];
  const entries = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return [own, ...entries.flatMap(([key, item]) => places(item, [...path, key]))];
}

function get(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], root);
}

function replaced(root: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const inner = replaced((root as Record<string | number, unknown>)[first], rest, value);
  return Array.isArray(root) ? root.with(first as number, inner) : { ...(root as object), [first]: inner };
}

function without(root: unknown, [first, ...rest]: Path): unknown {
  if (rest.length > 0) return replaced(root, [first!], without((root as Record<string | number, unknown>)[first!], rest));
  if (Array.isArray(root)) return root.toSpliced(first as number, 1);
  return Object.fromEntries(Object.entries(root as object).filter(([key]) => key !== first));
}
