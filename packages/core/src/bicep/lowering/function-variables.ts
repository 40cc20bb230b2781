import { builtinName } from '../semantics/lookup.ts';
import type { FileModel } from '../semantics/model.ts';
import { bicepError, childrenOf, literalText, type FunctionCall, type Node } from '../syntax/index.ts';
import type { FileReader } from './files.ts';
import { loadDirectory, loadJson, loadYaml, toBase64, type Loaded } from './load.ts';
import { pathProblem } from './paths.ts';
import { text, type Value } from './value.ts';

/** What a call gave that is answered while compiling. */
export interface FunctionVariable {
  readonly name: string;
  readonly value: Value;
  /** Whether the value is put into a variable of its own instead of in the place of the call. */
  readonly assigned: boolean;
}

/** Always in a variable, or only where they aren't the value of a variable already. */
const ALWAYS = new Set(['loadJsonContent', 'loadYamlContent', 'loadDirectoryFileInfo', 'readEnvironmentVariable']);
const INDIRECT = new Set(['loadTextContent', 'loadFileAsBase64']);

/** Every call of a file that is answered while compiling, with its answer. */
export function functionVariables(model: FileModel, files: FileReader): ReadonlyMap<FunctionCall, FunctionVariable> {
  const found = new Map<FunctionCall, FunctionVariable>();
  let assignedCount = 0;
  const visit = (node: Node, inFunction: boolean): void => {
    const name = node.kind === 'call' ? builtinName(model, node) : undefined;
    if (node.kind === 'call' && name !== undefined && (ALWAYS.has(name) || INDIRECT.has(name))) {
      const value = answer(model, files, name, node);
      const direct = model.parentOf(node)?.kind === 'variableDeclaration';
      const assigned = !inFunction && (ALWAYS.has(name) || !direct);
      if (value) found.set(node, { name: assigned ? `$fxv#${assignedCount}` : '', value, assigned });
      if (value && assigned) assignedCount += 1;
    }
    for (const child of childrenOf(node)) visit(child, inFunction || node.kind === 'function');
  };
  for (const statement of model.parsing.program.statements) visit(statement, false);
  return found;
}

function answer(model: FileModel, files: FileReader, name: string, node: FunctionCall): Value | undefined {
  const args = node.arguments.map(({ value }) => constantText(model, value));
  const loaded = load(model, files, name, args);
  if ('value' in loaded) return loaded.value;
  const at = node.arguments[loaded.argument] ?? node;
  model.diagnostics.push(bicepError(model.source, { start: at.start, end: at.end }, loaded.code, loaded.message));
  return undefined;
}

/** A text that is known while compiling. */
function constantText(model: FileModel, node: Node, depth = 0): string | undefined {
  if (node.kind === 'parenthesized') return constantText(model, node.inner, depth);
  if (node.kind === 'string') {
    const holes = node.holes.map((hole) => constantText(model, hole, depth));
    if (holes.includes(undefined)) return undefined;
    return node.texts.map((part, i) => part + (holes[i] ?? '')).join('');
  }
  const symbol = node.kind === 'variable' ? model.symbolOf(node) : undefined;
  return symbol?.kind === 'variable' && depth < 20 ? constantText(model, symbol.node.value, depth + 1) : literalText(node);
}

function load(model: FileModel, files: FileReader, name: string, args: readonly (string | undefined)[]): Loaded {
  const missing = args.findIndex((argument) => argument === undefined);
  if (missing >= 0) return { code: 'BCP032', message: 'The value must be a compile-time constant.', argument: missing };
  const [path = '', second, third] = args;
  const problem = name === 'readEnvironmentVariable' ? undefined : pathProblem(path);
  if (problem) return { code: problem[0], message: problem[1], argument: 0 };
  switch (name) {
    case 'readEnvironmentVariable': {
      const value = files.environment(path) ?? second;
      if (value !== undefined) return { value: text(value) };
      return {
        code: 'BCP338',
        message: `Failed to evaluate the expression: environment variable "${path}" does not exist, and no default value set.`,
        argument: 0,
      };
    }
    case 'loadDirectoryFileInfo': {
      const names = files.list(model, path, second ?? '');
      return names ? loadDirectory(path, names) : notFound(path);
    }
    case 'loadFileAsBase64': {
      const bytes = files.bytes(model, path);
      return bytes ? { value: text(toBase64(bytes)) } : notFound(path);
    }
    case 'loadTextContent': {
      const source = files.text(model, path, second);
      return source ? { value: text(source.text) } : notFound(path);
    }
    default: {
      const source = files.text(model, path, third);
      if (!source) return notFound(path);
      return name === 'loadJsonContent' ? loadJson(source, second) : loadYaml(source, second);
    }
  }
}

function notFound(path: string): Loaded {
  return { code: 'BCP091', message: `An error occurred reading file. Could not find file "${path}".`, argument: 0 };
}
