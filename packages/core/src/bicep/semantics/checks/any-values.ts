import type { Diagnostic } from '../../../source/index.ts';
import { bicepError, bodyOf, propertyOf, type Expression } from '../../syntax/index.ts';
import { builtinName } from '../lookup.ts';
import type { FileModel } from '../model.ts';

/** `any()` where Bicep has to know which resource is meant. */
export function checkAnyValues(model: FileModel): Diagnostic[] {
  const resources = model.resources.filter(({ extension }) => !extension).map(({ body }) => body);
  const modules = model.declared('module').map(({ node }) => bodyOf(node.value));
  return [...resources, ...modules].flatMap((body) => {
    const dependsOn = propertyOf(body, 'dependsOn')?.value;
    const items = dependsOn?.kind === 'array' ? dependsOn.items.filter((item) => item.kind !== 'spread') : [];
    const values = [dependsOn, ...items, propertyOf(body, 'scope')?.value, propertyOf(body, 'parent')?.value];
    return values.flatMap((value) => (value && builtinName(model, value) === 'any' ? [anyValue(model, value)] : []));
  });
}

function anyValue(model: FileModel, { start, end }: Expression): Diagnostic {
  return bicepError(model.source, { start, end }, 'BCP176', 'Values of the "any" type are not allowed here.');
}
