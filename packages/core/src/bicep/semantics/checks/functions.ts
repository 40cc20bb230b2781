import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, childrenOf, type FunctionCall, type Node } from '../../syntax/index.ts';
import { argumentCounts, isFunction, qualifiedName } from '../builtin-functions.ts';
import { builtinName } from '../lookup.ts';
import type { FileModel } from '../model.ts';

/** Functions of templates that Bicep has operators for. */
const OPERATORS: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  mod: '%',
  less: '<',
  lessOrEquals: '<=',
  greater: '>',
  greaterOrEquals: '>=',
  equals: '==',
  not: '!',
  and: '&&',
  or: '||',
  coalesce: '??',
};
/** Functions of templates that Bicep doesn't have, and what takes their place. */
const REPLACED: Readonly<Record<string, readonly [code: string, message: string]>> = {
  variables: ['BCP060', 'The "variables" function is not supported. Directly reference variables by their symbolic names.'],
  parameters: ['BCP061', 'The "parameters" function is not supported. Directly reference parameters by their symbolic names.'],
};
const UNSUPPORTED = new Set(['if', 'createArray', 'createObject']);

/** Calls of functions that don't exist, or that take another number of arguments. */
export function checkFunctions(model: FileModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Node): void => {
    // Decorators are functions of their own.
    if (node.kind === 'decorator') return;
    if (node.kind === 'call' && node.name.valid) found.push(...checkCall(model, node));
    for (const child of childrenOf(node)) visit(child);
  };
  for (const statement of model.parsing.program.statements) visit(statement);
  return found;
}

function checkCall(model: FileModel, node: FunctionCall): Diagnostic[] {
  const name = builtinName(model, node);
  if (name === undefined) return checkDeclared(model, node);
  const limits = argumentCounts(name);
  if (limits) return checkCount(model, node, ...limits);
  const replaced = Object.hasOwn(REPLACED, name) ? REPLACED[name] : undefined;
  if (replaced) return [bicepError(model.source, spanOf(node.name), ...replaced)];
  if (UNSUPPORTED.has(name)) return [];
  if (Object.hasOwn(OPERATORS, name)) {
    const message = `The function "${name}" is not supported. Use the "${OPERATORS[name]!}" operator instead.`;
    return [bicepError(model.source, spanOf(node.name), 'BCP069', message)];
  }
  // What namespaces have besides is up to them, and the binder has reported names that lead to themselves.
  if (node.target !== undefined || model.binding.declarations.some((symbol) => symbol.name === name)) return [];
  const message = `The name "${name}" does not exist in the current context.`;
  return [bicepError(model.source, spanOf(node.name), 'BCP057', message)];
}

function checkDeclared(model: FileModel, node: FunctionCall): Diagnostic[] {
  const symbol = node.target === undefined ? model.symbolOf(node) : undefined;
  if (symbol === undefined || symbol.kind === 'imported') return [];
  if (symbol.kind !== 'function') {
    if (symbol.kind === 'namespace' || symbol.kind === 'extension') return [];
    const message = `The name "${symbol.name}" is not a function.`;
    if (!isFunction(symbol.name)) return [bicepError(model.source, spanOf(node.name), 'BCP059', message)];
    const hint = `${message} Did you mean "${qualifiedName(symbol.name)}"?`;
    return [bicepError(model.source, spanOf(node.name), 'BCP265', hint)];
  }
  const { lambda } = symbol.node;
  return lambda.kind === 'typedLambda' ? checkCount(model, node, lambda.parameters.length, lambda.parameters.length) : [];
}

function checkCount(model: FileModel, node: FunctionCall, minimum: number, maximum: number): Diagnostic[] {
  const count = node.arguments.length;
  if (count >= minimum && count <= maximum) return [];
  const expected =
    minimum === maximum
      ? `${minimum} ${minimum === 1 ? 'argument' : 'arguments'}`
      : maximum === Infinity
        ? `at least ${minimum} ${minimum === 1 ? 'argument' : 'arguments'}`
        : `${minimum} to ${maximum} arguments`;
  const start = model.source.text.indexOf('(', node.name.end);
  return [bicepError(model.source, { start, end: node.end }, 'BCP071', `Expected ${expected}, but got ${count}.`)];
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number;
  readonly end: number;
} {
  return { start, end };
}
