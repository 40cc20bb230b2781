import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, literalText, type ObjectLiteral } from '../../syntax/index.ts';
import type { FileModel } from '../model.ts';

/** Resources of types that can't be, and resources without a name. */
export function checkResources(model: FileModel): Diagnostic[] {
  return [...checkResourceTypes(model), ...checkNames(model)];
}

/** `Provider.Name/type@version`; a nested resource may leave out the version, and the provider is that of its parent. */
function checkResourceTypes(model: FileModel): Diagnostic[] {
  return model.resources.flatMap(({ symbol, extension }) => {
    const { type } = symbol.node;
    const text = literalText(type);
    if (extension || symbol.within || text === undefined) return [];
    if (/^(?:\w+:)?[^\s:@/]+(?:\/[^\s:@/]+)+@[^\s@/]+$/.test(text)) return [];
    const message = 'The resource type is not valid. Specify a valid resource type of format "<type-name>@<apiVersion>".';
    return [bicepError(model.source, { start: type.start, end: type.end }, 'BCP029', message)];
  });
}

function checkNames(model: FileModel): Diagnostic[] {
  return model.resources.flatMap(({ symbol, body, name, extension, type, apiVersion }) => {
    const isKnown = !extension && apiVersion !== undefined && type.includes('/');
    if (!isKnown || name || !body || !isPlain(body)) return [];
    const { start, end } = symbol.node.name;
    const message = 'The specified "resource" declaration is missing the following required properties: "name".';
    return [bicepError(model.source, { start, end }, 'BCP035', message)];
  });
}

/** Whether all that an object has is written in it. */
function isPlain(object: ObjectLiteral): boolean {
  return object.items.every(
    (item) => item.kind === 'resource' || (item.kind === 'objectProperty' && item.key.kind !== 'missing'),
  );
}
