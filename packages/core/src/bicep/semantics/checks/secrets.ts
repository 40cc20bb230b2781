import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, childrenOf, keyText, type FunctionCall, type Node } from '../../syntax/index.ts';
import { resourceReference } from '../lookup.ts';
import { unwrapNonNull, type FileModel } from '../model.ts';

const MESSAGE =
  'Function "getSecret" is not valid at this location. It can only be used when directly assigning to a module parameter with a secure decorator.';

/** Secrets of key vaults that don't go straight into a parameter of a module, so that they would be seen. */
export function checkSecrets(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'call' && isSecret(model, node) && !isHandedOn(model, node))
      found.push(bicepError(model.source, { start: node.start, end: node.end }, 'BCP180', MESSAGE));
    for (const child of childrenOf(node)) visit(child);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function isSecret(model: FileModel, { name, target }: FunctionCall): boolean {
  if (name.name !== 'getSecret' || !target) return false;
  const reference = resourceReference(model, unwrapNonNull(target));
  return reference?.kind === 'declared' && reference.resource.type.toLowerCase() === 'microsoft.keyvault/vaults';
}

/** Whether a call, or the choice that it is part of, is the value of a property below `params` or a configuration of an extension. */
function isHandedOn(model: FileModel, node: Node): boolean {
  let at = model.parentOf(node);
  while (at?.kind === 'ternary' || at?.kind === 'parenthesized') at = model.parentOf(at);
  if (at?.kind !== 'objectProperty') return false;
  for (let outer = model.parentOf(at); outer; outer = model.parentOf(outer)) {
    const key = outer.kind === 'objectProperty' ? keyText(outer.key) : undefined;
    if (key === 'params' || key === 'extensionConfigs') return true;
  }
  return false;
}
