import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, childrenOf, type For, type Node } from '../../syntax/index.ts';
import type { FileModel } from '../model.ts';

const MESSAGE =
  'For-expressions are not supported in this context. For-expressions may be used as values of resource, module, variable, and output declarations, or values of resource and module properties.';

/** What can be a loop as a whole. */
const LOOPS = new Set<Node['kind']>(['resource', 'module', 'output', 'variableDeclaration', 'parameterAssignment']);
/** What has properties that can be loops. */
const PROPERTY_LOOPS = new Set<Node['kind']>([
  'resource',
  'module',
  'parameterAssignment',
  'extension',
  'extensionConfig',
  'using',
]);
/** What may stand between a declaration and a property that is a loop. */
const TRANSPARENT = new Set<Node['kind']>(['object', 'array', 'objectProperty', 'for', 'if', 'spread', 'resource', 'module']);

/** Loops where a value stands that can't be one. */
export function checkLoops(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node, parents: readonly Node[]): void => {
    if (node.kind === 'for' && !isAllowed(parents)) {
      const start = keywordOf(node, model.source.text);
      found.push(bicepError(model.source, { start, end: start + 3 }, 'BCP138', MESSAGE));
    }
    for (const child of childrenOf(node)) visit(child, [...parents, node]);
  };
  for (const statement of model.parsing.program.statements) visit(statement, []);
  return found;
}

function isAllowed(parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  if (parent === undefined || LOOPS.has(parent.kind)) return true;
  const declaration = parents[0]!;
  return (
    parent.kind === 'objectProperty' &&
    PROPERTY_LOOPS.has(declaration.kind) &&
    parents.every((node) => node === declaration || TRANSPARENT.has(node.kind))
  );
}

/** Where `for` stands: behind the bracket, and what may be between them. */
function keywordOf(node: For, text: string): number {
  const keyword = /\[(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*for/y;
  keyword.lastIndex = node.start;
  return keyword.test(text) ? keyword.lastIndex - 3 : node.start;
}
