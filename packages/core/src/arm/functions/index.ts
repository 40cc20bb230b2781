import { arrayFunctions } from './array.ts';
import { cidrFunctions } from './cidr.ts';
import { collectionFunctions } from './collection.ts';
import { dateFunctions } from './date.ts';
import { deploymentFunctions } from './deployment.ts';
import { encodingFunctions } from './encoding.ts';
import type { FunctionTable, TemplateFunction } from './function.ts';
import { hashFunctions } from './hash.ts';
import { lambdaFunctions } from './lambda.ts';
import { logicalFunctions } from './logical.ts';
import { numberFunctions } from './number.ts';
import { resourceIdFunctions } from './resource-id.ts';
import { listFunction, runtimeFunctions } from './runtime.ts';
import { scopeFunctions } from './scope.ts';
import { textFunctions } from './text.ts';
import { uriFunctions } from './uri.ts';

/**
 * Every function of the template language by its name.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */
export const functions: FunctionTable = {
  ...arrayFunctions,
  ...cidrFunctions,
  ...collectionFunctions,
  ...dateFunctions,
  ...deploymentFunctions,
  ...encodingFunctions,
  ...hashFunctions,
  ...lambdaFunctions,
  ...logicalFunctions,
  ...numberFunctions,
  ...resourceIdFunctions,
  ...runtimeFunctions,
  ...scopeFunctions,
  ...textFunctions,
  ...uriFunctions,
};

const byName = new Map<string, TemplateFunction>();
for (const [name, definition] of Object.entries(functions)) byName.set(name, definition).set(name.toLowerCase(), definition);

/** The function of a name, in whatever case. */
export function findFunction(name: string): TemplateFunction | undefined {
  const found = byName.get(name);
  if (found !== undefined) return found;
  const lower = name.toLowerCase();
  return byName.get(lower) ?? (lower.startsWith('list') ? listFunction : undefined);
}
