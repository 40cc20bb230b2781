import { parseExpression, printExpression, Refusal, type Expression } from '../arm/index.ts';

/**
 * The segments of a resource's name, `parent/child`. A name that isn't known is cut where its expression has a literal slash,
 * so that `[format('{0}/default', parameters('name'))]` has the two segments `[parameters('name')]` and `default`.
 */
export function nameSegments(name: string): readonly string[] {
  if (!name.startsWith('[')) return name.split('/');
  const expression = parseExpression(name);
  if (expression instanceof Refusal) return [name];
  const segments: Piece[][] = [[]];
  for (const piece of pieces(expression)) {
    if (piece.literal) {
      const [first = '', ...others] = piece.text.split('/');
      segments.at(-1)!.push({ literal: true, text: first });
      for (const text of others) segments.push([{ literal: true, text }]);
    } else segments.at(-1)!.push(piece);
  }
  return segments.map(segmentText);
}

interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

function pieces(expression: Expression): Piece[] {
  if (expression.kind === 'literal') return [{ literal: true, text: String(expression.value) }];
  if (expression.kind === 'call' && expression.namespace === undefined) {
    const name = expression.name.toLowerCase();
    if (name === 'concat') return expression.args.flatMap(pieces);
    const [first, ...args] = expression.args;
    if (name === 'format' && first?.kind === 'literal' && typeof first.value === 'string') return formatPieces(first.value, args);
  }
  return [{ literal: false, text: printExpression(expression) }];
}

function formatPieces(format: string, args: readonly Expression[]): Piece[] {
  return format.split(/(\{\d+\})/).flatMap((text) => {
    const hole = /^\{(\d+)\}$/.exec(text);
    const argument = hole ? args[Number(hole[1])] : undefined;
    return argument ? pieces(argument) : [{ literal: true, text }];
  });
}

function segmentText(segment: readonly Piece[]): string {
  const filled = segment.filter((piece) => piece.text !== '');
  if (filled.length === 1 && !filled[0]!.literal) return `[${filled[0]!.text}]`;
  return filled.map((piece) => (piece.literal ? piece.text : `{${piece.text}}`)).join('');
}
