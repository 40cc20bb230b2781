import { jsonMember, type Diagnostic, type JsonObject } from '../../../source/index.ts';
import {
  bicepError,
  bodyOf,
  keyText,
  propertiesOf,
  propertyOf,
  type ModuleDeclaration,
  type Node,
  type ObjectLiteral,
} from '../../syntax/index.ts';
import type { FileModel, Target } from '../model.ts';

/** Parameters of modules by name, and whether they have to be given; `undefined` where that isn't known. */
type Parameters = ReadonlyMap<string, boolean | undefined>;

const MAX_DEPTH = 50;

/** Modules that lack a parameter, or get one that they don't have. */
export function checkModules(model: FileModel): Diagnostic[] {
  return model.declared('module').flatMap(({ node }) => {
    const target = model.references.get(node);
    const parameters = target && parametersOf(target);
    const body = bodyOf(node.value);
    return parameters && body && !hasSpread(body) ? checkBody(model, node, body, parameters) : [];
  });
}

function checkBody(model: FileModel, node: ModuleDeclaration, body: ObjectLiteral, parameters: Parameters): Diagnostic[] {
  const property = propertyOf(body, 'params');
  if (!property) {
    const isComplete = [...parameters.values()].every((required) => required !== true);
    return isComplete ? [] : [missing(model, node.name, 'module', ['params'])];
  }
  if (property.value.kind !== 'object' || hasSpread(property.value)) return [];
  const given = new Set(propertiesOf(property.value).map(({ key }) => keyText(key)));
  // A key that is computed may be any of them.
  if (given.has(undefined)) return [];
  const absent = [...parameters].flatMap(([name, required]) => (required === true && !given.has(name) ? [name] : []));
  const found = absent.length > 0 ? [missing(model, property.key, 'object', absent.toSorted())] : [];
  return [...found, ...unknownParameters(model, property.value, parameters, given)];
}

function missing(model: FileModel, { start, end }: Node, block: string, names: readonly string[]): Diagnostic {
  const list = names.map((name) => `"${name}"`).join(', ');
  const message = `The specified "${block}" declaration is missing the following required properties: ${list}.`;
  return bicepError(model.source, { start, end }, 'BCP035', message);
}

function unknownParameters(
  model: FileModel,
  value: ObjectLiteral,
  parameters: Parameters,
  given: ReadonlySet<string | undefined>,
): Diagnostic[] {
  const left = [...parameters.keys()].filter((name) => !given.has(name)).toSorted();
  const list = left.map((name) => `"${name}"`).join(', ');
  const hint = left.length > 0 ? `Permissible properties include ${list}.` : 'No other properties are allowed.';
  return propertiesOf(value).flatMap(({ key }) => {
    const name = keyText(key)!;
    if (parameters.has(name)) return [];
    const message = `The property "${name}" is not allowed on objects of type "params". ${hint}`;
    return [bicepError(model.source, { start: key.start, end: key.end }, 'BCP037', message)];
  });
}

function hasSpread(object: ObjectLiteral): boolean {
  return object.items.some(({ kind }) => kind === 'spread');
}

function parametersOf(target: Target): Parameters | undefined {
  if (target.kind === 'templateSpec') return undefined;
  if (target.kind === 'arm') return parametersOfTemplate(target.root);
  const parameters = new Map<string, boolean | undefined>();
  for (const { name, node } of target.declared('parameter')) {
    const nullable = node.default ? true : isNullable(target, node.type, 0);
    parameters.set(name, nullable === undefined ? undefined : !nullable);
  }
  return parameters;
}

function parametersOfTemplate(root: JsonObject): Parameters {
  const parameters = jsonMember(root, 'parameters')?.value;
  const members = parameters?.kind === 'object' ? parameters.members : [];
  return new Map(
    members.map(({ key, value }): [string, boolean | undefined] => {
      if (value.kind !== 'object' || jsonMember(value, '$ref')) return [key, undefined];
      return [key, !jsonMember(value, 'defaultValue') && !jsonMember(value, 'nullable')];
    }),
  );
}

/** Whether a type takes `null`; `undefined` where another file tells. */
function isNullable(model: FileModel, type: Node, depth: number): boolean | undefined {
  if (depth > MAX_DEPTH) return undefined;
  switch (type.kind) {
    case 'nullableType':
    case 'null':
      return true;
    case 'nonNullableType':
    case 'objectType':
    case 'arrayType':
    case 'tupleType':
      return false;
    case 'parenthesizedType':
      return isNullable(model, type.type, depth + 1);
    case 'typeName': {
      const symbol = model.symbolOf(type);
      if (symbol === undefined) return false;
      return symbol.kind === 'type' ? isNullable(model, symbol.node.type, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}
