import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, childrenOf, type Node, type TypeName } from '../../syntax/index.ts';
import type { FileModel } from '../model.ts';

const TYPES = ['any', 'array', 'bool', 'int', 'object', 'resourceInput', 'resourceOutput', 'string'];
/** What can be named where a type stands. */
const TYPE_SYMBOLS = new Set(['type', 'imported', 'wildcard', 'namespace', 'extension']);

/** Types that don't exist. */
export function checkTypes(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'typeName') found.push(...checkName(model, node));
    for (const child of childrenOf(node)) visit(child);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function checkName(model: FileModel, { name: { name, valid, start, end } }: TypeName & Node): Diagnostic[] {
  const symbol = model.binding.declarations.find((declared) => declared.name === name && TYPE_SYMBOLS.has(declared.kind));
  if (!valid || symbol || TYPES.includes(name) || name === 'sys' || name === 'az') return [];
  const own = model.declared('type').map((type) => type.name);
  const known = [...new Set([...TYPES, ...own])].toSorted().map((type) => `"${type}"`);
  const message = `The name "${name}" is not a valid type. Please specify one of the following types: ${known.join(', ')}.`;
  return [bicepError(model.source, { start, end }, 'BCP302', message)];
}
